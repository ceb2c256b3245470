import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { LetterForm } from '@shared/domain/letters/letter-forms'
import { writeLetters, type DocxTemplates, type LetterAttachment } from '../../../../src-main/documents/letters/write'
import { fontFolder } from '../fonts'
import { readPdf } from '../read-pdf'
import { unzip } from '../unzip'
import { readWorkbook, rowTexts } from '../writing'
import { docxBytes, paragraph } from './docx-file'
import { englishText, lettersOf, letterScene, twoLanguageScene } from './letters'

const fonts = fontFolder()
const madeAt = '2020-09-24T10:00:00.000Z'
const folder = () => mkdtempSync(join(tmpdir(), 'letters-'))

const attachment = (name: string, content: Buffer): LetterAttachment => {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return { path, name, bytes: content.length }
}

const written = async (
  letters: ReturnType<typeof lettersOf>['letters'],
  form: LetterForm,
  attachments: readonly LetterAttachment[] = [],
  docx: DocxTemplates = {},
) => {
  const out = form === 'print' ? join(folder(), 'dopisy.pdf') : folder()
  const done: number[] = []
  const context = { out, lang: 'cs', madeAt, fonts, progress: (count: number) => void done.push(count) } as const
  const input = { letters, form, out, lang: 'cs', madeAt, attachments, withCalendar: true, docx } as const
  const { count } = await writeLetters(input, context)
  return { out, count, done, files: form === 'print' ? [] : readdirSync(out).sort() }
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

const bilingual = (form: LetterForm) => lettersOf(twoLanguageScene(), {}, { form, other: englishText }).letters
const squeezed = (text: string) => text.replace(/\s+/g, ' ')

test('one file for print and one file each hold every letter in the language of its reader', async () => {
  const { out } = await written(bilingual('print'), 'print')
  const pages = (await readPdf(out)).pages.map(squeezed)
  expect(pages).toHaveLength(3)
  expect(pages[0]).toMatch(/Vyřizuje: .*Praha 24\. září 2020.*Pozvánka pro Říčany/)
  expect(pages[1]).toMatch(
    /Praha, 24 September 2020.*Dear Sir or Madam, you are invited to Workshop 1 on 5–6 November 2020/,
  )
  expect(pages[2]).toContain('Dear Ms Ødegård')
  expect(pages[2]).not.toMatch(/Vyřizuje|Datová schránka|září/)

  const each = await written(bilingual('each'), 'each')
  expect(each.files).toEqual(['Bergen kommune.pdf', 'Říčany – Kari Ødegård.pdf', 'Říčany.pdf'].sort())
  expect(squeezed((await readPdf(join(each.out, 'Bergen kommune.pdf'))).text)).toContain(
    'Invitation for Bergen kommune',
  )
  expect(squeezed((await readPdf(join(each.out, 'Říčany.pdf'))).text)).toContain('Pozvánka pro Říčany')
})

test('drafts are in the language of their reader: subject, text and the names of files', async () => {
  const { out, files } = await written(bilingual('email'), 'email')
  expect(files).toHaveLength(3)
  const mail = await PostalMime.parse(readFileSync(join(out, 'Říčany – Kari Ødegård.eml')))
  expect([mail.subject, mail.to?.[0]?.address]).toEqual(['Invitation for Říčany', 'kari@bergen.no'])
  expect(mail.text).toContain('Dear Ms Ødegård')
  expect(mail.html).toContain('<html lang="en">')
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['Invitation for Říčany.pdf', 'Calendar.ics'])
  const other = await PostalMime.parse(readFileSync(join(out, 'Říčany.eml')))
  expect([other.subject, other.attachments[1]?.filename]).toEqual(['Pozvánka pro Říčany', 'Kalendář.ics'])
})

test('the folder for data boxes lists the subject in the language of each letter', async () => {
  const { out, files } = await written(bilingual('data-box'), 'data-box')
  expect(files).toEqual(['Seznam datových zpráv.xlsx', 'abc0000 (2).pdf', 'abc0000.pdf', 'abc0001.pdf'].sort())
  const [sheet] = (await readWorkbook(join(out, 'Seznam datových zpráv.xlsx'))).worksheets
  const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => (sheet ? rowTexts(sheet, index + 1) : []))
  expect(rows.map((row) => row[3])).toEqual(
    expect.arrayContaining(['Pozvánka pro Říčany', 'Invitation for Bergen kommune', 'Invitation for Říčany']),
  )
  expect(squeezed((await readPdf(join(out, 'abc0001.pdf'))).text)).toContain('Dear Sir or Madam')
})

