import { declarationOf } from '../../../fields/declarations'
import type { Field, Personal, Term } from '../../../fields/field'
import type { CollectionName } from '../../database/database'

/** What erasing a person does to a field. */
export type FieldRule = {
  /** The value that is left of it in a record of the erased person; without it, the field stays as it is. */
  readonly emptied?: (value: unknown) => unknown
  /** Whether people write into it, so that it may mention somebody else than whose record it is. */
  readonly isSearched: boolean
  /** Whether it holds whole records, each with the name of its collection; they are treated as their own collection is. */
  readonly holdsRecords?: boolean
  /** The term after which it is emptied even where nobody is erased, and what is left of a value then. */
  readonly term?: Term
  readonly afterTerm?: (value: unknown) => unknown
}

/** Reasons that the rules write themselves; anything else was typed and may say why somebody is ill. */
const reasonsOfRules: readonly unknown[] = ['full', 'queue', 'walk-in', 'came-waiting', 'merged']

const rules: { readonly [Kind in Personal]: (empty: unknown) => FieldRule } = {
  no: () => ({ isSearched: false }),
  mentions: () => ({ isSearched: true }),
  own: (empty) => ({ emptied: () => empty, isSearched: false }),
  'own-text': (empty) => ({ emptied: () => empty, isSearched: true }),
  'own-reason': (empty) => ({
    emptied: (value) => (reasonsOfRules.includes(value) ? value : empty),
    isSearched: true,
  }),
  records: () => ({ isSearched: false, holdsRecords: true }),
}

const ruleOfField = (field: Field): FieldRule => {
  const rule = rules[field.personal](field.empty)
  return field.term === undefined
    ? rule
    : { ...rule, term: field.term, afterTerm: declaredRest(field) ?? rule.emptied ?? (() => field.empty) }
}

const declaredRest = (field: Field): FieldRule['afterTerm'] =>
  field.kind === 'nested' ? (field.afterTerm as FieldRule['afterTerm']) : undefined // safe: given values of its own schema

const ofId: FieldRule = { isSearched: false }
/** A field that this version does not know may hold anything and is searched. */
const ofUnknown: FieldRule = { isSearched: true }

/** Asked for each field of each record of a database. */
const known = new Map<CollectionName, Map<string, FieldRule>>()

const declaredRule = (collection: CollectionName, key: string): FieldRule | undefined => {
  const field = declarationOf(collection, key)
  if (field === undefined) return undefined
  const rule = ruleOfField(field)
  const rules = known.get(collection) ?? new Map<string, FieldRule>()
  known.set(collection, rules.set(key, rule))
  return rule
}

/** The rule of a field of a record. */
export const ruleOf = (collection: CollectionName, key: string): FieldRule =>
  known.get(collection)?.get(key) ?? declaredRule(collection, key) ?? (key === 'id' ? ofId : ofUnknown)
