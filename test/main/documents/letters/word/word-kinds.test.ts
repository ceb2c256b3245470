import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { fillDocx, inspectDocx } from '../../../../../src-main/documents/letters/docx-template'
import { docxBytes, paragraph } from '../docx-file'
import { lettersOf, letterScene } from '../letters'

const scene = letterScene(['Říčany'])
scene.scene.do('event:edit', { id: scene.event.id, changes: { venue: 'Praha' } })
const [letter] = lettersOf(scene).letters

const read = (bytes: Buffer) => {
  const result = inspectDocx(bytes)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** Every part of a letter as text, after a parser without mercy has read it. */
const parts = (bytes: Buffer): ReadonlyMap<string, string> => {
  const all = new Map<string, string>()
  for (const file of Object.values(new PizZip(bytes).files)) {
    if (file.dir) continue
    new SaxesParser({ xmlns: true }).write(file.asText()).close()
    all.set(file.name, file.asText())
  }
  return all
}
const raise = (error: Error): never => {
  throw error
}

const shown = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:(instrText|delText)[^>]*>[^<]*<\/w:\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .trim()

const made = (bytes: Buffer): ReadonlyMap<string, string> => {
  const template = read(bytes)
  expect(template.problems).toEqual([])
  return parts(fillDocx(Buffer.from(template.bytes), letter ?? raise(new Error('no letter'))))
}
const filled = (body: string, part = 'word/document.xml'): string => shown(made(docxBytes({ body })).get(part) ?? '')
const problems = (body: string) => read(docxBytes({ body })).problems

const by = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"'
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const added = (content: string): string => `<w:ins ${by}>${content}</w:ins>`
const deleted = (text: string): string => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`
const p = (content: string, properties = ''): string => `<w:p>${properties}${content}</w:p>`
const lostMark = `<w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>`
const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`
const row = (cells: string, change = ''): string =>
  `<w:tr>${change === '' ? '' : `<w:trPr><w:${change} ${by}/></w:trPr>`}${cells}</w:tr>`
const table = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`
const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (code: string, result: string): string =>
  `${sign('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${sign('separate')}${result}${sign('end')}`

test.each([
  [
    'an insertion that begins a part',
    p(run('zveme ') + added(run('{#je-na-akci}')) + run('na {akce}{/}')),
    'zveme na Workshop 1',
  ],
  ['an insertion within a name', p(run('{insti') + added(run('tuce}'))), 'Říčany'],
  ['a deletion', p(run('zveme ') + deleted('{jmeno}') + run('{instituce}')), 'zveme Říčany'],
  ['a deletion within a name', p(run('{insti') + deleted('xx') + run('tuce}')), 'Říčany'],
  [
    'something moved',
    p(
      `<w:moveFromRangeStart ${by} w:name="m"/><w:moveFrom ${by}>${run('{stare}')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`,
    ) +
      p(
        `<w:moveToRangeStart ${by} w:name="m"/><w:moveTo ${by}>${run('{instituce}')}</w:moveTo><w:moveToRangeEnd w:id="1"/>`,
      ),
    'Říčany',
  ],
  ['a deleted paragraph mark', p(run('zveme '), lostMark) + p(run('{instituce}')), 'zveme Říčany'],
  ['a paragraph deleted whole', p(deleted('{jmeno}'), lostMark) + p(run('{instituce}')), 'Říčany'],
  [
    'looks changed',
    p(
      `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>{insti</w:t></w:r>${run('tuce}')}`,
      `<w:pPr><w:jc w:val="both"/><w:pPrChange ${by}><w:pPr/></w:pPrChange></w:pPr>`,
    ),
    'Říčany',
  ],
  ['a deleted row', table(row(cell(p(run('{jmeno}'))), 'del') + row(cell(p(run('{instituce}'))), 'ins')), 'Říčany'],
  ['a table deleted whole', table(row(cell(p(run('{jmeno}'))), 'del')) + p(run('{instituce}')), 'Říčany'],
])('%s goes out as if it had been accepted, and is told', (_, body, text) => {
  expect(filled(body).split('\n').filter(Boolean).join('\n')).toBe(text)
  expect(made(docxBytes({ body })).get('word/document.xml')).not.toMatch(/<w:(ins|del|move\w+|\w+Change)\b/)
  expect(read(docxBytes({ body })).notices).toContain('tracked-changes')
})

test('a cell whose only paragraph is deleted keeps one, since Word asks for it', () => {
  const xml = made(docxBytes({ body: table(row(cell(p(deleted('x'), lostMark)) + cell(p(run('{instituce}'))))) }))
  expect(xml.get('word/document.xml')).toMatch(/<w:tcPr\/><w:p(\/>|>.*?<\/w:p>)<\/w:tc>/)
})

test('comments do not go out, and that there were some is told', () => {
  const zip = new PizZip(
    docxBytes({
      body: p(
        `<w:commentRangeStart w:id="0"/>${run('{insti')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('tuce}')}`,
      ),
    }),
  )
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  zip.file(
    'word/comments.xml',
    `<w:comments ${w}><w:comment w:id="0" w:author="A">${paragraph('{tajne}')}</w:comment></w:comments>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
  )
  const types = zip.file('[Content_Types].xml')?.asText() ?? ''
  zip.file(
    '[Content_Types].xml',
    types.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
  )
  const bytes = zip.generate({ type: 'nodebuffer' })
  const letters = made(bytes)
  expect(shown(letters.get('word/document.xml') ?? '')).toBe('Říčany')
  expect(letters.has('word/comments.xml')).toBe(false)
  expect(letters.get('word/_rels/document.xml.rels')).not.toContain('comments')
  expect(letters.get('[Content_Types].xml')).not.toContain('comments')
  expect(read(bytes).notices).toEqual(['comments'])
})

test.each([
  ['in several runs', p(field('MERGEFIELD Instituce', run('«Instituce»'))), ['Instituce']],
  ['with a quoted name', p(field('MERGEFIELD "Jméno osoby" \\* MERGEFORMAT', run('«Jméno»'))), ['Jméno osoby']],
  ['in one element', p(`<w:fldSimple w:instr=" MERGEFIELD Obec ">${run('«Obec»')}</w:fldSimple>`), ['Obec']],
  ['of an address', p(field('ADDRESSBLOCK \\f', run('«Blok»'))), ['ADDRESSBLOCK']],
  [
    'within a condition of Word',
    p(
      `${sign('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${field('MERGEFIELD Rod', run('«Rod»'))}<w:r><w:instrText> = "M" "a" "b" </w:instrText></w:r>${sign('separate')}${run('a')}${sign('end')}`,
    ),
    ['Rod'],
  ],
])('a merge field of Word %s is told by its name', (_, body, names) => {
  expect(problems(body)).toEqual(names.map((name) => ({ code: 'word-field', name })))
  expect(problems(body + p(run('{instituce}')))).toHaveLength(names.length)
})

test('a merge field that was deleted is none', () => {
  const body = p(`<w:del ${by}>${field('MERGEFIELD Jméno', run('«Jméno»'))}</w:del>${run('{instituce}')}`)
  expect(filled(body)).toBe('Říčany')
})

test('a template without any field is told', () => {
  expect(read(docxBytes({ body: paragraph('Vážení, zveme Vás.') })).notices).toEqual(['no-field'])
  expect(read(docxBytes({ body: '', header: paragraph('{dnes}') })).notices).toEqual([])
})

test('a field of Word around one of our names is left as text, any other stays a field', () => {
  const body = p(field('HYPERLINK "mailto:{e-mail}"', run('{e-mail}'))) + p(field('PAGE', run('1')))
  const xml = made(docxBytes({ body })).get('word/document.xml') ?? ''
  expect(shown(xml)).toContain('obp@mvcr.cz')
  expect(xml).not.toContain('HYPERLINK')
  expect(xml).toContain(' PAGE ')
})

test.each([
  [
    'a content control',
    p(
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="x"/></w:sdtPr><w:sdtContent>${run('{instituce}')}</w:sdtContent></w:sdt>`,
    ),
    'Říčany',
  ],
  [
    'a part that ends in a content control',
    p(`${run('{#akce}a ')}<w:sdt><w:sdtPr/><w:sdtContent>${run('{instituce}{/}')}</w:sdtContent></w:sdt>`),
    'a Říčany',
  ],
  [
    'a content control around a paragraph',
    `<w:sdt><w:sdtPr/><w:sdtContent>${p(run('{instituce}'))}</w:sdtContent></w:sdt>`,
    'Říčany',
  ],
  ['a link', p(`${run('{#akce}')}<w:hyperlink w:anchor="x">${run('{instituce}{/}')}</w:hyperlink>`), 'Říčany'],
  ['a smart tag', p(`<w:smartTag w:element="x" w:uri="y">${run('{insti')}</w:smartTag>${run('tuce}')}`), 'Říčany'],
  [
    'marks of the spelling',
    p(`${run('{insti')}<w:proofErr w:type="spellStart"/>${run('tuce')}<w:proofErr w:type="spellEnd"/>${run('}')}`),
    'Říčany',
  ],
  [
    'a bookmark',
    p(`${run('{insti')}<w:bookmarkStart w:id="3" w:name="a"/>${run('tuce}')}<w:bookmarkEnd w:id="3"/>`),
    'Říčany',
  ],
  [
    'a hyphen that does not break',
    p(`<w:r><w:t>{#je</w:t><w:noBreakHyphen/><w:t>na</w:t><w:noBreakHyphen/><w:t>akci}{instituce}{/}</w:t></w:r>`),
    'Říčany',
  ],
  ['a name in four runs', p(['{', 'instit', 'uce', '}'].map(run).join('')), 'Říčany'],
])('%s does not part a name', (_, body, text) => {
  expect(filled(body)).toBe(text)
})

test('a text box is filled in both of its forms', () => {
  const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`
  const body = p(
    `${run('{osloveni}')}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box('{instituce}')}</mc:Choice><mc:Fallback>${box('{instituce}')}</mc:Fallback></mc:AlternateContent></w:r>`,
  )
  expect(filled(body).match(/Říčany/g)).toHaveLength(2)
})

test.each([
  ['word/footnotes.xml', 'footnotes', 'footnote'],
  ['word/endnotes.xml', 'endnotes', 'endnote'],
])('names in %s are filled', (part, kind, element) => {
  const zip = new PizZip(docxBytes({ body: p(run('{osloveni}')) }))
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  zip.file(
    part,
    `<w:${kind} ${w}><w:${element} w:id="1">${p(run('{instituce}') + deleted('x'))}</w:${element}></w:${kind}>`,
  )
  const types = zip.file('[Content_Types].xml')?.asText() ?? ''
  const type = `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/></Types>`
  zip.file('[Content_Types].xml', types.replace('</Types>', type))
  expect(shown(made(zip.generate({ type: 'nodebuffer' })).get(part) ?? '')).toBe('Říčany')
})

test.each([
  ['from a cell to the text below', table(row(cell(p(run('{#akce}a'))))) + p(run('b{/}'))],
  [
    'from one text box to outside of it',
    p(`<w:r><w:pict><w:txbxContent>${p(run('{#akce}a'))}</w:txbxContent></w:pict></w:r>${run('b{/}')}`),
  ],
  [
    'into the middle of a field of Word',
    p(`${run('{#misto}a')}${sign('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${sign('separate')}`) +
      p(`${run('{/}1')}${sign('end')}`),
  ],
])('a part that reaches %s is filled soundly or refused before', (_, body) => {
  const template = read(docxBytes({ body }))
  if (template.problems.length === 0) made(docxBytes({ body }))
  else expect(template.problems.map(({ code }) => code)).toEqual(['part-broken'])
})

test('a name in a chart or in drawn letters is told', () => {
  const body = p(
    `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="{instituce}"/></v:shape></w:pict></w:r>`,
  )
  expect(problems(body)).toEqual([{ code: 'field-out-of-reach', name: 'instituce' }])
})

test('a document of which a part is not well formed is refused', () => {
  expect(inspectDocx(docxBytes({ body: '<w:p><w:r></w:p>' }))).toMatchObject({ failure: { code: 'file-damaged' } })
  expect(inspectDocx(docxBytes({ body: '<x:p/>' }))).toMatchObject({ failure: { code: 'file-damaged' } })
})

/** A template as an office sent it. */
const sent = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../../../fixtures/import-cases', `${name}.docx`))

test.each([
  ['an insertion', 'g02-tracked-insertion', 'zveme na akci Workshop 1 Říčany'],
  ['a deletion', 'g03-tracked-deletion', 'zveme Říčany'],
])('%s that an office tracked goes out as if it had been accepted', (_, name, text) => {
  const lines = shown(made(sent(name)).get('word/document.xml') ?? '').split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toBe(text)
  expect(read(sent(name)).notices).toContain('tracked-changes')
})

test('an office’s template with a merge field of Word is told by the name of that', () => {
  const { problems: found, fields } = read(sent('g04-merge-fields-of-word'))
  expect(found).toEqual([{ code: 'word-field', name: 'Instituce' }])
  expect(fields).toEqual([])
})

test.each([
  'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"',
  'INCLUDETEXT "\\\\\\\\server\\\\a.docx"',
  'LINK Excel.Sheet.8 "a.xls"',
])('P43 a field that reaches out of the document is named before letters are made: %s', (code) => {
  const [name = ''] = code.split(' ')
  const escaped = code.replaceAll('"', '&quot;')
  expect(problems(p(field(escaped, 'x')) + p(run('{instituce}')))).toEqual([{ code: 'outside-field', name }])
  expect(problems(p(`<w:fldSimple w:instr="${escaped}"/>`) + p(run('{instituce}')))).toEqual([
    { code: 'outside-field', name },
  ])
})

test.each([
  ['a hundred thousand fields', '{instituce} '.repeat(100_000)],
  ['braces that are open by half', '{ '.repeat(100_000)],
])('P43 %s are refused with the limit, in a moment', (_, text) => {
  const bytes = docxBytes({ body: p(run(text)) })
  const began = process.cpuUsage()
  expect(inspectDocx(bytes)).toEqual({ ok: false, failure: { code: 'letter-too-many-fields', limit: 2000 } })
  expect(process.cpuUsage(began).user / 1000, 'milliseconds of work').toBeLessThan(2000)
})

test('P43 as many fields as a template may have are read in the time that a job has', () => {
  const bytes = docxBytes({ body: p(run('{instituce} '.repeat(1_900))) })
  expect(read(bytes).problems).toEqual([])
})