test('each reader gets the Word template of their language', async () => {
  const docx = {
    cs: docxBytes({ body: paragraph('Česky: {osloveni}, {termin}') }),
    en: docxBytes({ body: paragraph('English: {osloveni}, {termin}') }),
  }
  const { out } = await written(bilingual('docx'), 'docx', [], docx)
  const textOf = (name: string) =>
    unzip(join(out, name))
      .get('word/document.xml')
      ?.replace(/<[^>]+>/g, '')
  expect(textOf('Říčany.docx')).toBe('Česky: Vážená paní, vážený pane, 5.–6.\u00a0listopadu\u00a02020')
  expect(textOf('Říčany – Kari Ødegård.docx')).toBe('English: Dear Ms Ødegård, 5–6\u00a0November\u00a02020')
})

test('no letter of a subject or a file name is cut in a draft, and every mail program finds the names', async () => {
  const subject = 'Příliš žluťoučký kůň úpěl ďábelské ódy: pozvánka na workshop k předcházení kriminalitě – program 👮'
  const name = 'Program workshopu – předcházení kriminalitě ve veřejném prostoru měst a obcí (verze 2).pdf'
  const { letters } = lettersOf(letterScene(), { subject }, { form: 'email' })
  const { out, files } = await written(letters, 'email', [
    attachment(name, Buffer.from('x')),
    attachment('Říčany "plán"; cesta.docx', Buffer.from('x')),
  ])
  const raw = readFileSync(join(out, files[0] ?? ''), 'latin1')
  expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0080-\u00ff]/)
  expect(raw.split('\r\n').filter((line) => line.length > 78)).toEqual([])
  // Every encoded word is whole letters (RFC 2047 §5), or Outlook shows question marks where it is cut.
  const whole = new TextDecoder('utf-8', { fatal: true })
  for (const [word, base64 = ''] of raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)) {
    expect(word.length).toBeLessThanOrEqual(75)
    expect(() => whole.decode(Buffer.from(base64, 'base64'))).not.toThrow()
  }
  // The name stands twice: as newer programs read it (RFC 2231) and as older ones do.
  const old = Array.from(raw.matchAll(/ name="((?:=\?UTF-8\?B\?[^?]+\?=\s*)+)"/g), ([, words = '']) =>
    Array.from(words.matchAll(/\?B\?([^?]+)\?/g), ([, base64 = '']) =>
      whole.decode(Buffer.from(base64, 'base64')),
    ).join(''),
  )
  const mail = await PostalMime.parse(raw)
  expect(mail.subject).toBe(subject)
  expect(mail.attachments.slice(1, 3).map(({ filename }) => filename)).toEqual([name, 'Říčany "plán"; cesta.docx'])
  expect(old).toEqual(mail.attachments.map(({ filename }) => filename))
})

test('a folder of letters holds the attachments once, and the letters list them', async () => {
  const files = [attachment('Program č. 1.pdf', Buffer.from('program')), attachment('Mapa.png', Buffer.from('mapa'))]
  const { letters } = lettersOf(
    twoLanguageScene(),
    {},
    { other: englishText, attachments: ['Program č. 1.pdf', 'Mapa.png'] },
  )
  const { out, files: made } = await written(letters, 'each', files)
  expect(made).toContain('Přílohy')
  expect(readdirSync(join(out, 'Přílohy')).sort()).toEqual(['Mapa.png', 'Program č. 1.pdf'])
  const text = squeezed((await readPdf(join(out, 'Říčany.pdf'))).text)
  expect(text).toMatch(/JUDr\. Petr Novák, Ph\.D\. ředitel odboru Přílohy Program č\. 1 Mapa /)
  expect(squeezed((await readPdf(join(out, 'Bergen kommune.pdf'))).text)).toContain('Attachments Program č. 1 Mapa')
})
