import { SaxesParser } from 'saxes'
import { damaged, RefusedFile } from '../../../importing/table/refused-file'

/** One element of a part, to be changed in place; names keep their prefix, as Word and the filling library write them. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] }
export type XmlNode = XmlElement | string

/** Deeper than tables in text boxes in tables; whoever walks the tree does so by calling itself. */
const deepest = 400
/** More than the longest letter has by far; each is kept in memory. */
const mostElements = 500_000

/** UTF-8 unless a byte order mark says UTF-16: the two encodings that the format allows. */
const decoded = (bytes: Uint8Array): string => {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

const parsed = (text: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [top]
  let count = 0
  const add = (node: XmlNode): void => void open.at(-1)?.children.push(node)
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > mostElements || open.length > deepest) throw damaged()
    const plain = Object.entries(attributes).map(([key, { value }]) => [key, value] as const)
    const element = { name, attributes: Object.fromEntries(plain), children: [] }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (piece) => open.length > 1 && add(piece))
  parser.on('cdata', (piece) => add(piece))
  parser.write(text).close()
  const root = top.children.find((child) => typeof child !== 'string')
  if (root === undefined) throw damaged()
  return root
}

/** Reads one part; comments of XML are left out. Throws `RefusedFile` where it is not well formed or a prefix stands for nothing. */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  try {
    return parsed(decoded(bytes))
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged()
  }
}

const textMarks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }
const valueMarks: Readonly<Record<string, string>> = { ...textMarks, '"': '&quot;', '\n': '&#10;', '\t': '&#9;' }

const written = (node: XmlNode): string => {
  if (typeof node === 'string') return node.replace(/[&<>\r]/g, (mark) => textMarks[mark] ?? '')
  const { name, attributes, children } = node
  const values = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replace(/[&<>"\r\n\t]/g, (mark) => valueMarks[mark] ?? '')}"`,
  )
  const start = `<${name}${values.join('')}`
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(written).join('')}</${name}>`
}

/** The part as it stands in a file. */
export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The children of an element that are elements. */
export const elementsIn = ({ children }: XmlElement): readonly XmlElement[] => children.filter(isElement)

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsIn(element).find((child) => child.name === name)

/** Every element below one, from the top to the bottom of the document. */
export const everyElement = function* (element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue
    yield child
    yield* everyElement(child)
  }
}

/** The text that is shown of an element and what is below it; one line a paragraph. */
export const shownText = (element: XmlElement): string => {
  if (element.name === 'w:t' || element.name === 'a:t')
    return element.children.filter((each) => !isElement(each)).join('')
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:noBreakHyphen') return '-'
  const text = elementsIn(element).map(shownText).join('')
  return element.name === 'w:p' ? `${text}\n` : text
}

/** Puts what `replace` gives in the place of every element, the innermost first. */
export const rewrite = (element: XmlElement, replace: (child: XmlElement) => readonly XmlNode[]): void => {
  element.children = element.children.flatMap((child) => {
    if (!isElement(child)) return [child]
    rewrite(child, replace)
    return [...replace(child)]
  })
}
