import { beforeEach, describe, expect, test } from 'vitest'
import { runAction } from '@shared/domain/actions/run-action'
import { collectionNames, type AnyRecord } from '@shared/domain/database/database'
import type { Event } from '@shared/domain/events/event'
import { removalOf, totalsChangedBy } from '@shared/domain/trash/removal'
import { referencesFrom } from '@shared/domain/database/reference-kinds'
import type { DatabaseView } from '@shared/domain/database/state'
import { uuidv7 } from '@shared/domain/values/ids'
import { Scene } from '../../builders'

let scene: Scene
let event: Event
let initiativeId: string

beforeEach(() => {
  scene = new Scene()
  initiativeId = scene.initiative().id
  event = scene.workshop(initiativeId)
})

/** Everything but the trash, whatever order it was entered in. */
const everything = (view: DatabaseView): Record<string, AnyRecord[]> =>
  Object.fromEntries(
    collectionNames
      .filter((name) => name !== 'trash')
      .map((name) => [name, Array.from<AnyRecord>(view.all(name)).sort((a, b) => (a.id < b.id ? -1 : 1))]),
  )

const entries = () => Array.from(scene.state.all('trash'))
const onlyEntry = () => {
  const [entry] = entries()
  if (entry === undefined) throw new Error('the trash is empty')
  return entry
}
const restore = (...ids: string[]) => scene.do('trash:restore', { ids })

describe('a person with a registration and attendance', () => {
  const signedUp = () => {
    const person = scene.person('Nováková', scene.institution('Říčany').id)
    const registration = scene.register(event.id, person.id)
    scene.do('attendance:set', { entries: [{ registrationId: registration.id, day: '2020-11-05', state: 'present' }] })
    return { person, registration }
  }

  test('stays while nobody said that what hangs on it may go along', () => {
    const { person } = signedUp()
    const before = everything(scene.state)
    expect(scene.refuse('person:remove', { ids: [person.id] })).toEqual({
      code: 'still-referenced',
      by: [
        { collection: 'registrations', count: 1 },
        { collection: 'attendances', count: 1 },
      ],
    })
    expect(everything(scene.state)).toEqual(before)
    expect(entries()).toEqual([])
  })

  test('goes into the trash with both, and comes back with both', () => {
    const { person } = signedUp()
    const before = everything(scene.state)
    const done = scene.do('person:remove', { ids: [person.id], withReferrers: true }, '2020-12-01')
    expect(done).toMatchObject({ removed: 1, along: 2 })
    expect(['persons', 'registrations', 'attendances'].map((name) => scene.state.count(name as 'persons'))).toEqual([
      0, 0, 0,
    ])
    expect(onlyEntry()).toMatchObject({
      collection: 'persons',
      ids: [person.id],
      title: 'Nováková Jana',
      by: 'Test',
      removedAt: '2020-12-01T10:00:00.000Z',
    })
    expect(restore(onlyEntry().id)).toEqual({ restored: 3, overbooked: [] })
    expect(everything(scene.state)).toEqual(before)
    expect(entries()).toEqual([])
  })

  test('is said to change the totals of the events where attendance goes with it', () => {
    const { person } = signedUp()
    expect(totalsChangedBy(scene.state, removalOf(scene.state, 'persons', [person.id]))).toEqual([event.id])
    const other = scene.person('Dvořák')
    scene.register(event.id, other.id)
    expect(totalsChangedBy(scene.state, removalOf(scene.state, 'persons', [other.id]))).toEqual([])
  })

  test('comes back even where its place was given away, and the over-booking is told', () => {
    const { person } = signedUp()
    scene.do('person:remove', { ids: [person.id], withReferrers: true })
    const bandId = event.bands[0]?.id ?? null
    for (const name of ['Malý', 'Velký']) scene.register(event.id, scene.person(name).id, { bandId })
    expect(restore(onlyEntry().id).overbooked).toEqual([event.id])
  })
})

