import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import {
  conditionNamed,
  eventFieldNamed,
  fieldNamed,
  isEventLoop,
  type LetterCondition,
  type LetterField,
} from '@shared/domain/letters/letter-fields'
import type { TemplateProblem } from '@shared/domain/letters/template-language'
import type { LetterFailure } from '@shared/failures/letter-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Letter } from '@shared/letters/letter'
import { ReadingBudget } from '../../importing/table/reading-budget'
import { RefusedFile } from '../../importing/table/refused-file'
import { readSourceFile } from '../../importing/table/source-file'
import { DEFAULT_TABLE_LIMITS, type TableLimits } from '../../importing/table/table-limits'
import { unpackEntry } from '../../importing/table/xlsx/unpack-entry'
import { readZipDirectory } from '../../importing/table/xlsx/zip-directory'

const MEGABYTE = 1024 * 1024

/** A letter of an office with its logo; whatever is larger is no letter. */
const docxLimits: TableLimits = {
  ...DEFAULT_TABLE_LIMITS,
  fileBytes: 10 * MEGABYTE,
  unpackedBytes: 40 * MEGABYTE,
  zipEntries: 1_000,
}

/** What a Word template asks for. */
export type DocxTemplate = { readonly fields: readonly LetterField[]; readonly problems: readonly TemplateProblem[] }

/** A Word template that was read and looked through; its bytes, so that nobody changes it before the letters are made. */
export type ReadDocx = DocxTemplate & { readonly bytes: Uint8Array }

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
  const text = scope.values.fields[key]
  return isPart ? text !== '' : text
}

type PlaceOfTag = { readonly meta?: { readonly part?: { readonly module?: string } } }

const options = {
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

type TagError = {
  readonly properties?: {
    readonly id?: string
    readonly xtag?: string
    readonly openingtag?: string
    readonly closingtag?: string
  }
}

const problemOf = ({ properties = {} }: TagError): TemplateProblem => {
  const { id = '', xtag = '', openingtag = '', closingtag = '' } = properties
  switch (id) {
    case 'unclosed_loop':
      return { code: 'unclosed-part', name: xtag }
    case 'unopened_loop':
      return { code: 'unopened-part', name: xtag }
    case 'closing_tag_does_not_match_opening_tag':
      return { code: 'wrong-close', name: closingtag, open: openingtag }
    default:
      return { code: 'lone-brace', near: xtag.slice(0, 40) }
  }
}

const tagErrors = (error: unknown): readonly TagError[] | null => {
  if (!(error instanceof Error) || !('properties' in error)) return null
  const { errors } = error.properties as { readonly errors?: readonly TagError[] } // safe: the library's own shape
  return errors ?? [error as TagError] // safe: as above
}

/** What a Word template asks for, and what is wrong with it. */
export const inspectDocx = (bytes: Buffer): Result<DocxTemplate, LetterFailure> => {
  try {
    const document = new Docxtemplater(new PizZip(bytes), options)
    const fields = new Set<LetterField>()
    const unknown = new Set<string>()
    const { compiled } = document as unknown as Compiled // safe: the version is pinned
    for (const { postparsed } of Object.values(compiled)) gather(postparsed, fields, unknown)
    const problems = [...unknown].map((name) => ({ code: 'unknown-field', name }) as const)
    return ok({ fields: [...fields], problems })
  } catch (error) {
    const errors = tagErrors(error)
    return errors === null
      ? fail({ code: 'letter-no-docx' })
      : ok({ fields: [], problems: errors.slice(0, 50).map(problemOf) })
  }
}

/** A file that makes the library for Word documents stumble is none that letters can be made from. */
export const readTemplate = async (path: string): Promise<Result<ReadDocx, LetterFailure>> => {
  const bytes = await readDocx(path)
  if (!bytes.ok) return bytes
  const template = inspectDocx(bytes.value)
  return template.ok ? ok({ ...template.value, bytes: bytes.value }) : template
}

/** The office's own document with the values of one letter; everything else in it stays as it is. */
export const fillDocx = (bytes: Buffer, { values, events }: Letter): Buffer => {
  const document = new Docxtemplater(new PizZip(bytes), options)
  document.render({ values, events })
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
