import { describe, expect, test } from 'vitest'
import { runAction } from '@shared/domain/actions/run-action'
import { attendanceLines } from '@shared/domain/events/attendance-summary'
import { drillDownRows, measures } from '@shared/domain/overview/drill-down'
import { collectionNames, type AnyRecord, type CollectionName } from '@shared/domain/database/database'
import { personRows } from '@shared/domain/directory/directory-rows'
import { dueItems } from '@shared/domain/overview/due-items'
import { dossierOf } from '@shared/domain/privacy/erasing/dossier'
import { reapplyErasures, scrubbingChanges, scrubOf } from '@shared/domain/privacy/erasing/erased-records'
import { erasureRecord } from '@shared/fields/erasure'
import { emptyOf } from '@shared/fields/record'
import { declarationOf } from '@shared/fields/declarations'
import { erasePreview, termsFor, thingsErased } from '@shared/domain/privacy/erasing/preview'
import { scrubbedChange, scrubbedRecord, type Scrub } from '@shared/domain/privacy/erasing/scrub'
import { searchTerms } from '@shared/domain/privacy/erasing/search-terms'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { institutionFunnel, eventsAhead, peopleFigures } from '@shared/domain/overview/overview'
import type { Person } from '@shared/domain/directory/person'
import { initiativeCounts, institutionCoverage } from '@shared/domain/overview/report-counts'
import { DatabaseState } from '@shared/domain/database/state'
import { messages } from '@shared/messages'
import { attendanceSheetContent } from '../../../../src-main/documents/attendance-sheet/content'
import { dossierContent } from '../../../../src-main/documents/dossier/sections'
import { publicationContent } from '../../../../src-main/documents/publication/content'
import { rosterContent } from '../../../../src-main/documents/roster/content'
import { sampleRecords } from '../../../../src-main/sample/sample-records'
import { Scene } from '../../../builders'

const bytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))
const erasedAt = '2026-11-24T10:00:00.000Z'

const erasureOf = (personId: string, left: readonly string[] = []): Erasure => ({
  id: '01890000-0000-7000-8000-000000000001',
  ...emptyOf(erasureRecord),
  personId,
  left: [...left],
  mark: '(vymazaná osoba)',
  erasedAt,
})

const erase = (state: DatabaseState, person: Person, left: readonly string[] = []): Scrub => {
  const scrub = scrubOf(erasureOf(person.id, left), termsFor(state, person.id, [person]))
  state.apply(scrubbingChanges(state, scrub))
  return scrub
}

/** Everything that any screen or document counts. */
const totalsOf = (state: DatabaseState) =>
  Array.from(state.all('initiatives'), (initiative) => {
    const events = state.by('events', 'initiativeId', initiative.id)
    const source = { view: state, initiative, words: messages.cs, lang: 'cs', madeAt: erasedAt } as const
    const counts = initiativeCounts(state, initiative.id)
    return {
      counts: { ...counts, events: counts.events.map(({ event, ...rest }) => ({ id: event.id, ...rest })) },
      rows: measures.map((measure) => drillDownRows(state, events, measure).length),
      coverage: [null, 'accepted' as const].map((answer) => institutionCoverage(state, initiative.id, answer).total),
      funnel: institutionFunnel(state, initiative.id),
      people: peopleFigures(state, initiative.id),
      ahead: eventsAhead(state, initiative.id, { today: '2021-01-01', limit: 9 }).map(({ places }) => places),
      due: dueItems(state, initiative.id, '2021-06-01').map(({ code, ...item }) => [
        code,
        'count' in item ? item.count : 1,
      ]),
      rosters: events.map((event) => rosterContent(source, event).rows.length),
      sheets: events.map((event) => attendanceSheetContent(source, event).rows.length),
      lines: events.map((event) => attendanceLines(state, event.id).length),
      publication: publicationContent(source).totals,
    }
  })

const busiest = (state: DatabaseState, count: number): readonly Person[] =>
  Array.from(state.all('persons'))
    .sort(
      (a, b) => state.by('registrations', 'personId', b.id).length - state.by('registrations', 'personId', a.id).length,
    )
    .slice(0, count)

describe('every total of the sample', () => {
  test('is the same after twenty people were erased', async () => {
    const state = await sampleRecords({ random: bytes })
    const before = totalsOf(state)
    const erased = busiest(state, 20)
    for (const person of erased) erase(state, person)
    expect(totalsOf(state)).toEqual(before)
    const text = JSON.stringify(collectionNames.map((name) => [...state.all(name)]))
    for (const { firstName, lastName, email } of erased) {
      expect(text).not.toContain(`${firstName} ${lastName}`)
      if (email !== '') expect(text).not.toContain(email)
    }
  })

  test('is the same after everybody was erased', async () => {
    const state = await sampleRecords({ random: bytes })
    const before = totalsOf(state)
    for (const person of [...state.all('persons')]) erase(state, person)
    expect(totalsOf(state)).toEqual(before)
    expect(personRows(state)).toEqual([])
  })
})

