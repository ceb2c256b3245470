import { documentKinds, type AboutOf, type AskedKind, type DocumentAbout } from '@shared/domain/documents/kinds'
import type { Person } from '@shared/domain/directory/person'
import type { Erasure } from '@shared/domain/privacy/erasure'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Event } from '@shared/domain/events/event'
import type { Initiative } from '@shared/domain/events/initiative'
import type { Id } from '@shared/domain/values/ids'
import type { ActionFailure } from '@shared/failures/action-failure'
import { fail, ok, type Result } from '@shared/result'
import type { ShownRows } from './list/content'
import type { RecoveryCode } from './recovery-sheet/content'
import type { WrongRows } from './wrong-rows/content'

/** What a document is made from, by what it is about. */
export type Subjects = {
  readonly initiative: Initiative
  readonly event: { readonly event: Event; readonly initiative: Initiative }
  readonly person: Person
  readonly erasure: Erasure
  readonly rows: ShownRows
  readonly import: WrongRows
  readonly code: RecoveryCode
  readonly database: DatabaseView
}

const missing = (collection: 'initiatives' | 'events' | 'persons' | 'erasures', id: Id) =>
  fail({ code: 'not-found', collection, id } satisfies ActionFailure)

type FoundBy = AboutOf<AskedKind>

/** How the record that a document is about is found by its id. */
const finders: {
  readonly [About in FoundBy]: (view: DatabaseView, id: Id) => Result<Subjects[About], ActionFailure>
} = {
  initiative: (view, id) => {
    const initiative = view.get('initiatives', id)
    return initiative === undefined ? missing('initiatives', id) : ok(initiative)
  },
  event: (view, id) => {
    const event = view.get('events', id)
    if (event === undefined) return missing('events', id)
    const initiative = view.get('initiatives', event.initiativeId)
    return initiative === undefined ? missing('initiatives', event.initiativeId) : ok({ event, initiative })
  },
  person: (view, id) => {
    const person = view.get('persons', id)
    return person === undefined ? missing('persons', id) : ok(person)
  },
  erasure: (view, id) => {
    const erasure = view.get('erasures', id)
    return erasure === undefined ? missing('erasures', id) : ok(erasure)
  },
}

/** The record that a document is asked about, or that it is not there. */
export const subjectOf = <Kind extends AskedKind>(
  view: DatabaseView,
  kind: Kind,
  id: Id,
): Result<Subjects[AboutOf<Kind>], ActionFailure> => {
  const find = finders[documentKinds[kind].about]
  return find(view, id) as Result<Subjects[AboutOf<Kind>], ActionFailure> // safe: found by the finder of its own kind
}

type Where = { readonly initiativeId: Id | null; readonly eventId: Id | null }

const nowhere: Where = { initiativeId: null, eventId: null }

/** The initiative and event that a document belongs to. */
export const belongsTo: { readonly [About in DocumentAbout]: (subject: Subjects[About]) => Where } = {
  initiative: ({ id }) => ({ initiativeId: id, eventId: null }),
  event: ({ event }) => ({ initiativeId: event.initiativeId, eventId: event.id }),
  person: () => nowhere,
  erasure: () => nowhere,
  rows: ({ initiativeId }) => ({ initiativeId, eventId: null }),
  import: () => nowhere,
  code: () => nowhere,
  database: () => nowhere,
}
