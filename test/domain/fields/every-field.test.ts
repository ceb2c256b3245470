import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatVersion, type AnyRecord } from '@shared/domain/database/database'
import { chosenValue, mergeChoices } from '@shared/domain/directory/duplicates/merge-choices'
import { newPerson } from '@shared/domain/directory/person'
import { dossierOf } from '@shared/domain/privacy/erasing/dossier'
import { scrubOf } from '@shared/domain/privacy/erasing/erased-records'
import { scrubbedRecord } from '@shared/domain/privacy/erasing/scrub'
import { declarations } from '@shared/fields/declarations'
import { erasureRecord } from '@shared/fields/erasure'
import { personFields } from '@shared/fields/person'
import { emptyOf } from '@shared/fields/record'
import { listFieldsOf } from '@shared/lists/declared-fields'
import { institutionListFields } from '@shared/lists/institution-fields'
import { personListFields } from '@shared/lists/person-fields'
import { messages } from '@shared/messages'
import { codeWords, fieldInWords, valueInWords } from '@shared/messages/value-words'
import { dossierContent } from '../../../src-main/documents/dossier/sections'
import { cellFieldOf } from '../../../src-main/importing/cells/cell-values'
import { columnOfListed } from '../../../src-main/importing/round-trip/listed-columns'
import { listedHeadings } from '../../../src-main/importing/round-trip/listed-headings'
import { migrationFrom } from '../../../src-main/store/migrations/migrations'
import { projectRoot } from '../../e2e/project-root'
import { directory, everyField, exampleOf, fieldsOf, recordWith, type ExampleField } from './examples'

const languages = ['cs', 'en'] as const
const nouns = ['institutions', 'persons'] as const
const title = ({ noun, key }: ExampleField): string => `${noun}.${key}`
const named = (fields: readonly ExampleField[]) => fields.map((each) => [title(each), each] as const)

/** What is no column: it has parts, or belongs to one event alone. */
const isColumn = ({ field }: ExampleField): boolean =>
  field.listed !== false && (field.kind !== 'nested' || field.lines !== undefined) && field.kind !== 'own'

const listOf = (noun: (typeof nouns)[number], lang: (typeof languages)[number]) => {
  const { view } = directory()
  const context = { view, m: messages[lang], lang, initiativeId: null, today: '2026-11-24' }
  return noun === 'persons' ? personListFields(context) : institutionListFields(context)
}
const listKeyOf = ({ key, field }: ExampleField): string => (field.listed && field.listed.key) || key

describe.each(named(everyField))('the field %s', (_, each) => {
  const { noun, key, field } = each

  test.each(languages)('has a name, and a word for each of its codes, in %s', (lang) => {
    expect(fieldInWords(noun, key, messages[lang])).not.toBe(key)
    if (field.kind !== 'choice') return
    const words = codeWords(field.words, messages[lang])
    expect(field.codes.filter((code) => !words[code])).toEqual([])
  })

  test('holds its empty value wherever it may be empty', () => {
    const mayBeEmpty = !['reference', 'day', 'time'].includes(field.kind) || field.empty === null
    const isRequired = field.kind === 'text' && field.isRequired
    if (mayBeEmpty && !isRequired && noun !== 'trash') expect(field.schema.safeParse(field.empty).success).toBe(true)
  })

  test.each(languages)('is told in words in the history, in %s', (lang) => {
    const { view, id } = directory()
    const context = { m: messages[lang], lang, find: view.get.bind(view), inner: () => 'název' }
    const told = valueInWords(noun, key, exampleOf(each, id), context)
    if (field.kind !== 'nested' && field.kind !== 'number') expect(told).not.toBe('')
    if (field.kind === 'choice') expect(told).toBe(codeWords(field.words, messages[lang])[String(exampleOf(each, id))])
  })

  test('is a column of a list of its records, with a name, a value and a text', () => {
    const { view, id } = directory()
    const context = { view, m: messages.cs, lang: 'cs', initiativeId: null } as const
    const columns = listFieldsOf<AnyRecord, typeof noun>({
      context,
      collection: noun,
      recordOf: (record) => record as never, // safe: only read by the keys of the noun
    })
    const column = columns.find((column) => column.key === listKeyOf(each))
    const isListed = isColumn(each) && !(field.kind === 'inner' && field.within === 'bands')
    expect(column !== undefined).toBe(isListed)
    if (column === undefined || field.kind === 'inner') return
    const record = { id: 'r', [key]: exampleOf(each, id) } as unknown as AnyRecord // safe: the column reads this key alone
    expect(column.name).toBe(messages.cs.fields.names[noun][key as never])
    if (field.kind === 'reference' || field.kind === 'references') return
    expect(column.text(record)).not.toBe('')
    if (field.kind === 'choice') expect(column.choices?.().map((choice) => choice.id)).toEqual(field.codes)
  })

  test('is gone from what is the erased person’s own, or may stay', () => {
    if (noun === 'trash' || noun === 'erasures') return
    const erasure = { ...emptyOf(erasureRecord), id: 'e', erasedAt: '2026-11-24T10:00:00.000Z' }
    const scrub = scrubOf({ ...erasure, personId: 'p' }, [])
    const value = exampleOf(each, 'x')
    const own = { id: noun === 'persons' ? 'p' : 'r', [key]: value, personId: 'p' } as unknown as AnyRecord // safe: a record of the noun in part
    const left = scrubbedRecord(scrub, noun, own)[key as keyof AnyRecord] as unknown
    if (field.personal.startsWith('own')) expect(left).toEqual(field.empty)
    else if (key !== 'erasedAt') expect(left).toEqual(key === 'personId' ? 'p' : value)
    if (field.term === undefined) return
    const after = scrubbedRecord(scrubOf({ ...erasure, [field.term]: [own.id] }, []), noun, own)
    expect(after[key as keyof AnyRecord]).toEqual(field.empty)
  })

  test('is completed in records of versions that did not have it', () => {
    const { since = 1 } = field
    const completed: Record<string, unknown> = migrationFrom(since - 1)(noun)?.({ id: 'a' }) ?? {}
    if (since > 1) expect(completed[key]).toEqual(field.empty)
    expect(since).toBeLessThanOrEqual(formatVersion)
  })
})