describe('an erased person', () => {
  const scene = () => {
    const built = new Scene()
    const town = built.institution('Říčany')
    const { initiative } = { initiative: built.initiative() }
    const event = built.workshop(initiative.id)
    const jana = built.do('person:create', {
      firstName: 'Jana',
      lastName: 'Nováková',
      email: 'jana@ricany.cz',
      phone: '602123456',
      position: 'starostka',
      salutation: 'Vážená paní starostko',
      gender: 'female',
      photoWish: 'agrees',
      note: 'má psa',
      institutionId: town.id,
    })
    const registration = built.register(event.id, jana.id, { diet: 'bezlepková', meals: 'oběd', note: 'vozík' })
    return { built, town, event, jana, registration }
  }

  test('stays with an institution and without anything of their own', () => {
    const { built, jana, town, registration } = scene()
    erase(built.state, jana)
    expect(built.state.get('persons', jana.id)).toEqual({
      id: jana.id,
      institutionId: town.id,
      titleBefore: '',
      firstName: '',
      lastName: '',
      titleAfter: '',
      position: '',
      positionFrom: null,
      positionUntil: null,
      email: '',
      privateEmail: '',
      otherEmails: [],
      otherPhones: [],
      phone: '',
      gender: 'female',
      language: 'cs',
      salutation: '',
      isSalutationChecked: false,
      photoWish: 'unknown',
      doNotInvite: false,
      tags: [],
      own: {},
      note: '',
      erasedAt,
    })
    expect(built.state.get('registrations', registration.id)).toMatchObject({
      institutionName: 'Říčany',
      position: '',
      diet: '',
      meals: '',
      note: '',
      status: 'confirmed',
    })
  })

  test('takes along what was noted about nobody else, and leaves a talk with the institution without the name', () => {
    const { built, jana, town } = scene()
    const talk = { personId: jana.id, initiativeId: null, on: '2020-10-05', channel: 'phone', direction: 'in' } as const
    const text = 'Jana Nováková volala, že je nemocná.'
    const alone = built.do('communication:create', { ...talk, institutionId: null, text })
    const forTown = built.do('communication:create', { ...talk, institutionId: town.id, text })
    const { fields, mentions } = erasePreview(built.state, jana, { states: [jana], changeSets: 0 })
    expect(fields).toContainEqual({ collection: 'communications', id: alone.id, field: 'text' })
    expect(mentions.map(({ id }) => id)).toEqual([forTown.id])
    expect(dossierOf(built.state, jana, { states: [jana], history: [], madeAt: erasedAt }).contacts).toMatchObject([
      { text, institution: '' },
      { text, institution: 'Říčany' },
    ])
    erase(built.state, jana)
    expect(built.state.get('communications', alone.id)).toEqual({ ...alone, text: '' })
    expect(built.state.get('communications', forTown.id)?.text).toBe('(vymazaná osoba) volala, že je nemocná.')
  })

  test('keeps of further posts only where they were, and everything about the person tells them before', () => {
    const { built, jana, town } = scene()
    const facts = { institutionId: town.id, position: 'radní', from: '2010-01-01', until: '2014-10-31' }
    const post = built.do('post:create', { personId: jana.id, ...facts })
    const { fields } = erasePreview(built.state, jana, { states: [jana], changeSets: 0 })
    for (const field of ['position', 'from', 'until'])
      expect(fields).toContainEqual({ collection: 'posts', id: post.id, field })
    const dossier = dossierOf(built.state, jana, { states: [jana], history: [], madeAt: erasedAt })
    expect(dossier.posts).toEqual([{ ...post, institution: 'Říčany' }])
    expect(JSON.stringify(dossierContent(dossier, messages.cs, 'cs').sections[1])).toContain('radní')
    erase(built.state, jana)
    expect(built.state.get('posts', post.id)).toEqual({
      ...{ id: post.id, personId: jana.id, institutionId: town.id, position: '', from: null, until: null },
    })
  })

  test('loses fields that this version does not know', () => {
    const { built, jana } = scene()
    const scrub = scrubOf(erasureOf(jana.id), [])
    const record = { ...built.state.get('persons', jana.id), rodneCislo: '8551011234' } as unknown as Person
    expect(JSON.stringify(scrubbedRecord(scrub, 'persons', record))).not.toContain('8551011234')
  })

  test('leaves reasons that the rules wrote, and no other', () => {
    const { built, jana, registration } = scene()
    const scrub = scrubOf(erasureOf(jana.id), [])
    const reasonAfter = (statusReason: string) =>
      scrubbedRecord(scrub, 'registrations', { ...registration, statusReason }).statusReason
    expect(['full', 'walk-in', 'onemocněla'].map(reasonAfter)).toEqual(['full', 'walk-in', ''])
    expect(built.state.count('registrations')).toBe(1)
  })

  test.each(['person:edit', 'registration:create', 'attendance:walk-in', 'directory:import'] as const)(
    'is refused by %s',
    (action) => {
      const { built, jana, event } = scene()
      const other = built.workshop(event.initiativeId)
      erase(built.state, jana)
      const inputs = {
        'person:edit': { id: jana.id, changes: { note: 'x' } },
        'registration:create': { eventId: other.id, person: { personId: jana.id } },
        'attendance:walk-in': {
          eventId: other.id,
          day: '2020-11-05',
          person: { personId: jana.id },
          institution: null,
        },
        'directory:import': { source: 'x', rows: [{ person: { id: jana.id, fields: { email: 'a@b.cz' } } }] },
      }
      expect(built.refuse(action, inputs[action])).toEqual({ code: 'person-erased', personId: jana.id })
    },
  )

  test('shows on a roster and a sheet as erased, in the language of the document', () => {
    const { built, event, jana } = scene()
    erase(built.state, jana)
    const initiative = built.state.get('initiatives', event.initiativeId)
    if (initiative === undefined) throw new Error('no initiative')
    for (const lang of ['cs', 'en'] as const) {
      const source = { view: built.state, initiative, words: messages[lang], lang, madeAt: erasedAt }
      const word = messages[lang].words.erasedPerson
      expect(rosterContent(source, event).rows[0]?.[0]).toBe(word)
      expect(attendanceSheetContent(source, event).rows[0]?.name).toBe(word)
    }
  })

  test('is mentioned nowhere any more, in whatever collection', () => {
    const { built, event, jana, town } = scene()
    const { initiativeId } = event
    built.do('outcome:create', { initiativeId, kind: 'practice', title: 'Hlídky', text: 'Řekla Jana Nováková.' })
    built.do('presentation:create', { initiativeId, institutionId: town.id, title: 'X', speaker: 'Nováková Jana' })
    built.do('institution:edit', { id: town.id, changes: { note: 'volat 602 123 456', phone: '' } })
    built.do('event:edit', { id: event.id, changes: { contact: 'jana@ricany.cz' } })
    erase(built.state, jana)
    const text = JSON.stringify(collectionNames.map((name) => [...built.state.all(name)]))
    expect(text).not.toMatch(/Nováková|ricany\.cz|602/)
    expect(text.split('(vymazaná osoba)')).toHaveLength(5)
  })

  test('of a phone of an institution the number stays with the office, and a name beside it goes', () => {
    const { built, jana, town } = scene()
    built.do('institution:edit', { id: town.id, changes: { phone: '323 618 111 Jana Nováková' } })
    erase(built.state, jana)
    expect(built.state.get('institutions', town.id)?.phone).toBe('323 618 111 (vymazaná osoba)')
  })
})

