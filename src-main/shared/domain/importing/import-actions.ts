import { z } from 'zod'
import { ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { daySchema } from '../values/day'
import { nameKey } from '../directory/duplicates/likeness'
import { fold } from '../values/fold'
import { idSchema, type Id } from '../values/ids'
import type { DoneCount, ImportDone } from './report'
import { emptyInstitution } from '../directory/institution'
import { institutionFields } from '../../fields/institution'
import type { Invitation } from '../invitations/invitation'
import { answerSchema, channelSchema } from '../../fields/invitation'
import { newPerson, type Person } from '../directory/person'
import { personFields } from '../../fields/person'
import { registrationFields } from '../../fields/registration'
import { shapeOf } from '../../fields/record'
import { line, prose } from '../values/text-fields'
import { ownValuesField } from '../../fields/own-fields'
import { withNewOptions } from '../settings/new-options'
import { action, type RuleContext } from '../actions/action'
import { withDefaults } from '../actions/inputs'
import { Imported, knownSchema, noteImport } from './import'
import { unsent } from '../invitations/invitation-actions'
import { keepApart } from '../directory/keep-apart'
import { recordAnswer } from '../invitations/record-answer'
import { activeRegistration, register } from '../events/register'
import type { Transaction } from '../actions/transaction'

const { institutionId: _institution, ...importedPerson } = personFields
const { parentId: _parent, ...importedInstitution } = institutionFields

/** Whose row it is: an institution of the directory, or one that is made of what the row says. */
const institutionPart = z.union([
  z.strictObject({ id: idSchema }),
  z.strictObject({
    /** Rows with the same one make it once. */
    key: line(400).optional(),
    fields: z.strictObject(shapeOf(importedInstitution)).partial().required({ name: true }),
  }),
])

/** A person of the directory with what the row says anew, or a new one. */
const personPart = z.strictObject({
  id: idSchema.optional(),
  /** Comes only where somebody else does not: entered, and not registered. */
  isSubstitute: z.boolean().optional(),
  fields: z.strictObject(shapeOf(importedPerson)).partial(),
})

/** An answer as a row of a file, or a line that is typed, says it. */
export const answerRow = z.strictObject({
  institution: institutionPart,
  value: answerSchema.shape.value,
  on: daySchema,
  channel: channelSchema,
  note: prose(),
  refusalReason: prose(2000),
  eventIds: z.array(idSchema).max(100),
  /** Events for which a place is held; without it those of a row that names nobody. */
  heldEventIds: z.array(idSchema).max(100).optional(),
  persons: z.array(personPart).max(50),
  /** How many people are said to come; left out where nothing is said. */
  announced: z.int().min(1).max(999).optional(),
  /** Values of the own fields of the invitation, beside those that it has. */
  own: ownValuesField.optional(),
  /** A title that the institution has not offered yet; empty for none. */
  presentation: line(500),
})
export type AnswerRow = z.infer<typeof answerRow>

const { bandId: _band, role: _role, ...importedDetails } = registrationFields
const signUpRow = z.strictObject({
  eventId: idSchema,
  /** Further events of the same row. */
  moreEventIds: z.array(idSchema).max(50).optional(),
  institution: institutionPart.nullable(),
  person: personPart,
  details: z.strictObject(shapeOf(importedDetails)).partial(),
  distinctPersonIds: z.array(idSchema).max(20).optional(),
  /** Somebody else than the person of the same name in an earlier row. */
  isNamesake: z.boolean().optional(),
})
export type SignUpRow = z.infer<typeof signUpRow>

/** The name of the file, and whom its rows mean without changing anything. */
const fileSchema = { source: line(300), known: knownSchema.optional() }

const rowsOf = <Row extends z.ZodType>(row: Row) => z.array(row).min(1).max(50_000)

/** Counts what was done; a count that stays zero is left out. */
export class Counting {
  readonly #counts = new Map<DoneCount, number>()

  add(name: DoneCount, by = 1): void {
    if (by > 0) this.#counts.set(name, (this.#counts.get(name) ?? 0) + by)
  }

  done(): ImportDone {
    return Object.fromEntries(this.#counts)
  }
}

type Made = {
  readonly tx: Transaction
  readonly counts: Counting
  readonly context: RuleContext
  /** Records made by earlier rows of the same file, by what they are called; the same new one is made once. */
  readonly madePersons?: Map<string, Id>
  readonly madeInstitutions?: Map<string, Id>
  /** False: institutions of one name are met again only where somebody said so of the name. */
  readonly areMet?: boolean
  /** Whom the rows of a file are about. */
  readonly imported?: Imported
}

const institutionOf = (part: z.infer<typeof institutionPart>, made: Made): Result<Id, ActionFailure> => {
  const id = institutionIdOf(part, made)
  if (id.ok) made.imported?.institutionIds.add(id.value)
  return id
}

const institutionIdOf = (
  part: z.infer<typeof institutionPart>,
  { tx, counts, context, madeInstitutions: made, areMet = true }: Made,
): Result<Id, ActionFailure> => {
  if ('id' in part) {
    const found = tx.find('institutions', part.id)
    return found.ok ? ok(part.id) : found
  }
  const key = part.key ?? `institution ${fold(part.fields.name)} ${fold(part.fields.district ?? '')}`
  const known = part.key === undefined && !areMet ? undefined : made?.get(key)
  if (known !== undefined) return ok(known)
  counts.add('institutionsMade')
  const { id } = tx.insert('institutions', { id: context.newId(), ...withDefaults(emptyInstitution, part.fields) })
  made?.set(key, id)
  return ok(id)
}

/** What a further row says of the same new person; what it leaves empty the first may have said. */
const filled = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<Fields> // safe: a subset

const personOfRow = (
  part: z.infer<typeof personPart>,
  institutionId: Id | null,
  made: Made,
): Result<Person, ActionFailure> => {
  const person = writtenPerson(part, institutionId, made)
  if (person.ok) made.imported?.personIds.add(person.value.id)
  return person
}

const writtenPerson = (
  { id, fields }: z.infer<typeof personPart>,
  institutionId: Id | null,
  { tx, counts, context, madePersons: made }: Made,
): Result<Person, ActionFailure> => {
  if (id === undefined) {
    const { firstName = '', lastName = '' } = fields
    const key = `person ${nameKey({ firstName, lastName })} ${institutionId ?? ''}`
    const known = tx.findPerson(made?.get(key) ?? '')
    if (known.ok) return ok(tx.update('persons', known.value, filled(fields)))
    counts.add('personsMade')
    const person = { id: context.newId(), ...withDefaults({ ...newPerson, institutionId }, fields) }
    made?.set(key, person.id)
    return ok(tx.insert('persons', person))
  }
  const found = tx.findPerson(id)
  if (!found.ok) return found
  const changed = tx.update('persons', found.value, fields)
  if (changed !== found.value) counts.add('personsChanged')
  return ok(changed)
}

/** The institution's invitation to the initiative; who answers without one is invited by the answer. */
const invitationOf = (
  institutionId: Id,
  initiativeId: Id,
  { tx, counts, context }: Made,
): Result<Invitation, ActionFailure> => {
  const initiative = tx.find('initiatives', initiativeId)
  if (!initiative.ok) return initiative
  const known = tx
    .by('invitations', 'institutionId', institutionId)
    .find((each) => each.initiativeId === initiativeId && each.eventId === null)
  if (known !== undefined) return ok(known)
  counts.add('invitationsMade')
  const links = { initiativeId, eventId: null, institutionId, deadline: initiative.value.deadline }
  const prepared = { preparedOn: context.today, preparedBy: context.by }
  return ok(tx.insert('invitations', { id: context.newId(), ...links, ...unsent, ...prepared }))
}

/** Writes one answer down: invites whoever was not, enters whoever is new, and holds the place where nobody is named. */
export const answerOne = (row: AnswerRow, initiativeId: Id, made: Made): Result<null, ActionFailure> => {
  const { tx, counts, context } = made
  const institutionId = institutionOf(row.institution, made)
  if (!institutionId.ok) return institutionId
  const invitation = invitationOf(institutionId.value, initiativeId, made)
  if (!invitation.ok) return invitation
  const nominees: { personId: Id }[] = []
  for (const part of row.persons) {
    const person = personOfRow(part, institutionId.value, made)
    if (!person.ok) return person
    if (part.isSubstitute !== true) nominees.push({ personId: person.value.id })
  }
  const { value, on, channel, note, refusalReason, eventIds } = row
  const isHeld = nominees.length === 0
  const before = invitation.value.answer
  const recorded = recordAnswer(
    tx,
    {
      ...{ id: invitation.value.id, value, on, channel, note, refusalReason, nominees },
      ...(before === null ? {} : { recordedBy: before.recordedBy }),
      eventIds: isHeld ? [] : eventIds,
      heldEventIds: row.heldEventIds ?? (isHeld ? eventIds : []),
      presentation: row.presentation === '' ? null : { title: row.presentation, eventId: null },
    },
    context,
  )
  if (!recorded.ok) return recorded
  const { announced, own } = row
  const answered = recorded.value.invitation
  if (announced !== undefined || own !== undefined)
    tx.update('invitations', answered, {
      ...(announced === undefined ? {} : { announced }),
      ...(own === undefined ? {} : { own: { ...answered.own, ...own } }),
    })
  counts.add('answers')
  counts.add('registrations', recorded.value.registrations.length)
  counts.add('waiting', recorded.value.registrations.filter(({ status }) => status === 'waiting').length)
  counts.add('presentations', row.presentation === '' ? 0 : 1)
  return ok(null)
}

/** Signs a person up for one event, or changes what is known of the registration. */
const signUpTo = (
  eventId: Id,
  { row, person, institutionId }: { row: SignUpRow; person: Person; institutionId: Id | null },
  { tx, counts, context }: Made,
): Result<null, ActionFailure> => {
  const event = tx.find('events', eventId)
  if (!event.ok) return event
  const known = activeRegistration(tx, eventId, person.id)
  if (known !== undefined) {
    const { own, ...details } = row.details
    const changes = own === undefined ? details : { ...details, own: { ...known.own, ...own } }
    if (tx.update('registrations', known, changes) !== known) counts.add('registrationsChanged')
    return ok(null)
  }
  const represented = institutionId === null ? {} : { institutionId }
  const registered = register(tx, { event: event.value, person, details: row.details, ...represented }, context)
  if (!registered.ok) return registered
  counts.add('registrations')
  counts.add('waiting', registered.value.status === 'waiting' ? 1 : 0)
  return ok(null)
}

const signUpOne = (row: SignUpRow, made: Made): Result<null, ActionFailure> => {
  const { tx, context } = made
  const institutionId = row.institution === null ? ok(null) : institutionOf(row.institution, made)
  if (!institutionId.ok) return institutionId
  const { madePersons, ...apart } = made
  const around = row.isNamesake === true || madePersons === undefined ? apart : { ...apart, madePersons }
  const person = personOfRow(row.person, institutionId.value, around)
  if (!person.ok) return person
  for (const other of row.distinctPersonIds ?? []) keepApart(tx, 'persons', [other, person.value.id], context)
  const signUp = { row, person: person.value, institutionId: institutionId.value }
  for (const eventId of [row.eventId, ...(row.moreEventIds ?? [])]) {
    const signedUp = signUpTo(eventId, signUp, made)
    if (!signedUp.ok) return signedUp
  }
  return ok(null)
}

const perRow = <Row>(
  rows: readonly Row[],
  made: Made,
  step: (row: Row) => Result<null, ActionFailure>,
): Result<ImportDone, ActionFailure> => {
  for (const row of rows) {
    const done = step(row)
    if (!done.ok) return done
  }
  return ok(made.counts.done())
}

export const importActions = {
  /** Takes the confirmed answers of a file in, by the rules of a single answer; one commit, which one undo takes back. */
  'answers:import': action(
    z.strictObject({ ...fileSchema, initiativeId: idSchema, rows: rowsOf(answerRow) }),
    (tx, { source, known, initiativeId, rows: given }, context) => {
      const rows = withNewOptions(tx, given, context.newId)
      const imported = new Imported(known)
      const maps = { madePersons: new Map<string, Id>(), madeInstitutions: new Map<string, Id>(), areMet: false }
      const made = { tx, counts: new Counting(), context, imported, ...maps }
      const done = perRow(rows, made, (row) => answerOne(row, initiativeId, made))
      if (done.ok) noteImport(tx, source, imported, context)
      return done
    },
  ),

  /** Signs the confirmed people of a file up, in its order; where a band is full they wait (`docs/domain.md §3.3`). */
  'sign-ups:import': action(
    z.strictObject({ ...fileSchema, rows: rowsOf(signUpRow) }),
    (tx, { source, known, rows: given }, context) => {
      const rows = withNewOptions(tx, given, context.newId)
      const imported = new Imported(known)
      const maps = { madePersons: new Map<string, Id>(), madeInstitutions: new Map<string, Id>() }
      const made = { tx, counts: new Counting(), context, imported, ...maps }
      const done = perRow(rows, made, (row) => signUpOne(row, made))
      if (done.ok) noteImport(tx, source, imported, context)
      return done
    },
  ),
}