test('a field that version 3 did not have says since which one it is there', () => {
  const path = join(projectRoot, 'test/fixtures/golden-fields/v3.json')
  const known = JSON.parse(readFileSync(path, 'utf8')) as Record<string, readonly string[]> // safe: a fixture of ours
  const forgotten = everyField.filter(({ noun, key, field }) => !known[noun]?.includes(key) && (field.since ?? 1) <= 3)
  expect(forgotten.map(title)).toEqual([])
  const gone = Object.entries(known).flatMap(([noun, keys]) =>
    keys.filter((key) => !(key in declarations[noun as keyof typeof declarations])).map((key) => `${noun}.${key}`),
  )
  expect(gone).toEqual([])
})

describe.each(nouns)('every field of %s', (noun) => {
  const fields = fieldsOf(noun)

  test.each(named(fields.filter(isColumn)))('%s can be looked at, sorted and narrowed by', (_, each) => {
    for (const lang of languages) expect(listOf(noun, lang).map(({ key }) => key)).toContain(listKeyOf(each))
  })

  test.each(named(fields))('%s can be chosen when two records are made one', (_, each) => {
    const { id } = directory()
    const filled = recordWith({ ...each, noun }, id)
    const empty = { ...filled, [each.key]: each.field.empty }
    const [choice, ...others] = mergeChoices(noun, empty, filled)
    expect(others).toEqual([])
    expect(choice).toMatchObject({ field: each.key })
    expect(choice && chosenValue(choice, 'drop')).toEqual(exampleOf(each, id))
  })

  test.each(named(fields.filter(({ field }) => field.importedAs !== undefined && field.listed !== false)))(
    '%s comes back from a list that was written here',
    (_, each) => {
      const column = columnOfListed(noun, listKeyOf(each))
      expect(column).toBe(each.field.importedAs)
      const { view, id } = directory()
      for (const lang of languages) {
        const listed = listOf(noun, lang).find(({ key }) => key === listKeyOf(each))
        expect(messages[lang].importing.fieldName(column ?? '')).not.toBe(column === 'id' ? '' : undefined)
        const meaning = listedHeadings(view, noun)?.fieldOf(listed?.name ?? '')
        expect(meaning).toBe(column)
        const cell = column === null ? undefined : cellFieldOf(column)
        // Names, kinds and other records are looked up by more than their cell.
        if (cell === undefined || listed === undefined) continue
        const record = recordWith({ ...each, noun }, id)
        const row = { institution: record, person: record, answer: 'not-invited', persons: 0 } as never // safe: the field reads its record alone
        expect(cell.field).toBe(each.key)
        const read = cell.read(listed.text(row), null)
        expect('value' in read && each.field.schema.parse(read.value)).toEqual(exampleOf(each, id))
      }
    },
  )
})

test('everything about a person tells every field, by its name', () => {
  const { view } = directory()
  const person = { ...newPerson, id: 'p', lastName: 'Nováková' }
  const dossier = dossierOf(view, person, { states: [], history: [], madeAt: '2026-11-24T10:00:00.000Z' })
  const [fields] = dossierContent(dossier, messages.cs, 'cs').sections
  const names = Object.keys(personFields).map((key) => fieldInWords('persons', key, messages.cs))
  expect(fields?.rows.map(([name]) => name)).toEqual(names)
})