describe('references that may be empty', () => {
  test('are emptied, noted, and filled again; what was edited meanwhile keeps its edits', () => {
    const town = scene.institution('Říčany')
    const police = scene.institution('MP Říčany', { parentId: town.id })
    const person = scene.person('Nováková', town.id)
    scene.do('institution:remove', { ids: [town.id], withReferrers: true })
    expect(scene.state.get('persons', person.id)?.institutionId).toBeNull()
    scene.do('person:edit', { id: person.id, changes: { position: 'místostarostka' } })
    const other = scene.institution('Kolín')
    scene.do('institution:edit', { id: police.id, changes: { parentId: other.id } })

    restore(onlyEntry().id)
    expect(scene.state.get('persons', person.id)).toEqual({
      ...person,
      institutionId: town.id,
      position: 'místostarostka',
    })
    expect(scene.state.get('institutions', police.id)?.parentId).toBe(other.id)
  })

  test('of a registration are emptied too, for the name of the institution is kept with it', () => {
    const town = scene.institution('Říčany')
    const person = scene.person('Nováková', town.id)
    const registration = scene.register(event.id, person.id)
    scene.do('institution:remove', { ids: [town.id], withReferrers: true })
    expect(scene.state.get('registrations', registration.id)).toMatchObject({
      institutionId: null,
      institutionName: 'Říčany',
    })
  })

  test('in a list are taken out and put back where they stood', () => {
    const outcomes = ['a', 'b', 'c'].map((title) => scene.do('outcome:create', { initiativeId, title }).id)
    const made = scene.do('recommendation:create', { initiativeId, title: 'x', outcomeIds: outcomes })
    scene.do('outcome:remove', { ids: outcomes.slice(0, 2), withReferrers: true })
    expect(scene.state.get('recommendations', made.id)?.outcomeIds).toEqual(outcomes.slice(2))
    restore(onlyEntry().id)
    expect(scene.state.get('recommendations', made.id)?.outcomeIds).toEqual(outcomes)
  })

  test('an invitation to a removed event goes along and does not become one to the whole initiative', () => {
    const town = scene.institution('Říčany')
    scene.do('invitation:create', { initiativeId, eventId: event.id, institutionIds: [town.id] })
    scene.do('event:remove', { ids: [event.id], withReferrers: true })
    expect(scene.state.count('invitations')).toBe(0)
    restore(onlyEntry().id)
    expect(Array.from(scene.state.all('invitations'))).toMatchObject([{ eventId: event.id }])
  })
})

describe('two entries that belong together', () => {
  const removedBoth = () => {
    const town = scene.institution('Říčany')
    const person = scene.person('Nováková', town.id)
    scene.do('person:remove', { ids: [person.id] })
    scene.do('institution:remove', { ids: [town.id] })
    const entryOf = (collection: string) => entries().find((entry) => entry.collection === collection)?.id ?? ''
    return { town, person, persons: entryOf('persons'), institutions: entryOf('institutions') }
  }

  for (const order of [
    ['persons', 'institutions'],
    ['institutions', 'persons'],
  ] as const) {
    test(`are linked again when they are restored one by one: ${order.join(', then ')}`, () => {
      const removed = removedBoth()
      for (const which of order) restore(removed[which])
      expect(scene.state.get('persons', removed.person.id)).toEqual(removed.person)
    })
  }

  test('a record that was removed later than it lost its link gets it back in the trash', () => {
    const town = scene.institution('Říčany')
    const person = scene.person('Nováková', town.id)
    scene.do('institution:remove', { ids: [town.id], withReferrers: true })
    const first = onlyEntry().id
    scene.do('person:remove', { ids: [person.id] })
    restore(first)
    restore(onlyEntry().id)
    expect(scene.state.get('persons', person.id)).toEqual(person)
  })

  /** An institution that is in the trash after its invitation, in entries of their own. */
  const removedWithItsInvitation = () => {
    const town = scene.institution('Říčany')
    scene.do('invitation:create', { initiativeId, institutionIds: [town.id] })
    const [invitation] = Array.from(scene.state.all('invitations'))
    scene.do('invitation:remove', { ids: [invitation?.id ?? ''] })
    scene.do('institution:remove', { ids: [town.id] })
    const [first, second] = entries().map(({ id }) => id)
    return { invitation, first, second }
  }

  test('one that cannot be without the other is refused, which is named, until both are restored together', () => {
    const { invitation, first, second } = removedWithItsInvitation()
    expect(scene.refuse('trash:restore', { ids: [first] })).toEqual({
      code: 'needed-is-gone',
      collection: 'institutions',
      title: 'Říčany',
      isInTrash: true,
      by: 'Říčany – BI',
    })
    expect(entries()).toHaveLength(2)
    restore(first ?? '', second ?? '')
    expect(scene.state.get('invitations', invitation?.id ?? '')).toEqual(invitation)
  })

  test('one that cannot be without what is gone for good stays in the trash', () => {
    const { first, second } = removedWithItsInvitation()
    scene.do('trash:empty', { ids: [second ?? ''] })
    expect(scene.refuse('trash:restore', { ids: [first] })).toMatchObject({ code: 'needed-is-gone', isInTrash: false })
  })

  test('an invitation does not come back beside a newer one', () => {
    const town = scene.institution('Říčany')
    const input = { initiativeId, institutionIds: [town.id] }
    scene.do('invitation:create', input)
    const [invitation] = Array.from(scene.state.all('invitations'))
    scene.do('invitation:remove', { ids: [invitation?.id ?? ''] })
    scene.do('invitation:create', input)
    expect(scene.refuse('trash:restore', { ids: [onlyEntry().id] })).toEqual({
      code: 'invited-meanwhile',
      institutionIds: [town.id],
    })
  })
})

