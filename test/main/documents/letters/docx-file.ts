import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'

const contentTypes = (main: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`
const relations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** One paragraph of runs; a run that begins with `*` is bold. */
export const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs
    .map((run) => {
      const bold = run.startsWith('*')
      return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${bold ? run.slice(1) : run}</w:t></w:r>`
    })
    .join('')}</w:p>`

type Parts = { readonly body: string; readonly header?: string; readonly main?: string }

/** The bytes of a Word document with this body. */
export const docxBytes = ({ body, header = '', main = wordMain }: Parts): Buffer => {
  const zip = new PizZip()
  zip.file('[Content_Types].xml', contentTypes(main))
  zip.file('_rels/.rels', relations)
  zip.file('word/document.xml', `<w:document ${w}><w:body>${body}</w:body></w:document>`)
  zip.file('word/header1.xml', `<w:hdr ${w}>${header}</w:hdr>`)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The same as a file. */
export const docxFile = (bytes: Buffer): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'docx-')), 'sablona.docx')
  writeFileSync(path, bytes)
  return path
}
