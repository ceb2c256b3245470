import type PizZip from 'pizzip'
import { elementsIn, everyElement, isElement, parseXml, type XmlElement } from './xml-tree'

const rows = ['w:tbl', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del']
const cells = ['w:tr', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del']

/** Where an element may stand; where it is not said, whatever is not forbidden. */
const onlyIn: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:t', ['w:r']],
  ['w:fldChar', ['w:r']],
  ['w:tr', rows],
  ['w:tc', cells],
])
const neverIn: ReadonlyMap<string, readonly string[]> = new Map([
  ['w:p', ['w:document', 'w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:hyperlink']],
  ['w:tbl', ['w:document', 'w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:hyperlink']],
  ['w:r', ['w:document', 'w:body', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent']],
  ['w:br', ['w:document', 'w:body', 'w:p', 'w:t', 'w:tbl', 'w:tr', 'w:tc']],
])

const isAtHome = ({ name }: XmlElement, parent: string): boolean =>
  parent.startsWith('mc:') || ((onlyIn.get(name)?.includes(parent) ?? true) && !neverIn.get(name)?.includes(parent))

const afterBlocks = new Set(['w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd'])

/** A cell ends with a paragraph: Word calls a document without it damaged. */
const endsWell = (element: XmlElement): boolean => {
  if (element.name === 'w:t') return !element.children.some(isElement)
  if (element.name === 'w:tbl') return elementsIn(element).some(({ name }) => rows.includes(name) || name === 'w:tr')
  if (element.name !== 'w:tc') return true
  const last = elementsIn(element).findLast(({ name }) => !afterBlocks.has(name))
  return last?.name === 'w:p' || last?.name === 'w:sdt' || last?.name === 'w:customXml'
}

const isSound = (element: XmlElement): boolean =>
  endsWell(element) && elementsIn(element).every((child) => isAtHome(child, element.name) && isSound(child))

/** Whether every field of Word that begins in a part ends in it. */
const areFieldsWhole = (root: XmlElement): boolean => {
  let open = 0
  for (const { name, attributes } of everyElement(root)) {
    if (name !== 'w:fldChar') continue
    if (attributes['w:fldCharType'] === 'begin') open++
    if (attributes['w:fldCharType'] === 'end' && --open < 0) return false
  }
  return open === 0
}

const isBroken = (bytes: Uint8Array): boolean => {
  try {
    const root = parseXml(bytes)
    return !isSound(root) || !areFieldsWhole(root)
  } catch {
    return true
  }
}

/** Those of the named parts that Word could not read: not well formed, or with something at a place where it must not stand. */
export const brokenParts = (zip: PizZip, names: readonly string[]): readonly string[] =>
  names.filter((name) => isBroken(zip.file(name)?.asUint8Array() ?? new Uint8Array()))
