import PizZip from 'pizzip'
import { eventFieldNamed, fieldNamed } from '@shared/domain/letters/letter-fields'
import type { TemplateNotice, TemplateProblem } from '@shared/domain/letters/template-language'
import { hasChanges } from './accept-changes'
import { drawnText, tidyPart, tidySettings } from './tidy-part'
import { mergeFieldsIn, outsideFieldsIn } from './word-fields'
import { elementsIn, parseXml, shownText, writeXml, type XmlElement } from './xml-tree'

/** A Word document ready to be filled in, and what was found on the way. */
export type PreparedWord = {
  readonly bytes: Buffer
  /** What can be read in it, for what it lacks to be told. */
  readonly text: string
  readonly problems: readonly TemplateProblem[]
  readonly notices: readonly TemplateNotice[]
}

const filledRoots = new Set(['w:document', 'w:hdr', 'w:ftr', 'w:footnotes', 'w:endnotes'])
const commentRoots = /^w\d*\w*:(comments|commentsEx|commentsIds|commentsExtensible|people)$/

type Part = { readonly name: string; readonly root: XmlElement }

const partsOf = (zip: PizZip): readonly Part[] =>
  Object.values(zip.files)
    .filter(({ dir, name }) => !dir && /\.(xml|rels)$/i.test(name))
    .map((file) => ({ name: file.name, root: parseXml(file.asUint8Array()) }))

const partNameOf = ({ attributes }: XmlElement): string => attributes['PartName'] ?? attributes['Target'] ?? ''

/** Takes parts out of the package, together with what refers to them. */
const takeOut = (zip: PizZip, parts: readonly Part[], gone: readonly Part[]): void => {
  const names = new Set(gone.map(({ name }) => name))
  const isGone = (to: string): boolean => names.has(to.replace(/^\//, '')) || names.has(`word/${to}`)
  for (const { name } of gone) zip.remove(name)
  for (const { name, root } of parts) {
    if (name !== '[Content_Types].xml' && !name.endsWith('.rels')) continue
    root.children = elementsIn(root).filter((child) => !isGone(partNameOf(child)))
    zip.file(name, writeXml(root))
  }
}

const isName = (text: string): boolean => fieldNamed(text) !== undefined || eventFieldNamed(text) !== undefined

/** Names of ours in charts and drawn letters, which nothing fills in. */
const outOfReach = (parts: readonly Part[]): readonly string[] =>
  parts
    .filter(({ name }) => name.startsWith('word/') && !name.startsWith('word/glossary/'))
    .map(({ root }) => (filledRoots.has(root.name) ? drawnText(root) : shownText(root)))
    .flatMap((text) => Array.from(text.matchAll(/\{([^{}\n]+)\}/g), ([, name = '']) => name))
    .filter(isName)

const unique = (names: readonly string[]): readonly string[] => Array.from(new Set(names))

/** A letter has a few dozen fields; the library for Word documents takes minutes and all memory for a hundred thousand. */
export const mostBraces = 4_000

/** Thrown before anything is made of the braces. */
export class TooManyBraces extends Error {
  override readonly name = 'TooManyBraces'
}

/** Makes a Word document ready to be filled in. Throws `RefusedFile` where one of its parts cannot be read. */
export const prepareWord = (bytes: Uint8Array): PreparedWord => {
  const zip = new PizZip(bytes)
  const parts = partsOf(zip)
  const comments = parts.filter(({ root }) => commentRoots.test(root.name))
  const filled = parts.filter(({ root }) => filledRoots.has(root.name))
  const text = filled.map(({ root }) => shownText(root)).join('\n')
  if (text.split(/[{}]/, mostBraces + 2).length > mostBraces + 1) throw new TooManyBraces()
  // Before anything is tidied: what is no field any more then would be one again in Word.
  const outside = unique(filled.flatMap(({ root }) => outsideFieldsIn(root)))
  const isChanged = filled.some(({ root }) => hasChanges(root))
  for (const { name, root } of filled) {
    tidyPart(root)
    zip.file(name, writeXml(root))
  }
  for (const { name, root } of parts.filter((part) => part.root.name === 'w:settings')) {
    tidySettings(root)
    zip.file(name, writeXml(root))
  }
  if (comments.length > 0) takeOut(zip, parts, comments)
  const merged = unique(filled.flatMap(({ root }) => mergeFieldsIn(root)))
  const beyond = unique(outOfReach(parts))
  return {
    bytes: zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
    text: filled.map(({ root }) => shownText(root)).join('\n'),
    problems: [
      ...outside.map((name) => ({ code: 'outside-field', name }) as const),
      ...merged.map((name) => ({ code: 'word-field', name }) as const),
      ...beyond.map((name) => ({ code: 'field-out-of-reach', name }) as const),
    ],
    notices: [
      ...(isChanged ? (['tracked-changes'] as const) : []),
      ...(comments.some(({ root }) => root.name === 'w:comments' && elementsIn(root).length > 0)
        ? (['comments'] as const)
        : []),
    ],
  }
}
