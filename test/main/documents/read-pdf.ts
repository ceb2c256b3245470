import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type OutlineEntry = { readonly title: string; readonly children: readonly OutlineEntry[] }

export type ReadPdf = {
  /** Text of each page, lines joined by spaces, hyphens at line ends taken back, no-break spaces as spaces. */
  readonly pages: readonly string[]
  readonly text: string
  readonly outline: readonly OutlineEntry[]
  /** Page (from 1) that each entry of the outline leads to, in reading order. */
  readonly outlinePages: readonly number[]
  readonly info: Record<string, unknown>
  readonly xmp: string
  readonly lang: string
  /** Roles of the structure of each page, in reading order. */
  readonly roles: readonly (readonly string[])[]
  /** Pages that the links of each page lead to. */
  readonly linkTargets: readonly (readonly number[])[]
  readonly raw: string
}

type Destination = string | readonly unknown[] | null
type RawOutline = { title: string; dest: Destination; items: readonly RawOutline[] }
type Content = { role?: string; children?: readonly Content[] }

const joinLines = (items: readonly unknown[]): string => {
  let text = ''
  for (const item of items as readonly { str?: string; hasEOL?: boolean }[]) {
    text += item.str ?? ''
    if (item.hasEOL === true) text = text.endsWith('-') ? text.slice(0, -1) : `${text} `
  }
  return text.replaceAll('\u00a0', ' ').replace(/ +/g, ' ').trim()
}

const rolesOf = (node: Content | null): string[] =>
  node === null ? [] : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)]

const pageOf = async (pdf: PDFDocumentProxy, destination: Destination): Promise<number> => {
  const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
  return explicit === null ? 0 : (await pdf.getPageIndex(explicit[0] as { num: number; gen: number })) + 1
}

const simple = (entries: readonly RawOutline[]): OutlineEntry[] =>
  entries.map(({ title, items }) => ({ title, children: simple(items) }))

const flat = (entries: readonly RawOutline[]): RawOutline[] => entries.flatMap((entry) => [entry, ...flat(entry.items)])

const readPage = async (pdf: PDFDocumentProxy, number: number) => {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent({ disableNormalization: true })
  const links = (await page.getAnnotations()).filter((note: { subtype: string }) => note.subtype === 'Link')
  return {
    text: joinLines(content.items),
    roles: rolesOf((await page.getStructTree()) as Content | null),
    targets: await Promise.all(links.map((link: { dest: Destination }) => pageOf(pdf, link.dest))),
  }
}

/** Reads a written PDF back with a reader that has nothing to do with the writer. */
export const readPdf = async (path: string): Promise<ReadPdf> => {
  const bytes = readFileSync(path)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number))
  const outline = ((await pdf.getOutline()) ?? []) as unknown as RawOutline[]
  const { info, metadata } = await pdf.getMetadata()
  return {
    pages: pages.map(({ text }) => text),
    text: pages.map(({ text }) => text).join(' '),
    outline: simple(outline),
    outlinePages: await Promise.all(flat(outline).map(({ dest }) => pageOf(pdf, dest))),
    info: info as Record<string, unknown>,
    xmp: (metadata as unknown as { getRaw(): string } | null)?.getRaw() ?? '',
    lang: (info as { Language?: string }).Language ?? '',
    roles: pages.map(({ roles }) => roles),
    linkTargets: pages.map(({ targets }) => targets),
    raw: bytes.toString('latin1'),
  }
}
