import type { AnyRecord, Change, CollectionName } from '../../database/database'
import type { Id } from '../../values/ids'
import { declarationOf } from '../../../fields/declarations'
import type { Term } from '../../../fields/field'
import { ruleOf, type FieldRule } from './field-rules'
import { withoutMentions } from './mentions'
import type { SearchTerm } from './search-terms'
import { mapStrings } from './strings-within'

/** Everything that one erasing takes away, and how. The same for every state of every record, so that undo goes on working. */
export type Scrub = {
  readonly persons: ReadonlySet<Id>
  readonly erasedAt: string
  readonly terms: readonly SearchTerm[]
  /** What stands in a text in the place of a mention. */
  readonly mark: string
  /** Fields whose mentions are of somebody else of that name, as `mentionKey` writes them. */
  readonly left: ReadonlySet<string>
  /** The records of which something goes because a term has passed; names go with their person. */
  readonly pastTerm: { readonly [Kind in Exclude<Term, 'names'>]: ReadonlySet<Id> }
}

type Fields = { readonly [field: string]: unknown }

/** Names a field of a record. */
export const mentionKey = (collection: string, id: Id, field: string): string => `${collection}/${id}/${field}`

/** Whether the record is the person's own: themselves, or what hangs on them. */
export const isOwnRecord = (collection: CollectionName, record: Fields, personId: Id): boolean =>
  collection === 'persons' ? record['id'] === personId : record['personId'] === personId && collection !== 'erasures'

/** Whether what stands in the record is about the person alone: a talk with their institution is the institution's too. */
export const isPersonsAlone = (collection: CollectionName, record: Fields, personId: Id): boolean =>
  isOwnRecord(collection, record, personId) &&
  !(collection === 'communications' && typeof record['institutionId'] === 'string')

/** The record without what is erased; the same object where nothing of it is. Applied twice it gives the same. */
export const scrubbedRecord = <Kept extends AnyRecord>(
  scrub: Scrub,
  collection: CollectionName,
  record: Kept,
): Kept => {
  const fields = record as unknown as Fields // safe: a record is an object
  const isOwn = isOfErased(scrub, collection, fields)
  // Of many records nearly none is changed; only those are put together anew.
  const changed = new Map<string, unknown>()
  const unknown: string[] = []
  for (const field of Object.keys(fields)) {
    const value = fields[field]
    const rule = ruleOf(collection, field)
    const isUnknown =
      isOwn && collection === 'persons' && field !== 'id' && declarationOf('persons', field) === undefined
    if (isUnknown) {
      unknown.push(field)
      continue
    }
    const scrubbed = scrubbedValue({ scrub, collection, record: fields, id: record.id, field, value, rule, isOwn })
    if (differs(scrubbed, value)) changed.set(field, scrubbed)
  }
  const erasedAt = isOwn && collection === 'persons' ? scrub.erasedAt : fields['erasedAt']
  if (erasedAt !== fields['erasedAt']) changed.set('erasedAt', erasedAt)
  if (changed.size + unknown.length === 0) return record
  const next: Record<string, unknown> = { ...fields, ...Object.fromEntries(changed) }
  for (const field of unknown) Reflect.deleteProperty(next, field)
  return next as unknown as Kept // safe: the same fields with values of the same kinds
}

/** What is the same object needs no comparing. */
const differs = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b)

const isOfErased = ({ persons }: Scrub, collection: CollectionName, record: Fields): boolean => {
  const owner = record[collection === 'persons' ? 'id' : 'personId']
  return typeof owner === 'string' && persons.has(owner) && isPersonsAlone(collection, record, owner)
}

type Value = {
  readonly scrub: Scrub
  readonly collection: CollectionName
  readonly id: Id
  readonly record: Fields
  readonly field: string
  readonly value: unknown
  readonly rule: FieldRule
  readonly isOwn: boolean
}

type Held = { readonly collection: CollectionName; readonly record: AnyRecord }

const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && 'collection' in value && 'record' in value

const scrubbedRecords = (scrub: Scrub, value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((each: unknown) =>
        isHeld(each) ? { ...each, record: scrubbedRecord(scrub, each.collection, each.record) } : each,
      )
    : value

/** What goes together with the person whose it is: letters with the contacts, what somebody was with what they are. */
const goesWithPerson: { readonly [Name in CollectionName]?: Term } = {
  letters: 'contacts',
  posts: 'positions',
  registrations: 'positions',
}

const isPastTerm = ({ scrub: { pastTerm }, collection, id, record, rule: { term } }: Value): boolean => {
  if (term === undefined || term === 'names') return false
  const owner = goesWithPerson[collection] === term ? record['personId'] : undefined
  return pastTerm[term].has(id) || (typeof owner === 'string' && pastTerm[term].has(owner))
}

const scrubbedValue = (given: Value): unknown => {
  const { scrub, collection, id, field, value, rule, isOwn } = given
  if (rule.holdsRecords === true) return scrubbedRecords(scrub, value)
  if (isPastTerm(given) && rule.afterTerm !== undefined) return rule.afterTerm(value)
  if ((isOwn || scrub.pastTerm.answers.has(id)) && rule.emptied !== undefined) return rule.emptied(value)
  if (!rule.isSearched || scrub.terms.length === 0 || scrub.left.has(mentionKey(collection, id, field))) return value
  return mapStrings(value, (text) => withoutMentions(text, scrub.terms, scrub.mark))
}

/** A change whose both sides are scrubbed; undoing it gives what doing it left. */
export const scrubbedChange = (scrub: Scrub, { collection, id, before, after }: Change): Change => ({
  collection,
  id,
  before: before && scrubbedRecord(scrub, collection, before),
  after: after && scrubbedRecord(scrub, collection, after),
})
