import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { LetterForm } from '@shared/letters/letter'
import { writeLetters, type LetterAttachment } from '../../../src-main/documents/letters/write-letters'
import { fontFolder } from '../documents/fonts'
import { readPdf } from '../documents/read-pdf'
import { readWorkbook, rowTexts } from '../documents/writing'
import { lettersOf, letterScene } from './letters'

const fonts = fontFolder()
const madeAt = '2020-09-24T10:00:00.000Z'
const folder = () => mkdtempSync(join(tmpdir(), 'letters-'))

const attachment = (name: string, content: Buffer): LetterAttachment => {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return { path, name }
}

const written = async (
  letters: ReturnType<typeof lettersOf>['letters'],
  form: LetterForm,
  attachments: readonly LetterAttachment[] = [],
) => {
  const out = folder()
  const done: number[] = []
  const context = { out, lang: 'cs', madeAt, fonts, progress: (count: number) => void done.push(count) } as const
  const input = { letters, form, out, lang: 'cs', madeAt, attachments, withCalendar: true, docx: null } as const
  const { count } = await writeLetters(input, context)
  return { out, count, done, files: readdirSync(out).sort() }
}

test('one PDF an institution, named after it; equal names get a number', async () => {
  const { letters } = lettersOf(letterScene(['Říčany', 'říčany', 'Ødegård: a/b']))
  const { files, done, count, out } = await written(letters, 'each')
  expect(files).toEqual(['Ødegård a b.pdf', 'Říčany.pdf', 'říčany (2).pdf'].sort())
  expect([count, done]).toEqual([3, [1, 2, 3]])
  expect((await readPdf(join(out, 'Ødegård a b.pdf'))).text).toContain('Ødegård: a/b')
})

test('a draft holds the letter as text and HTML, its PDF, the calendar and the chosen files byte by byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256))
  const scene = letterScene(['Žďár & <Sázava>'])
  const { letters } = lettersOf(scene, { subject: 'Příliš žluťoučký kůň: pozvánka' }, { form: 'email' })
  const { out, files } = await written(letters, 'email', [attachment('Program – 1. workshop.pdf', bytes)])
  expect(files).toEqual(['Žďár & Sázava.eml'])
  const raw = readFileSync(join(out, files[0] ?? ''))
  expect(raw.toString('latin1')).toMatch(/^X-Unsent: 1\r$/m)
  const mail = await PostalMime.parse(raw)
  expect(mail.subject).toBe('Příliš žluťoučký kůň: pozvánka')
  expect(mail.to).toMatchObject([{ address: 'podatelna0@obec.cz' }])
  expect(mail.from).toMatchObject({ address: 'obp@mvcr.cz' })
  for (const text of [mail.text ?? '', mail.html ?? '']) {
    expect(text).toContain('Vážená paní, vážený pane,')
    expect(text).toContain('Podpořeno Norskými fondy')
    expect(text.replace(/<style[\s\S]*?<\/style>/g, '')).not.toMatch(/[{}]/)
  }
  const [pdf, chosen, calendar] = mail.attachments
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([
    'Příliš žluťoučký kůň pozvánka.pdf',
    'Program – 1. workshop.pdf',
    'Kalendář.ics',
  ])
  expect(Buffer.from(chosen?.content as ArrayBuffer).equals(bytes)).toBe(true)
  expect(
    Buffer.from(pdf?.content as ArrayBuffer)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(Buffer.from(calendar?.content as ArrayBuffer).toString()).toContain('DTSTART;VALUE=DATE:20201105')
})

test('46 a name with markup or a line break stays text in a draft and adds no header', async () => {
  const scene = letterScene(['<img src=x onerror=alert(1)>'])
  const { letters } = lettersOf(scene, { subject: 'Pozvánka {instituce}', body: 'Pro {instituce}' }, { form: 'email' })
  const { out, files } = await written(
    letters.map((letter) => ({ ...letter, subject: 'Pozvánka\r\nBcc: vsem@example.org' })),
    'email',
  )
  const mail = await PostalMime.parse(readFileSync(join(out, files[0] ?? '')))
  expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(mail.bcc ?? []).toEqual([])
  expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
})

test('the folder for data boxes holds a PDF a box, the attachments, and a list with boxes and IČO as text', async () => {
  const scene = letterScene(['Říčany', 'Kolín'])
  scene.scene.do('institution:edit', { id: scene.institutions[0]?.id ?? '', changes: { ico: '00240702' } })
  const { letters } = lettersOf(scene, {}, { form: 'data-box', referenceNumber: 'MV-#/2020', numberFrom: 7 })
  const { out, files } = await written(letters, 'data-box', [attachment('Program.pdf', Buffer.from('program'))])
  expect(files).toEqual(['Přílohy', 'Seznam datových zpráv.xlsx', 'abc0000.pdf', 'abc0001.pdf'].sort())
  expect(readFileSync(join(out, 'Přílohy/Program.pdf'), 'utf8')).toBe('program')
  const workbook = await readWorkbook(join(out, 'Seznam datových zpráv.xlsx'))
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => rowTexts(sheet, index + 1))
  expect(rows).toContainEqual([
    'abc0000',
    'Říčany',
    '00240702',
    'Pozvánka pro Říčany',
    'MV-7/2020',
    'abc0000.pdf',
    'Program.pdf',
  ])
  expect(rows).toContainEqual(['abc0001', 'Kolín', '', 'Pozvánka pro Kolín', 'MV-8/2020', 'abc0001.pdf', 'Program.pdf'])
})
