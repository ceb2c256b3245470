import { expect, test } from 'vitest'
import { prepareDocument } from '../../../../src-main/documents/prepare-document'
import { writerOf } from '../../../../src-main/documents/kinds'
import { Scene } from '../../../builders'
import { fontFolder } from '../fonts'
import { readPdf } from '../read-pdf'
import { contextFor } from '../writing'

const fonts = fontFolder()
const code = '7K2QM-0ABCD-EFGHJ-KMNPQ-RSTVW-X'
const folder = '/home/jana/Data odboru/Sdílení dobré praxe s velmi dlouhým názvem složky/Má databáze č. 1'

for (const lang of ['cs', 'en'] as const)
  test(`the sheet holds the code in its groups, the folder and the day, on one page, ${lang}`, async () => {
    const madeAt = '2026-03-01T08:00:00.000Z'
    const order = { kind: 'recovery-sheet', form: 'pdf', lang, subject: { code, folder } } as const
    const { read, suggestedName } = prepareDocument({ view: new Scene().state }, order, madeAt)
    const { content, personIds } = await read()
    expect(personIds).toEqual([])
    const context = contextFor('kod.pdf', { fonts, lang, madeAt })
    expect(await (await writerOf('recovery-sheet', 'pdf'))(content, context)).toMatchObject({ count: 1 })
    const pdf = await readPdf(context.out)
    expect(pdf.pages).toHaveLength(1)
    for (const group of code.split('-')) expect(pdf.text).toContain(group)
    expect(pdf.text.replaceAll(' ', '')).toContain(folder.replaceAll(' ', ''))
    expect(pdf.text).toContain(lang === 'cs' ? '1. března 2026' : '1 March 2026')
    expect(pdf.roles[0]).toEqual(expect.arrayContaining(['H1', 'P']))
    expect(suggestedName).toMatch(/\.pdf$/)
  })
