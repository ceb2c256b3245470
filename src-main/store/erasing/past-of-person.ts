import type { DossierStep } from '@shared/domain/privacy/erasing/dossier'
import { dossierStep } from '@shared/domain/privacy/erasing/dossier'
import type { PersonState } from '@shared/domain/privacy/erasing/search-terms'
import type { Id } from '@shared/domain/values/ids'
import type { ChangeSet } from '../change-set'
import type { Store } from '../store'

/** What the history knows of a person: every state of the record, and the steps that touched what is theirs, newest first. */
export type PastOfPerson = { readonly states: readonly PersonState[]; readonly steps: readonly DossierStep[] }

/** The states of the person's record in a change set. */
const statesIn = ({ changes }: ChangeSet, personId: Id): readonly PersonState[] =>
  changes
    .filter(({ collection, id }) => collection === 'persons' && id === personId)
    .flatMap(({ before, after }) => [before, after])
    .filter((record) => record !== null)
    .map((record) => record as unknown as PersonState) // safe: the collection was looked at

const stateKey = ({ titleBefore, firstName, lastName, titleAfter, email, phone, erasedAt }: PersonState): string =>
  JSON.stringify([titleBefore, firstName, lastName, titleAfter, email, phone, erasedAt])

/** Reads the whole history once: who was renamed or got another e-mail is found under the old ones too. */
export const pastOfPerson = async (store: Store, personId: Id): Promise<PastOfPerson> => {
  const states = new Map<string, PersonState>()
  const steps: DossierStep[] = []
  const current = store.view.get('persons', personId)
  if (current !== undefined) states.set(stateKey(current), current)
  for await (const changeSet of store.changeSets()) {
    for (const state of statesIn(changeSet, personId)) states.set(stateKey(state), state)
    const step = dossierStep({ ...changeSet, action: changeSet.of ?? changeSet.action }, personId)
    if (step !== null) steps.push(step)
  }
  return { states: [...states.values()], steps }
}
