import type { DossierStep } from '@shared/domain/privacy/erasing/dossier'
import { dossierStep } from '@shared/domain/privacy/erasing/dossier'
import { emailsOf, phonesOf, type PersonState } from '@shared/domain/privacy/erasing/search-terms'
import type { Id } from '@shared/domain/values/ids'
import type { ChangeSet } from '../change-set'
import type { Store } from '../store'

/** What the history knows of a person: every state of the record, and the steps that touched what is theirs, newest first. */
export type PastOfPerson = { readonly states: readonly PersonState[]; readonly steps: readonly DossierStep[] }

/** The states of the persons' records in a change set. */
const statesIn = ({ changes }: ChangeSet, ids: ReadonlySet<Id>): readonly PersonState[] =>
  changes
    .filter(({ collection, id }) => collection === 'persons' && ids.has(id))
    .flatMap(({ before, after }) => [before, after])
    .filter((record) => record !== null)
    .map((record) => record as unknown as PersonState) // safe: the collection was looked at

const stateKey = ({ titleBefore, firstName, lastName, titleAfter, erasedAt, ...person }: PersonState): string =>
  JSON.stringify([titleBefore, firstName, lastName, titleAfter, emailsOf(person), phonesOf(person), erasedAt])

const presentStates = ({ view }: Store, ids: ReadonlySet<Id>): readonly PersonState[] =>
  Array.from(ids).flatMap((id) => view.get('persons', id) ?? [])

/** All states that the records of some persons ever were; reads the whole history once. */
export const pastStates = async (store: Store, ids: ReadonlySet<Id>): Promise<readonly PersonState[]> => {
  const states = new Map<string, PersonState>()
  for (const state of presentStates(store, ids)) states.set(stateKey(state), state)
  for await (const changeSet of store.changeSets())
    for (const state of statesIn(changeSet, ids)) states.set(stateKey(state), state)
  return [...states.values()]
}

/** Reads the whole history once: who was renamed or got another e-mail is found under the old ones too. */
export const pastOfPerson = async (store: Store, personId: Id): Promise<PastOfPerson> => {
  const ids = new Set([personId])
  const states = new Map<string, PersonState>()
  const steps: DossierStep[] = []
  for (const state of presentStates(store, ids)) states.set(stateKey(state), state)
  for await (const changeSet of store.changeSets()) {
    for (const state of statesIn(changeSet, ids)) states.set(stateKey(state), state)
    const step = dossierStep({ ...changeSet, action: changeSet.of ?? changeSet.action }, personId)
    if (step !== null) steps.push(step)
  }
  return { states: [...states.values()], steps }
}
