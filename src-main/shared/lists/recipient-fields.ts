import type { InvitationRow } from '../domain/invitations/invitation-rows'
import type { DeclaredList } from './declared-list'
import { invitationList } from './invitation-fields'
import { textField } from './list-field'

/** An invitation whose letter is being prepared, with what stands in its way. */
export type RecipientRow = InvitationRow & { readonly problem: string }

/** Whom letters are written to. */
export const recipientList: DeclaredList<RecipientRow> = {
  name: 'recipients',
  fields: (context) => [
    ...invitationList.fields(context),
    textField(
      { key: 'problem', name: context.m.letters.columns.problem, width: 186, grow: 2 },
      ({ problem }: RecipientRow) => problem,
    ),
  ],
  usual: ['institution', 'state', 'deadline', 'problem'],
  searched: ['institution', 'person', 'referenceNumber', 'district', 'region', 'problem'],
  idOf: ({ invitation }) => invitation.id,
  ...(invitationList.gathers ? { gathers: invitationList.gathers } : {}),
}
