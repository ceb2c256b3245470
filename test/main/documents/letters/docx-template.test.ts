import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { fillDocx, inspectDocx, readDocx } from '../../../../src-main/documents/letters/docx-template'
import { docxBytes, docxFile, paragraph } from './docx-file'
import { lettersOf, letterScene } from './letters'

const letterTo = (name: string) => {
  const scene = letterScene([name])
  scene.scene.do('event:edit', { id: scene.event.id, changes: { venue: 'Praha' } })
  const [letter] = lettersOf(scene).letters
  if (letter === undefined) throw new Error('no letter')
  return letter
}
const partOf = (bytes: Buffer, part: string) => new PizZip(bytes).file(part)?.asText() ?? ''
const textOf = (xml: string) =>
  xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')

test('fields are filled in the text and in the head, what is bold stays bold, and the rest is untouched', () => {
  const body = paragraph('Instituce: ', '*{instit', '*uce}', ', {termin}') + paragraph('beze změny')
  const filled = fillDocx(docxBytes({ body, header: paragraph('{cislo-jednaci}{dnes}') }), letterTo('Ødegård & syn'))
  const xml = partOf(filled, 'word/document.xml')
  expect(textOf(xml)).toContain('Instituce: Ødegård &amp; syn, 5.–6.\u00a0listopadu\u00a02020')
  expect(xml).toMatch(/<w:b\/><\/w:rPr><w:t[^>]*>Ødegård/)
  expect(xml).toContain(paragraph('beze změny'))
  expect(textOf(partOf(filled, 'word/header1.xml'))).toContain('24.\u00a0září\u00a02020')
  expect(textOf(xml)).not.toMatch(/[{}]/)
})

test('parts and the list of events are worked out', () => {
  const body = [
    '{#je-jmenovan}jmenován{/}{^je-jmenovan}úřadu{/}',
    '{#seznam-akci}',
    '{nazev} – {termin} – {misto} – {instituce}',
    '{/seznam-akci}',
    '{#misto}v místě {misto}{/misto}',
  ]
  const xml = partOf(
    fillDocx(docxBytes({ body: body.map((text) => paragraph(text)).join('') }), letterTo('Říčany')),
    'word/document.xml',
  )
  expect(textOf(xml).split('\n').filter(Boolean)).toEqual([
    'úřadu',
    'Workshop 1 – 5.–6.\u00a0listopadu\u00a02020 – Praha – Říčany',
    'v místě Praha',
  ])
})

test('a template says which fields it asks for and names those that nobody knows', () => {
  const body =
    paragraph('{osloveni} {neznamo} {#je-jmenovan}{osoba}{/} {#seznam-akci}{nazev}{cena}{/}') +
    paragraph('{@instituce}')
  const read = inspectDocx(docxBytes({ body, header: paragraph('{vyrizuje}') }))
  if (!read.ok) throw new Error(read.failure.code)
  expect([...read.value.fields].sort()).toEqual(['handledBy', 'person', 'salutation'])
  expect(read.value.problems).toEqual([
    { code: 'unknown-field', name: 'neznamo' },
    { code: 'unknown-field', name: 'cena' },
    { code: 'unknown-field', name: 'instituce' },
  ])
})

test('unclosed and unopened parts are named', () => {
  const problems = (text: string) => {
    const read = inspectDocx(docxBytes({ body: paragraph(text) }))
    return read.ok ? read.value.problems : read.failure.code
  }
  expect(problems('{#misto} bez konce')).toEqual([{ code: 'unclosed-part', name: 'misto' }])
  expect(problems('{/misto} bez začátku')).toEqual([{ code: 'unopened-part', name: 'misto' }])
  expect(problems('{#misto}a{/termin}')).toEqual([{ code: 'wrong-close', name: 'termin', open: 'misto' }])
  expect(problems('{osloveni bez konce')).toMatchObject([{ code: 'lone-brace' }])
})

test('a sound template is read', async () => {
  const bytes = docxBytes({ body: paragraph('{osloveni}') })
  const read = await readDocx(docxFile(bytes))
  expect(read.ok && read.value.equals(bytes)).toBe(true)
})

test.each([
  ['1 an empty file', Buffer.alloc(0), 'file-empty'],
  ['2 a file cut off', docxBytes({ body: paragraph('a') }).subarray(0, 200), 'file-truncated'],
  ['3 a text renamed', Buffer.from('<html>dopis</html>'), 'letter-no-docx'],
  [
    '29 a document with macros',
    docxBytes({ body: '', main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'letter-no-docx',
  ],
  ['8 a part of 60 MB', docxBytes({ body: ' '.repeat(60_000_000) }), 'file-unpacks-too-large'],
  [
    '56 more than 10 MB',
    Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(11_000_000)]),
    'file-too-large',
  ],
])('%s is refused', async (_, bytes, code) => {
  expect(await readDocx(docxFile(bytes))).toMatchObject({ ok: false, failure: { code } })
})

test('8 a size that lies about what comes out is refused', async () => {
  const bytes = docxBytes({ body: ' '.repeat(100_000) })
  const at = bytes.indexOf('word/document.xml', bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])))
  bytes.writeUInt32LE(10, at - 46 + 24)
  expect(await readDocx(docxFile(bytes))).toMatchObject({ ok: false, failure: { code: 'file-damaged' } })
})

test('a file with two thousand parts is refused', async () => {
  const zip = new PizZip(docxBytes({ body: '' }))
  for (let part = 0; part < 2_000; part++) zip.file(`word/${part}.xml`, 'x')
  expect(await readDocx(docxFile(zip.generate({ type: 'nodebuffer' })))).toMatchObject({
    ok: false,
    failure: { code: 'file-unpacks-too-large' },
  })
})

test('a value with a field in it is put in as text', () => {
  const xml = partOf(
    fillDocx(docxBytes({ body: paragraph('{instituce}') }), letterTo('{osloveni} <w:b/>')),
    'word/document.xml',
  )
  expect(textOf(xml).trim()).toBe('{osloveni} &lt;w:b/&gt;')
})

test('a row of a table stands once for each event, and attachments one a line', () => {
  const scene = letterScene(['Říčany'])
  scene.scene.workshop(scene.initiative.id)
  const invited = scene.scene.do('invitation:create', {
    initiativeId: scene.initiative.id,
    institutionIds: [scene.institutions[0]?.id ?? ''],
  })
  const { letters } = lettersOf(scene, {}, { invitations: invited, attachments: ['Program.pdf', 'Mapa č. 1.png'] })
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const row = `<w:tr>${cell('{#seznam-akci}{nazev}')}${cell('{termin}{/seznam-akci}')}</w:tr>`
  const filled = fillDocx(
    docxBytes({ body: `<w:tbl>${row}</w:tbl>${paragraph('Přílohy: {prilohy}')}` }),
    letters[0] ?? fail(),
  )
  const xml = partOf(filled, 'word/document.xml')
  expect(xml.match(/<w:tr>/g)).toHaveLength(2)
  expect(textOf(xml)).toContain('Přílohy: Program\nMapa č. 1')
})

const fail = (): never => {
  throw new Error('no letter')
}