describe('the preview', () => {
  const sceneWithNamesake = () => {
    const built = new Scene()
    const town = built.institution('Říčany', { email: 'podatelna@ricany.cz', phone: '323618111' })
    const person = { firstName: 'Jana', lastName: 'Nováková', email: 'podatelna@ricany.cz', institutionId: town.id }
    const jana = built.do('person:create', { ...person, phone: '323618111' })
    const other = built.do('person:create', { ...person, firstName: 'Nováková', lastName: 'Jana', email: '' })
    const initiativeId = built.initiative().id
    const outcome = built.do('outcome:create', {
      initiativeId,
      kind: 'practice',
      title: 'Jana Nováková radí',
      text: 'viz podatelna@ricany.cz',
    })
    return { built, jana, other, outcome, town }
  }

  test('tells namesakes and contacts that others have too', () => {
    const { built, jana, other } = sceneWithNamesake()
    const preview = erasePreview(built.state, jana, { states: [jana], changeSets: 3 })
    expect(preview).toMatchObject({ sameName: [other.id], shared: ['email', 'phone'], changeSets: 3 })
    expect(preview.mentions.map(({ field }) => field)).toEqual(['title'])
  })

  test('counts what goes, and less when mentions are left', () => {
    const { built, jana } = sceneWithNamesake()
    const preview = erasePreview(built.state, jana, { states: [jana], changeSets: 0 })
    const keys = new Set(preview.mentions.map(({ key }) => key))
    expect(preview.fields.map(({ field }) => field)).toEqual(['firstName', 'lastName', 'email', 'phone'])
    expect(thingsErased(preview, new Set())).toBe(5)
    expect(thingsErased(preview, keys)).toBe(4)
  })

  test('a mention that is left stays, a namesake keeps the name, and a shared contact stays with the office', () => {
    const { built, jana, other, outcome, town } = sceneWithNamesake()
    erase(built.state, jana, [`outcomes/${outcome.id}/title`])
    expect(built.state.get('outcomes', outcome.id)).toEqual(outcome)
    expect(built.state.get('persons', other.id)).toEqual(other)
    expect(built.state.get('institutions', town.id)).toEqual(town)
  })
})