test('records that refer only to one another are removed together without a word', () => {
  const town = scene.institution('Říčany')
  const police = scene.institution('MP Říčany', { parentId: town.id })
  expect(scene.do('institution:remove', { ids: [town.id, police.id] })).toMatchObject({ removed: 2, along: 0 })
  restore(onlyEntry().id)
  expect(scene.state.get('institutions', police.id)).toEqual(police)
})

describe('emptying', () => {
  test('takes the named entries for good', () => {
    const [first, second] = ['Říčany', 'Kolín'].map((name) => scene.institution(name).id)
    scene.do('institution:remove', { ids: [first ?? ''] })
    scene.do('institution:remove', { ids: [second ?? ''] })
    expect(scene.do('trash:empty', { ids: [entries()[0]?.id ?? ''] })).toEqual({ emptied: 1 })
    expect(entries().map(({ title }) => title)).toEqual(['Kolín'])
  })

  test('of what is due goes by the days that are set', () => {
    scene.do('institution:remove', { ids: [scene.institution('Říčany').id] }, '2020-10-01')
    scene.do('institution:remove', { ids: [scene.institution('Kolín').id] }, '2020-10-20')
    expect(scene.do('trash:empty', { due: true }, '2020-10-30')).toEqual({ emptied: 0 })
    scene.do('settings:edit', { trashDays: 14 })
    expect(scene.do('trash:empty', { due: true }, '2020-10-30')).toEqual({ emptied: 1 })
    expect(entries().map(({ title }) => title)).toEqual(['Kolín'])
  })

  test('is refused without saying what', () => {
    expect(scene.refuse('trash:empty', {}).code).toBe('invalid-input')
    expect(scene.refuse('trash:empty', { ids: [] }).code).toBe('invalid-input')
  })
})

test('every reference is either obligatory, may be empty, or is a list', () => {
  const kinds = collectionNames.flatMap((name) =>
    referencesFrom(name).map(({ field, kind }) => `${name}.${field}: ${kind}`),
  )
  expect(kinds).toMatchInlineSnapshot(`
    [
      "institutions.parentId: optional",
      "persons.institutionId: optional",
      "posts.personId: obligatory",
      "posts.institutionId: optional",
      "relations.institutionId: obligatory",
      "relations.otherId: obligatory",
      "initiatives.contactPersonId: optional",
      "events.initiativeId: obligatory",
      "events.venueId: optional",
      "events.hotelId: optional",
      "events.contactPersonId: optional",
      "tasks.eventId: obligatory",
      "scheduleVersions.initiativeId: obligatory",
      "invitations.initiativeId: obligatory",
      "invitations.eventId: obligatory",
      "invitations.institutionId: obligatory",
      "invitations.personId: optional",
      "nominations.institutionId: obligatory",
      "nominations.eventId: obligatory",
      "nominations.personId: obligatory",
      "nominations.invitationId: optional",
      "nominations.replacesId: optional",
      "registrations.eventId: obligatory",
      "registrations.personId: obligatory",
      "registrations.institutionId: optional",
      "registrations.replacesId: optional",
      "attendances.registrationId: obligatory",
      "presentations.initiativeId: obligatory",
      "presentations.institutionId: obligatory",
      "presentations.eventId: optional",
      "presentations.speakerId: optional",
      "agendaItems.eventId: obligatory",
      "agendaItems.speakerIds: list",
      "agendaItems.presentationId: optional",
      "handouts.eventId: obligatory",
      "files.initiativeId: either",
      "files.eventId: either",
      "files.presentationId: either",
      "files.institutionId: either",
      "files.invitationId: either",
      "outcomes.initiativeId: obligatory",
      "outcomes.eventId: optional",
      "outcomes.institutionId: optional",
      "recommendations.initiativeId: obligatory",
      "recommendations.outcomeIds: list",
      "publications.initiativeId: obligatory",
      "communications.institutionId: either",
      "communications.personId: either",
      "communications.initiativeId: optional",
      "distinctions.institutionIds: list",
      "distinctions.personIds: list",
      "letterTemplates.initiativeId: optional",
      "letterTemplates.counterpartId: optional",
      "letters.institutionId: optional",
      "letters.personId: optional",
    ]
  `)
})

