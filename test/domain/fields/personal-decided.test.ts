import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Field } from '@shared/fields/field'
import { everyField } from './examples'

/** Texts that are about nobody: codes, registers, figures, days, ids, and what the app writes itself. */
const aboutNobody = [
  ...['registrations.reconfirm', 'registrations.tellings', 'trash.collection', 'trash.cleared', 'trash.dangling'],
  ...['erasures.left', 'erasures.mark', 'erasures.waiting', 'erasures.totals'],
  ...['invitations.tellings', 'presentations.tellings', 'files.sum', 'files.key'],
  'initiatives.code',
  'institutions.kind',
  'institutions.ico',
  'institutions.code',
  'institutions.dataBoxes',
  'institutions.postcode',
  'institutions.district',
  'institutions.region',
  'institutions.country',
  'letters.templateSum',
  'importMappings.kind',
  'importMappings.reading',
  'savedViews.columns',
  'savedViews.sort',
]

const name = 'Jana Ødegård'

/** Puts a name wherever the shape of a value has a text; whether any of it is taken. */
const takesName = (schema: z.ZodType): boolean => takers(schema, 0)

const takers = (schema: unknown, depth: number): boolean => {
  if (!(schema instanceof z.ZodType) || depth > 8) return false
  const def = schema.def as unknown as { readonly [key: string]: unknown }
  if (schema.safeParse(name).success) return true
  const inner = [def['innerType'], def['element'], def['valueType'], def['in'], def['out'], def['schema']]
  const shape = def['type'] === 'object' ? Object.values((schema as z.ZodObject).shape) : []
  const options = Array.isArray(def['options']) ? (def['options'] as unknown[]) : []
  return [...inner, ...shape, ...options].some((each) => takers(each, depth + 1))
}

const holdsText = ({ kind, schema }: Field): boolean => kind !== 'time' && takesName(schema)

test('P61 every field into which a name can be written says what becomes of it when a person is erased', () => {
  const undecided = everyField.filter(({ field }) => field.personal === 'no' && holdsText(field))
  expect(undecided.map(({ noun, key }) => `${noun}.${key}`).filter((each) => !aboutNobody.includes(each))).toEqual([])
})

test('P61 every field that is a person’s own has a term after which it goes even where nobody is erased', () => {
  const kept = everyField.filter(({ field }) => field.personal.startsWith('own') && field.term === undefined)
  expect(kept.map(({ noun, key }) => `${noun}.${key}`)).toEqual([])
})

test('notes, posts, diets, letters, histories, own fields, answers, imports and moves are among what is searched or emptied', () => {
  const decided = (field: string) => everyField.find(({ noun, key }) => `${noun}.${key}` === field)?.field.personal
  const fields = [
    ...['persons.note', 'persons.own', 'persons.tags', 'posts.position', 'registrations.diet', 'registrations.own'],
    ...['letters.text', 'letters.subject', 'letters.attachments', 'communications.text', 'nominations.reason'],
    ...['invitations.answer', 'invitations.reminders', 'invitations.own', 'events.reschedules', 'events.own'],
    ...['imports.source', 'importMappings.headings', 'importMappings.constants', 'savedViews.conditions'],
    ...['exports.fileName', 'institutions.own', 'trash.records', 'outcomes.source', 'presentations.speaker'],
    ...['institutions.phone', 'institutions.otherPhones'],
  ]
  expect(fields.filter((field) => decided(field) === 'no' || decided(field) === undefined)).toEqual([])
})
