import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import {
  conditionNamed,
  eventFieldNamed,
  eventFields,
  fieldNamed,
  isEventLoop,
  letterConditions,
  letterFields,
  type LetterCondition,
  type LetterField,
} from '@shared/domain/letters/letter-fields'
import type { TemplateProblem } from '@shared/domain/letters/template-language'
import type { LetterFailure } from '@shared/failures/letter-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Letter } from '@shared/letters/letter'
import type { WordFacts } from '@shared/letters/letter-files'
import { ReadingBudget } from '../../importing/table/reading-budget'
import { RefusedFile } from '../../importing/table/refused-file'
import { readSourceFile } from '../../importing/table/source-file'
import { DEFAULT_TABLE_LIMITS, type TableLimits } from '../../importing/table/table-limits'
import { unpackEntry } from '../../importing/table/xlsx/unpack-entry'
import { readZipDirectory } from '../../importing/table/xlsx/zip-directory'
import { sumOf } from './sums'
import { brokenParts } from './word/check-parts'
import { mostBraces, prepareWord, TooManyBraces } from './word/prepare-word'

const MEGABYTE = 1024 * 1024

/** A letter of an office with its logo; whatever is larger is no letter. */
const docxLimits: TableLimits = {
  ...DEFAULT_TABLE_LIMITS,
  fileBytes: 10 * MEGABYTE,
  unpackedBytes: 40 * MEGABYTE,
  zipEntries: 1_000,
}

/** A Word template that was read and looked through: what it asks for and says, and its bytes, ready to be filled in. */
export type ReadDocx = WordFacts & {
  readonly problems: readonly TemplateProblem[]
  readonly bytes: Uint8Array
  readonly sum: string
}

const wordMain = 'wordprocessingml.document.main+xml'

/** Unpacks every part once, counted: what a zip says of its own sizes may be a lie, and the library would believe it. */
const checkArchive = async (bytes: Buffer): Promise<boolean> => {
  const budget = new ReadingBudget(docxLimits)
  let types = ''
  for (const [key, entry] of readZipDirectory(bytes, docxLimits)) {
    if (entry.name.endsWith('/')) continue
    for await (const chunk of unpackEntry(bytes, entry, budget))
      if (key === '[content_types].xml') types += chunk.toString('latin1')
  }
  return types.includes(wordMain)
}

/** The bytes of a Word document that is safe to be filled in. */
export const readDocx = async (path: string): Promise<Result<Buffer, LetterFailure>> => {
  try {
    const bytes = await readSourceFile(path, docxLimits)
    if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) return fail({ code: 'letter-no-docx' })
    return (await checkArchive(bytes)) ? ok(bytes) : fail({ code: 'letter-no-docx' })
  } catch (error) {
    if (error instanceof RefusedFile) return fail(error.failure)
    throw error
  }
}

/** The scope of one event inside the list of events. */
type EventScope = { readonly inEvent: Letter['events'][number] }
type Scope = Pick<Letter, 'values' | 'events'>

const isEventScope = (scope: unknown): scope is EventScope =>
  typeof scope === 'object' && scope !== null && 'inEvent' in scope
const isLetterScope = (scope: unknown): scope is Scope =>
  typeof scope === 'object' && scope !== null && 'values' in scope

const isCondition = (name: LetterCondition | LetterField, { values }: Scope): name is LetterCondition =>
  name in values.conditions

/** What a name stands for in a scope; undefined sends the library on to the scope around. */
const valueIn = (name: string, scope: unknown, isPart: boolean): unknown => {
  if (isEventScope(scope)) {
    const field = eventFieldNamed(name)
    return field === undefined ? undefined : scope.inEvent[field]
  }
  if (!isLetterScope(scope)) return undefined
  if (isPart && isEventLoop(name)) return scope.events.map((inEvent) => ({ inEvent }))
  const key = isPart ? conditionNamed(name) : fieldNamed(name)
  if (key === undefined) return undefined
  if (isCondition(key, scope)) return scope.values.conditions[key]
  const text = scope.values.fields[key] ?? ''
  return isPart ? text !== '' : text
}

