import type { Import, ImportedAs } from '@shared/domain/importing/import'
import type { ImportKind } from '@shared/domain/importing/kinds'
import { inviteesOf } from '@shared/domain/invitations/invitees'
import { personsToInvite } from '@shared/domain/invitations/invited-persons'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import { importKey } from '@shared/lists/import-field'
import { ListSettings } from '../../lists/list-settings.svelte'
import type { AppState } from '../../state/app-state.svelte'

export type ImportedNoun = 'institutions' | 'persons'

const idsOf: { readonly [Noun in ImportedNoun]: ImportedAs } = { institutions: 'institutionIds', persons: 'personIds' }

/** The records of a file that are still there. */
export const recordsOf = (view: DatabaseView, imported: Import, noun: ImportedNoun): readonly Id[] =>
  imported[idsOf[noun]].filter((id) => view.get(noun, id) !== undefined)

/** What the rows of a kind of import are, first of all. */
export const mainNoun: { readonly [Kind in ImportKind]: ImportedNoun } = {
  institutions: 'institutions',
  persons: 'persons',
  answers: 'institutions',
  'sign-ups': 'persons',
  invitations: 'institutions',
}

/** Leads to the list of the records of a file, and to no others. */
export const showImported = ({ preferences, navigation }: AppState, noun: ImportedNoun, { id }: Import): void => {
  new ListSettings(preferences, noun).narrowTo([{ field: importKey, operator: 'is', values: [id] }])
  navigation.go(noun)
}

/** Those of the records that can be invited to the initiative and are not yet. */
export const notInvited = (
  view: DatabaseView,
  initiativeId: Id,
  { noun, ids, today }: { readonly noun: ImportedNoun; readonly ids: readonly Id[]; readonly today: Day },
): readonly Id[] =>
  noun === 'institutions'
    ? inviteesOf(view, initiativeId, ids).fresh
    : personsToInvite(view, initiativeId, ids, today).invite.map(({ id }) => id)
