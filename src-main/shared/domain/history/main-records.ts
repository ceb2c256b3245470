import type { ActionName } from '../actions'
import type { Change, CollectionName } from '../database/database'

type Noun = ActionName extends `${infer Name}:${string}` ? Name : never

/** The collection that the actions of a noun are about; what else they touch is not what a person counts. */
const mainCollections: Readonly<Record<string, CollectionName>> = {
  initiative: 'initiatives',
  institution: 'institutions',
  person: 'persons',
  event: 'events',
  invitation: 'invitations',
  'letter-template': 'letterTemplates',
  registration: 'registrations',
  attendance: 'attendances',
  presentation: 'presentations',
  outcome: 'outcomes',
  recommendation: 'recommendations',
  publication: 'publications',
  communication: 'communications',
  'saved-view': 'savedViews',
  'institution-kind': 'settings',
  'own-field': 'settings',
} satisfies Partial<Record<Noun, CollectionName>>

/** The record that a change set is first of all about; undefined where it changed nothing. */
export const mainChange = (action: string, changes: readonly Change[]): Change | undefined => {
  const main = mainCollections[action.split(':')[0] ?? '']
  return changes.find(({ collection }) => collection === main) ?? changes[0]
}

/** How many records an action was about, as people count: registrations that were confirmed, not nominations beside them. */
export const mainCount = (action: string, changes: readonly Change[]): number => {
  const main = mainCollections[action.split(':')[0] ?? '']
  const count = changes.filter(({ collection }) => collection === main).length
  return count === 0 ? changes.length : count
}
