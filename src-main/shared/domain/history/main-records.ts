import { nouns } from '../../fields/nouns'
import type { ActionName } from '../actions'
import type { Change, CollectionName } from '../database/database'
import type { DatabaseView } from '../database/state'
import { initiativeOf } from '../database/strays'
import { findAlsoInTrash } from '../trash/find-in-trash'
import type { Id } from '../values/ids'

type Noun = ActionName extends `${infer Name}:${string}` ? Name : never

const facts: { readonly [Name in CollectionName]: { readonly actions: readonly Noun[] } } = nouns

/** The collection that the actions of a noun are about; what else they touch is not what a person counts. */
const mainCollections: ReadonlyMap<string, string> = new Map(
  Object.entries(facts).flatMap(([collection, { actions }]) => actions.map((noun) => [noun, collection])),
)

const isBeside = (collection: CollectionName): boolean => 'isBeside' in nouns[collection]

const mainOf = (action: string): string | undefined => mainCollections.get(action.split(':')[0] ?? '')

/** The record that a change set is first of all about; undefined where it changed nothing. */
export const mainChange = (action: string, changes: readonly Change[]): Change | undefined => {
  const main = mainOf(action)
  return changes.find(({ collection }) => collection === main) ?? changes[0]
}

/** How many records an action was about, as people count: registrations that were confirmed, not nominations beside them. */
export const mainCount = (action: string, changes: readonly Change[]): number => {
  const main = mainOf(action)
  const count = changes.filter(({ collection }) => collection === main).length
  return count === 0 ? changes.filter(({ collection }) => !isBeside(collection)).length : count
}

/** Whether a step that is first of all about a record has to do with an initiative: one about a record of another one has not. */
export const concerning = (view: DatabaseView, initiativeId: Id) => {
  const find = findAlsoInTrash(view)
  return (about: Pick<Change, 'collection' | 'id'> | undefined): boolean => {
    const record = about && find(about.collection, about.id)
    const own = about && record ? initiativeOf({ get: find }, about.collection, record) : null
    return own === null || own === initiativeId
  }
}