type PlaceOfTag = { readonly meta?: { readonly part?: { readonly module?: string } } }

/** What the library knows of Word; its types leave it out. */
type WordFiles = { readonly FileTypeConfig: { readonly docx: () => object } }

/** The library leaves endnotes out. */
const wordFiles = {
  ...(Docxtemplater as unknown as WordFiles).FileTypeConfig.docx(), // safe: the version is pinned
  getTemplatedFiles: (zip: PizZip) => Object.keys(zip.files).filter((name) => /^word\/endnotes\d*\.xml$/.test(name)),
}

const options = {
  fileTypeConfig: wordFiles,
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  nullGetter: () => '',
  parser: (name: string) => ({
    get: (scope: unknown, context?: PlaceOfTag) => valueIn(name, scope, context?.meta?.part?.module === 'loop'),
  }),
} as const

type Tag = {
  readonly type?: string
  readonly value?: string
  readonly module?: string
  readonly subparsed?: readonly Tag[]
}

/** What the library has read of each part of the document; its types leave it out, and its own inspector needs lodash. */
type Compiled = { readonly compiled: { readonly [part: string]: { readonly postparsed: readonly Tag[] } } }

const isKnownTag = ({ value = '', module }: Tag, isInList: boolean): boolean => {
  if (isInList && module === undefined && eventFieldNamed(value) !== undefined) return true
  return module === 'loop' ? isEventLoop(value) || conditionNamed(value) !== undefined : fieldNamed(value) !== undefined
}

const gather = (tags: readonly Tag[], fields: Set<LetterField>, unknown: Set<string>, isInList = false): void => {
  for (const tag of tags.filter(({ type }) => type === 'placeholder')) {
    const { value = '', module, subparsed = [] } = tag
    // Tags of the library's own kinds (`{@raw}`, loops over table rows by dashes) could put anything into the file.
    const isPlain = module === undefined || module === 'loop' || module === ''
    if (!isPlain || !isKnownTag(tag, isInList)) unknown.add(value)
    const field =
      !isPlain || module === 'loop' || (isInList && eventFieldNamed(value) !== undefined)
        ? undefined
        : fieldNamed(value)
    if (field !== undefined) fields.add(field)
    gather(subparsed, fields, unknown, isInList || (module === 'loop' && isEventLoop(value)))
  }
}

const placeOf = (part: string): Extract<TemplateProblem, { code: 'part-broken' }>['place'] => {
  const [, kind = ''] = /(header|footer|footnotes|endnotes)\d*\.xml$/.exec(part) ?? []
  return kind === 'header' || kind === 'footer' ? kind : kind === '' ? 'text' : 'notes'
}

type TagError = {
  readonly properties?: {
    readonly id?: string
    readonly file?: string
    readonly xtag?: string
    readonly openingtag?: string
    readonly closingtag?: string
  }
}

const problemOf = ({ properties = {} }: TagError): TemplateProblem => {
  const { id = '', file = '', xtag = '', openingtag = '', closingtag = '' } = properties
  switch (id) {
    case 'unclosed_loop':
      return { code: 'unclosed-part', name: xtag }
    case 'unopened_loop':
      return { code: 'unopened-part', name: xtag }
    case 'closing_tag_does_not_match_opening_tag':
      return { code: 'wrong-close', name: closingtag, open: openingtag }
    case 'unbalanced_loop_tags':
    case 'loop_position_invalid':
    case 'no_xml_tag_found_at_left':
    case 'no_xml_tag_found_at_right':
      return { code: 'part-broken', place: placeOf(file) }
    default:
      return { code: 'lone-brace', near: xtag.slice(0, 40) }
  }
}

const tagErrors = (error: unknown): readonly TagError[] | null => {
  if (!(error instanceof Error) || !('properties' in error)) return null
  const { errors } = error.properties as { readonly errors?: readonly TagError[] } // safe: the library's own shape
  return errors ?? [error as TagError] // safe: as above
}

