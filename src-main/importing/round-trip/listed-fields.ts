import type { DatabaseView } from '@shared/domain/database/state'
import type { Day } from '@shared/domain/values/day'
import { institutionListFields } from '@shared/lists/institution-fields'
import { invitationListFields } from '@shared/lists/invitation-fields'
import type { DatedListContext } from '@shared/lists/list-field'
import { personListFields } from '@shared/lists/person-fields'
import { messages } from '@shared/messages'
import type { RoundTripList } from './listed-columns'

/** What columns are called is the same on every day; what stands in them need not be. */
const anyDay: Day = '2000-01-01'

/** What the fields of a list read, in both languages: a file may have been written in either. */
export const listContexts = (view: DatabaseView, today: Day = anyDay): readonly DatedListContext[] =>
  (['cs', 'en'] as const).map((lang) => ({ view, m: messages[lang], lang, initiativeId: null, today }))

type Headed = { readonly key: string; readonly name: string }

/** The fields of each list that comes back, as its headings. */
export const listedFields: {
  readonly [List in RoundTripList]: (context: DatedListContext) => readonly Headed[]
} = {
  institutions: institutionListFields,
  persons: personListFields,
  invitations: invitationListFields,
}
