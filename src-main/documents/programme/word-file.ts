import PizZip from 'pizzip'
import type { Lang } from '@shared/preferences'
import { tidyLine, tidyParagraphs } from '../book/tidy'
import type { DocumentWords } from '../words'
import { factsOf, type ProgrammeContent, type ProgrammeItem } from './content'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const marks: { readonly [mark: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => tidyLine(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

/** A paragraph in one of the styles below; tabulators part its texts. */
const paragraph = (style: string, ...texts: readonly string[]): string => {
  const runs = texts.map((text) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`).join('<w:tab/>')
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runs}</w:r></w:p>`
}

const itemParagraphs = ({ hours, title, speakers, details }: ProgrammeItem): string =>
  [
    paragraph('Item', hours, title),
    ...[speakers, details].filter((text) => text !== '').map((text) => paragraph('Detail', text)),
  ].join('')

const body = (content: ProgrammeContent, { programme: words }: DocumentWords): string =>
  [
    paragraph('Normal', content.initiative),
    paragraph('Title', content.title),
    ...factsOf(content, words).map(([label, text]) => paragraph('Normal', `${label}: ${text}`)),
    ...(content.days.length === 0 ? [paragraph('Normal', words.none)] : []),
    ...content.days.map(({ title, items }) => paragraph('Heading1', title) + items.map(itemParagraphs).join('')),
    ...tidyParagraphs(content.publicity).map((text) => paragraph('Publicity', text)),
  ].join('')

type Style = { readonly id: string; readonly name: string; readonly paragraph: string; readonly run: string }

/** Where titles begin, right of the hours, in twentieths of a point. */
const titleColumn = 1800
const hanging = `<w:tabs><w:tab w:val="left" w:pos="${titleColumn}"/></w:tabs>`

const styles: readonly Style[] = [
  {
    ...{ id: 'Title', name: 'Title', paragraph: '<w:keepNext/><w:spacing w:after="160"/>' },
    run: '<w:b/><w:sz w:val="40"/>',
  },
  {
    ...{ id: 'Heading1', name: 'heading 1' },
    paragraph: '<w:keepNext/><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:color w:val="2362A2"/><w:sz w:val="26"/>',
  },
  {
    ...{ id: 'Item', name: 'Programme Item', run: '<w:b/>' },
    paragraph: `<w:keepLines/>${hanging}<w:spacing w:before="120" w:after="0"/><w:ind w:left="${titleColumn}" w:hanging="${titleColumn}"/>`,
  },
  {
    ...{ id: 'Detail', name: 'Programme Detail', run: '' },
    paragraph: `<w:spacing w:after="0"/><w:ind w:left="${titleColumn}"/>`,
  },
  {
    ...{ id: 'Publicity', name: 'Publicity', paragraph: '<w:spacing w:before="240"/>' },
    run: '<w:color w:val="566271"/><w:sz w:val="18"/>',
  },
]

const styleSheet = (lang: Lang): string => {
  const language = lang === 'cs' ? 'cs-CZ' : 'en-GB'
  const base = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${language}"/>`
  const own = styles.map(
    ({ id, name, paragraph: look, run }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${look}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  )
  return `${head}<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr>${base}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style>${own.join('')}</w:styles>`
}

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'

const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kind}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${kind}.styles+xml"/></Types>`

const relation = (type: string, target: string): string =>
  `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`

/** The programme as a Word file, made of styles, so that its last touch is a change of style. The same time gives the same bytes. */
export const programmeInWord = (
  content: ProgrammeContent,
  words: DocumentWords,
  { lang, madeAt }: { readonly lang: Lang; readonly madeAt: string },
): Buffer => {
  const zip = new PizZip()
  const put = (name: string, text: string) => zip.file(name, text, { date: new Date(madeAt) })
  put('[Content_Types].xml', types)
  put('_rels/.rels', relation('officeDocument', 'word/document.xml'))
  put('word/_rels/document.xml.rels', relation('styles', 'styles.xml'))
  put('word/styles.xml', styleSheet(lang))
  put(
    'word/document.xml',
    `${head}<w:document xmlns:w="${namespace}"><w:body>${body(content, words)}${page}</w:body></w:document>`,
  )
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
