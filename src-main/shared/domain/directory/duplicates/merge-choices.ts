import type { Institution } from '../institution'
import type { Field } from '../../../fields/field'
import { institutionFields } from '../../../fields/institution'
import type { Person } from '../person'
import { personFields } from '../../../fields/person'
import type { DuplicateKind } from './find-duplicates'

export type Side = 'keep' | 'drop' | 'both'

type Fields = { readonly [field: string]: unknown }
type MergedRecord = Institution | Person

/** A field in which two records differ, and what can be chosen for it; lists and notes can be put together. */
export type MergeChoice = {
  readonly field: string
  readonly keep: unknown
  readonly drop: unknown
  readonly sides: readonly Side[]
  /** What is chosen at first: what there is more of. */
  readonly suggested: Side
}

const fieldsOf = { institutions: institutionFields, persons: personFields }

/** Whether the value says nothing: it is empty, or the one of which nobody knows. */
const isEmpty = (field: Field, value: unknown): boolean =>
  value === '' ||
  value === null ||
  value === false ||
  ('unknown' in field && value === field.unknown) ||
  (typeof value === 'object' && Object.keys(value ?? {}).length === 0)

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const canJoin = ({ kind }: Field, value: unknown): boolean =>
  kind === 'prose' || (typeof value === 'object' && value !== null)

/** The fields in which two records differ, in the order of the form. */
export const mergeChoices = (
  collection: DuplicateKind,
  keep: MergedRecord,
  drop: MergedRecord,
): readonly MergeChoice[] => {
  const [kept, dropped] = [keep as unknown as Fields, drop as unknown as Fields] // safe: read by the names of their fields
  return Object.entries<Field>(fieldsOf[collection])
    .filter(([key]) => !isSame(kept[key], dropped[key]))
    .map(([key, field]) => {
      const [keepValue, dropValue] = [kept[key], dropped[key]]
      const areBothFilled = !isEmpty(field, keepValue) && !isEmpty(field, dropValue)
      const isJoint = areBothFilled && canJoin(field, keepValue)
      const suggested = isJoint ? 'both' : isEmpty(field, keepValue) ? 'drop' : 'keep'
      const sides: readonly Side[] = isJoint ? ['keep', 'drop', 'both'] : ['keep', 'drop']
      return { field: key, keep: keepValue, drop: dropValue, sides, suggested }
    })
}

const joined = (keep: unknown, drop: unknown): unknown => {
  if (Array.isArray(keep) && Array.isArray(drop)) {
    const texts = new Set(keep.map((each) => JSON.stringify(each)))
    return [...(keep as unknown[]), ...(drop as unknown[]).filter((each) => !texts.has(JSON.stringify(each)))]
  }
  if (typeof keep === 'string') return [keep, drop].join('\n\n')
  return { ...(drop as object), ...(keep as object) }
}

/** The value that a choice comes to. */
export const chosenValue = ({ keep, drop }: MergeChoice, side: Side): unknown =>
  side === 'both' ? joined(keep, drop) : side === 'keep' ? keep : drop

/** The changes of the kept record that the chosen sides come to; what it has already is no change. */
export const mergeChanges = (
  choices: readonly MergeChoice[],
  sideOf: (choice: MergeChoice) => Side,
): { readonly [field: string]: unknown } =>
  Object.fromEntries(
    choices
      .map((choice) => [choice.field, chosenValue(choice, sideOf(choice)), choice.keep] as const)
      .filter(([, value, before]) => !isSame(value, before))
      .map(([field, value]) => [field, value]),
  )