describe('a contact with somebody of an institution', () => {
  const noted = () => {
    const institution = scene.institution('Říčany')
    const person = scene.person('Nováková', institution.id)
    const talk = { initiativeId: null, on: '2020-10-05', channel: 'phone', direction: 'in', text: 'Přijde.' } as const
    const about = { institutionId: institution.id, personId: person.id }
    const { id } = scene.do('communication:create', { ...talk, ...about })
    return { institution, person, id, current: () => scene.state.get('communications', id) }
  }
  const remove = (what: 'person' | 'institution', id: string) =>
    scene.do(`${what}:remove`, { ids: [id], withReferrers: true })

  test('stays with the one as long as the other is there, and goes with the last', () => {
    const { institution, person, current } = noted()
    const before = everything(scene.state)
    remove('institution', institution.id)
    expect(current()).toMatchObject({ institutionId: null, personId: person.id })
    remove('person', person.id)
    expect(current()).toBeUndefined()
    restore(...entries().map(({ id }) => id))
    expect(everything(scene.state)).toEqual(before)
  })

  test('comes back whole when the two come back one after the other, whichever first', () => {
    for (const isFirstGoneFirst of [true, false]) {
      scene = new Scene()
      const { institution, person } = noted()
      const before = everything(scene.state)
      remove('person', person.id)
      remove('institution', institution.id)
      const [first = '', second = ''] = entries().map(({ id }) => id)
      for (const id of isFirstGoneFirst ? [first, second] : [second, first]) restore(id)
      expect(everything(scene.state)).toEqual(before)
    }
  })

  test('is not restored alone when neither is there', () => {
    const { institution, person, id } = noted()
    scene.do('communication:remove', { ids: [id] })
    const [alone] = entries()
    remove('institution', institution.id)
    remove('person', person.id)
    expect(scene.refuse('trash:restore', { ids: [alone?.id] })).toMatchObject({
      code: 'needed-is-gone',
      isInTrash: true,
    })
  })
})

describe('what is not as it should be', () => {
  const odd = (record: object): void => scene.state.load('persons', [record as AnyRecord])
  const id = uuidv7(Date.UTC(2020, 1, 1), new Uint8Array(10))
  const missing = uuidv7(Date.UTC(2019, 1, 1), new Uint8Array(10))

  test('69 a reference to an unknown id is kept through the trash and back', () => {
    odd({ id, lastName: 'Nováková', firstName: 'Jana', institutionId: missing })
    const before = everything(scene.state)
    scene.do('person:remove', { ids: [id] })
    restore(onlyEntry().id)
    expect(everything(scene.state)).toEqual(before)
  })

  test('70 a record with unknown fields and wrong types is kept through an edit, the trash and back', () => {
    const record = {
      id,
      lastName: 'Nováková',
      firstName: 7,
      email: 42,
      institutionId: null,
      erasedAt: null,
      fromTheFuture: { deep: [1] },
    }
    odd(record)
    scene.do('person:edit', { id, changes: { position: 'starostka' } })
    scene.do('person:remove', { ids: [id] })
    expect(onlyEntry().title).toBe('Nováková')
    restore(onlyEntry().id)
    expect(scene.state.get('persons', id)).toEqual({ ...record, position: 'starostka' })
  })

  test('53 poisonous keys are refused by the actions of the trash', () => {
    const input = JSON.parse(`{"ids":["${id}"],"__proto__":{"due":true}}`) as unknown
    expect(scene.refuse('trash:empty', input).code).toBe('invalid-input')
    expect(scene.refuse('trash:restore', { ids: ['__proto__'] }).code).toBe('invalid-input')
  })

  test('57 more ids than a list may have are refused', () => {
    expect(scene.refuse('trash:restore', { ids: Array<string>(50_001).fill(id) }).code).toBe('invalid-input')
  })
})

test('undoing a removal takes its entry out of the trash again', () => {
  const town = scene.institution('Říčany')
  const context = {
    now: '2020-12-01T10:00:00.000Z',
    today: '2020-12-01',
    by: 'Test',
    newId: () => uuidv7(1, new Uint8Array(10)),
  }
  const run = runAction(scene.state, { action: 'institution:remove', input: { ids: [town.id] } }, context)
  if (!run.ok) throw new Error(run.failure.code)
  scene.state.apply(run.value.changes)
  scene.state.apply(run.value.changes.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })))
  expect(entries()).toEqual([])
  expect(scene.state.get('institutions', town.id)).toEqual(town)
})