describe('scrubbing', () => {
  test('twice gives the same, and both sides of a change fit their neighbours', async () => {
    const state = await sampleRecords({ random: bytes })
    const [person] = busiest(state, 1)
    if (person === undefined) throw new Error('no person')
    const scrub = scrubOf(erasureOf(person.id), searchTerms([person]))
    for (const name of collectionNames) {
      for (const record of state.all(name) as Iterable<AnyRecord>) {
        const once = scrubbedRecord(scrub, name, record)
        expect(scrubbedRecord(scrub, name, once)).toBe(once)
        expect(scrubbedChange(scrub, { collection: name, id: record.id, before: record, after: null }).before).toEqual(
          once,
        )
      }
    }
  })

  test('knows every field that an action writes', async () => {
    const state = await sampleRecords({ random: bytes })
    const unknown = collectionNames.flatMap((name: CollectionName) =>
      (Array.from(state.all(name)) as AnyRecord[]).flatMap((record) =>
        Object.keys(record).filter((field) => field !== 'id' && declarationOf(name, field) === undefined),
      ),
    )
    expect(unknown).toEqual([])
  })

  test('clears diets, wishes and contacts of those whose term has passed, of nobody else', () => {
    const built = new Scene()
    const event = built.workshop(built.initiative().id)
    const jana = built.do('person:create', { lastName: 'A', email: 'a@b.cz', phone: '602123456', photoWish: 'agrees' })
    const eva = built.do('person:create', { lastName: 'B', email: 'b@b.cz', photoWish: 'disagrees' })
    const first = built.register(event.id, jana.id, { diet: 'vegan' })
    const second = built.register(event.id, eva.id, { diet: 'vegan' })
    const erasure = { ...erasureOf(''), personId: null, diets: [first.id], photos: [jana.id], contacts: [jana.id] }
    built.state.apply(scrubbingChanges(built.state, scrubOf(erasure, [])))
    expect(built.state.get('registrations', first.id)?.diet).toBe('')
    expect(built.state.get('persons', jana.id)).toMatchObject({
      lastName: 'A',
      email: '',
      phone: '',
      photoWish: 'unknown',
    })
    expect([built.state.get('persons', eva.id), built.state.get('registrations', second.id)]).toEqual([eva, second])
  })
})

describe('the list of erasures', () => {
  test('P26 takes erased people out of records that come back, and of what mentions them', async () => {
    const state = await sampleRecords({ random: bytes })
    const back = sampleCopy(state)
    const erased = busiest(state, 3)
    for (const person of erased) erase(state, person)
    back.apply(
      reapplyErasures(
        back,
        erased.map(({ id }) => erasureOf(id)),
      ),
    )
    for (const name of collectionNames) expect([...back.all(name)]).toEqual([...state.all(name)])
  })

  test('changes nothing where nobody came back', async () => {
    const state = await sampleRecords({ random: bytes })
    const [person] = busiest(state, 1)
    if (person === undefined) throw new Error('no person')
    erase(state, person)
    expect(reapplyErasures(state, [erasureOf(person.id)])).toEqual([])
  })
})

const sampleCopy = (state: DatabaseState): DatabaseState => {
  const copy = new DatabaseState()
  for (const name of collectionNames) copy.load(name, [...(state.all(name) as Iterable<AnyRecord>)])
  return copy
}

test('a note of an export is written by its action and is no step', () => {
  const built = new Scene()
  const note = { kind: 'roster', fileName: 'Seznam.xlsx', initiativeId: null, eventId: null, personIds: [] } as const
  const run = runAction(
    built.state,
    { action: 'export:note', input: note },
    { now: erasedAt, today: '2026-11-24', by: 'Jana', newId: () => '01890000-0000-7000-8000-000000000002' },
  )
  expect(run).toMatchObject({ ok: true, value: { output: { ...note, on: '2026-11-24', by: 'Jana' } } })
})
