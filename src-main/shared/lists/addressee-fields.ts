import type { Recipient } from '../domain/letters/recipient'
import type { Id } from '../domain/values/ids'
import type { DeclaredList } from './declared-list'
import { textField } from './list-field'

/** Somebody who is written to beside the invitations: a registered person, or one of the directory. */
export type AddresseeRow = {
  readonly recipient: Recipient
  readonly name: string
  readonly institution: string
  readonly event: string
  /** Of the registration, in words. */
  readonly status: string
  readonly problem: string
  readonly personId: Id | null
}

/** Whom letters are written to by registrations or by the directory. */
export const addresseeList: DeclaredList<AddresseeRow> = {
  name: 'addressees',
  fields: ({ m }) => {
    const { columns } = m.letters
    return [
      textField<AddresseeRow>({ key: 'name', name: columns.name, width: 170, grow: 2 }, ({ name }) => name),
      textField<AddresseeRow>(
        { key: 'institution', name: columns.institution, width: 170, grow: 2 },
        (row) => row.institution,
      ),
      textField<AddresseeRow>({ key: 'event', name: columns.event, width: 150, grow: 1 }, ({ event }) => event),
      textField<AddresseeRow>({ key: 'status', name: columns.status, width: 100 }, ({ status }) => status),
      textField<AddresseeRow>({ key: 'problem', name: columns.problem, width: 190, grow: 2 }, ({ problem }) => problem),
    ]
  },
  usual: ['name', 'institution', 'event', 'status', 'problem'],
  searched: ['name', 'institution', 'event', 'problem'],
  idOf: ({ recipient }) => recipient.id,
}