/** A letter in which every field is filled, or none, to see what becomes of the document. */
const trial = (isFilled: boolean, isTrue: boolean): Scope => {
  const text = isFilled ? 'První & <druhý>\ntřetí' : ''
  const event = Object.fromEntries(eventFields.map((field) => [field, text])) as Letter['events'][number] // safe: every field
  return {
    values: {
      fields: Object.fromEntries(letterFields.map((field) => [field, text])) as Letter['values']['fields'], // safe: every field
      conditions: Object.fromEntries(
        letterConditions.map((condition) => [condition, isTrue]),
      ) as Letter['values']['conditions'], // safe: every condition
    },
    events: isFilled ? [event, event] : [],
  }
}

type Filled = { readonly zip: PizZip; readonly broken: readonly string[] }

/** A document of its own for each letter, with every part read again before it is handed over. */
const filled = (bytes: Buffer, { values, events }: Scope): Filled => {
  const document = new Docxtemplater(new PizZip(bytes), options)
  const parts = Object.keys((document as unknown as Compiled).compiled) // safe: the version is pinned
  document.render({ values, events })
  const zip = document.getZip() as PizZip // safe: what was put in
  return { zip, broken: brokenParts(zip, parts) }
}

/** Places where a part in braces begins inside of something and ends outside of it. */
const brokenPlaces = (bytes: Buffer): readonly TemplateProblem[] => {
  const trials = [trial(true, true), trial(true, false), trial(false, true), trial(false, false)]
  const broken = new Set(trials.flatMap((scope) => filled(bytes, scope).broken).map(placeOf))
  return Array.from(broken, (place) => ({ code: 'part-broken', place }) as const)
}

type AskedFor = Pick<ReadDocx, 'fields' | 'problems'> & { readonly isWithout: boolean }

/** What the names in braces ask for, and what is wrong with them. */
const askedFor = (bytes: Buffer): AskedFor => {
  try {
    const document = new Docxtemplater(new PizZip(bytes), options)
    const fields = new Set<LetterField>()
    const unknown = new Set<string>()
    const { compiled } = document as unknown as Compiled // safe: the version is pinned
    const tags = Object.values(compiled).flatMap(({ postparsed }) => postparsed)
    gather(tags, fields, unknown)
    const problems = [...unknown].map((name) => ({ code: 'unknown-field', name }) as const)
    const isWithout = !tags.some(({ type }) => type === 'placeholder')
    return { fields: [...fields], problems: problems.length > 0 ? problems : brokenPlaces(bytes), isWithout }
  } catch (error) {
    const errors = tagErrors(error)
    if (errors === null) throw error
    return { fields: [], problems: errors.slice(0, 50).map(problemOf), isWithout: false }
  }
}

/** What a Word template asks for, and what is wrong with it; the library for Word documents stumbles over what is none. */
export const inspectDocx = (source: Buffer): Result<ReadDocx, LetterFailure> => {
  try {
    const { bytes, text, problems, notices } = prepareWord(source)
    const asked = askedFor(bytes)
    const isEmpty = asked.isWithout && problems.length === 0
    return ok({
      bytes,
      sum: sumOf(source),
      text,
      fields: asked.fields,
      problems: [...problems, ...asked.problems],
      notices: [...notices, ...(isEmpty ? (['no-field'] as const) : [])],
    })
  } catch (error) {
    if (error instanceof RefusedFile) return fail(error.failure)
    if (error instanceof TooManyBraces) return fail({ code: 'letter-too-many-fields', limit: mostBraces / 2 })
    return fail({ code: 'letter-no-docx' })
  }
}

/** A file that letters can be made from, or why it is none. */
export const readTemplate = async (path: string): Promise<Result<ReadDocx, LetterFailure>> => {
  const bytes = await readDocx(path)
  return bytes.ok ? inspectDocx(bytes.value) : bytes
}

/** The office's own document with the values of one letter; everything else in it stays as it is. */
export const fillDocx = (bytes: Buffer, { values, events }: Letter): Buffer => {
  const { zip, broken } = filled(bytes, { values, events })
  if (broken.length > 0) throw new Error(`a letter would not open in Word: ${broken.join(', ')}`)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
