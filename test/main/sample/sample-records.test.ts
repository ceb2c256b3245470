import { regionName } from '@shared/domain/values/places'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '@shared/domain/values/day'
import { dueItems } from '@shared/domain/overview/due-items'
import { runAction } from '@shared/domain/actions/run-action'
import { checkDataBox, checkIco, checkPhone } from '@shared/domain/values/contact-checks'
import {
  collectionNames,
  collections,
  referencesOf,
  type AnyRecord,
  type CollectionName,
  type Collections,
} from '@shared/domain/database/database'
import { uuidv7 } from '@shared/domain/values/ids'
import { isTown } from '@shared/domain/directory/institution'
import { isLateAnswer } from '@shared/domain/invitations/deadline'
import { placesOf } from '@shared/domain/events/places'
import { DatabaseState } from '@shared/domain/database/state'
import { withIds } from '../../../src-main/sample/names'
import { sampleRecords } from '../../../src-main/sample/sample-records'
import { story } from '../../../src-main/sample/story'
import { cpuMs } from '../../cpu-time'

/** Bytes that never repeat and are the same in every run. */
const countedBytes = (): ((count: number) => Uint8Array) => {
  let made = 0
  return (count) => {
    made++
    return Uint8Array.from({ length: count }, (_, index) => Math.floor(made / 256 ** (count - 1 - index)) % 256)
  }
}

const source = () => ({ random: countedBytes() })
const sample = await sampleRecords(source())
const listOf = <Name extends CollectionName>(name: Name, records = sample): Collections[Name][] =>
  Array.from(records.all(name))

const initiativeOf = (code: string) => listOf('initiatives').find((each) => each.code === code)
const biId = initiativeOf('BI')?.id ?? ''
const pdp4Id = initiativeOf('PDP4')?.id ?? ''
const eventsOf = (initiativeId: string) => sample.by('events', 'initiativeId', initiativeId)
const biEvent = (number: number) => {
  const event = eventsOf(biId).find((each) => each.number === number)
  if (event === undefined) throw new Error(`No event ${number}`)
  return event
}
const registrationsOf = (initiativeId: string) =>
  eventsOf(initiativeId).flatMap(({ id }) => sample.by('registrations', 'eventId', id))

const targetsOf = (record: AnyRecord, field: string): unknown[] => {
  const value: unknown = record[field as keyof AnyRecord]
  return value === null ? [] : Array.isArray(value) ? value : [value]
}

const json = (records: DatabaseState): string => JSON.stringify(collectionNames.map((name) => listOf(name, records)))

describe('the sample initiative', () => {
  it('is told in order, and everything in it did something', async () => {
    const days = story.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
    expect(story.flatMap(({ inputs }) => inputs).length).toBeGreaterThan(300)
    const state = new DatabaseState()
    const random = countedBytes()
    for (const { day, action, inputs } of story)
      for (const input of inputs) {
        const now = `${day}T08:00:00.000Z`
        const newId = () => uuidv7(Date.parse(now), random(10))
        const context = { now, today: day, by: 'Ukázka', newId }
        const run = runAction(state, { action, input: withIds(state, input) }, context)
        expect(run, `${day} ${action}`).toMatchObject({ ok: true })
        if (!run.ok) return
        expect(run.value.changes, `${day} ${action} changes nothing`).not.toHaveLength(0)
        state.apply(run.value.changes)
      }
  })

  it('lies around the day on which it is made, its distances and weekdays as they were written down', async () => {
    const today = '2026-12-02'
    const around = await sampleRecords({ ...source(), today })
    const days = (records: DatabaseState) => listOf('events', records).flatMap((event) => event.days)
    const [was, is] = [days(sample), days(around)]
    const distances = new Set(was.map((day, at) => daysBetween(day, is[at] ?? day)))
    expect(distances.size).toBe(1)
    expect([...distances][0]).toBe(Math.floor(daysBetween('2021-01-28', today) / 7) * 7)
    const sources = listOf('outcomes', around).map(({ source: from }) => from)
    expect(sources.join()).not.toMatch(/2020/)
    expect(
      listOf('invitations', around)
        .map(({ referenceNumber }) => referenceNumber)
        .join(),
    ).not.toMatch(/2020/)
    const late = dueItems(around, listOf('initiatives', around)[0]?.id ?? '', today).filter(
      ({ urgency }) => urgency === 'late',
    )
    expect(late.length).toBeLessThanOrEqual(4)
  })

  it('stays where it was written down on the day of its end', async () => {
    expect(json(await sampleRecords({ ...source(), today: '2021-01-28' }))).toBe(json(sample))
  })

  it.each([
    '@institution Město Nikde',
    '@person Nikdo',
    '@event BI 9',
    '@theme BI 9',
    '@registration BI 1, Nikdo',
    '@nothing of the kind',
  ])('stops at a name that nothing has: %s', (name) => {
    expect(() => withIds(sample, { ids: [name] })).toThrow(`The sample has no ${name}`)
  })

  it('means by the name of a registration the latest of its person and event', () => {
    const [first] = listOf('registrations')
    if (first === undefined) throw new Error('The sample has no registrations')
    const again = new DatabaseState()
    for (const name of collectionNames) again.load(name, listOf(name))
    again.load('registrations', [{ ...first, id: 'later' }])
    const person = sample.get('persons', first.personId)
    const event = sample.get('events', first.eventId)
    const code = sample.get('initiatives', event?.initiativeId ?? '')?.code
    const name = `@registration ${code} ${event?.number ?? event?.kind}, ${person?.lastName} ${person?.firstName}`
    expect(withIds(sample, name)).toBe(first.id)
    expect(withIds(again, name)).toBe('later')
  })

  it('has something for every screen', () => {
    const counts = Object.fromEntries(collectionNames.map((name) => [name, sample.count(name)]))
    expect(counts['institutions']).toBeGreaterThanOrEqual(55)
    expect(counts['persons']).toBeGreaterThanOrEqual(115)
    expect(counts).toMatchObject({
      initiatives: 2,
      presentations: 6,
      outcomes: 18,
      recommendations: 8,
      publications: 1,
    })
    expect(eventsOf(biId)).toHaveLength(6)
    expect(eventsOf(biId).filter(({ status }) => status === 'held')).toHaveLength(2)
    expect(new Set(listOf('institutions').map(({ kind }) => kind)).size).toBe(11)
    expect(new Set(listOf('outcomes').map(({ kind }) => kind)).size).toBe(4)
    expect(new Set(listOf('recommendations').map(({ status }) => status)).size).toBe(3)
    expect(new Set(listOf('presentations').map(({ status }) => status)).size).toBe(4)
  })

  it('follows the schedule of the invitation until the third workshop is moved', () => {
    expect([1, 2, 4].map((number) => biEvent(number).days.at(-1))).toEqual(['2020-11-06', '2021-02-19', '2021-06-25'])
    const moved = biEvent(3)
    expect(moved.reschedules).toMatchObject([{ from: ['2021-04-29', '2021-04-30'], to: moved.days }])
    expect(moved.signUpDeadline).toBe('2021-08-13')
    const waiting = sample.by('registrations', 'eventId', moved.id).flatMap(({ reconfirm }) => reconfirm ?? [])
    expect(waiting.some(({ toldOn }) => toldOn === null)).toBe(true)
    expect(waiting.some(({ toldOn }) => toldOn !== null)).toBe(true)
    expect(waiting.length).toBeLessThan(sample.by('registrations', 'eventId', moved.id).length)
  })

  it('keeps BI and PDP4 apart', () => {
    expect(registrationsOf(pdp4Id).length).toBeGreaterThan(5)
    expect(registrationsOf(biId).length + registrationsOf(pdp4Id).length).toBe(sample.count('registrations'))
    const initiativeOfEvent = (id: string | null) => sample.get('events', id)?.initiativeId
    for (const { eventId, invitationId } of listOf('nominations')) {
      expect(sample.get('invitations', invitationId)?.initiativeId).toBe(initiativeOfEvent(eventId))
    }
    for (const name of ['invitations', 'presentations', 'outcomes'] as const) {
      const withEvent = listOf(name).filter(({ eventId }) => eventId !== null)
      for (const each of withEvent) expect(initiativeOfEvent(each.eventId)).toBe(each.initiativeId)
    }
  })

  it('refers to nothing that is not there', () => {
    for (const name of collectionNames) {
      for (const record of listOf(name)) {
        for (const [field, target] of referencesOf(name)) {
          for (const id of targetsOf(record, field)) expect(sample.get(target, String(id))).toBeDefined()
        }
      }
    }
    for (const { eventId, bandId } of listOf('registrations'))
      expect(sample.get('events', eventId)?.bands.map(({ id }) => id)).toContain(bandId)
    const themesOf = (initiativeId: string) => sample.get('initiatives', initiativeId)?.themes.map(({ id }) => id)
    for (const { initiativeId, themeId } of [...listOf('outcomes'), ...listOf('recommendations')])
      expect(themesOf(initiativeId)).toContain(themeId)
    for (const { initiativeId, chapterIntros } of listOf('publications'))
      expect(Object.keys(chapterIntros)).toEqual(themesOf(initiativeId))
  })

  it('is stored as the schemas write it', () => {
    for (const name of collectionNames)
      for (const record of listOf(name)) expect(collections[name].schema.parse(record)).toEqual(record)
  })

  it('is the same every time', async () => {
    expect(json(await sampleRecords(source()))).toBe(json(sample))
  })

  it('takes less than half a second of work', async () => {
    expect(await cpuMs(() => sampleRecords(source()), 5)).toBeLessThan(500)
  })
})

describe('people and institutions of the sample', () => {
  it('names real towns with their district and region', () => {
    const file = readFileSync(resolve(import.meta.dirname, '../../fixtures/obce.csv'), 'utf8')
    const rows = new Set(
      file.split(/\r?\n/).map((row) => [...row.split(',').slice(0, 4), regionName(row.split(',')[4] ?? '')].join()),
    )
    const towns = listOf('institutions').filter(({ kind }) => isTown(kind))
    expect(towns.length).toBeGreaterThanOrEqual(28)
    for (const { code, city, postcode, district, region } of towns)
      expect(rows).toContain([code, city, postcode, district, region].join())
  })

  it('has contacts that are in order and belong to nobody', () => {
    const institutions = listOf('institutions')
    for (const { ico, dataBoxes, phone, email } of [...institutions, ...noIco(listOf('persons'))]) {
      expect(ico === '' || /^99\d{6}$/.test(ico)).toBe(true)
      expect(
        [checkIco(ico), checkPhone(phone), ...dataBoxes.map(checkDataBox)].flatMap((each) => each.warnings),
      ).toEqual([])
      expect(email === '' || email.endsWith('.example')).toBe(true)
    }
    const emails = listOf('persons').flatMap(({ email }) => (email === '' ? [] : [email]))
    expect(new Set(emails).size).toBe(emails.length)
  })

  it('ties a municipal police to its town and shares the IČO', () => {
    const police = listOf('institutions').filter(({ kind }) => kind === 'municipal-police')
    expect(police.length).toBeGreaterThan(10)
    for (const { parentId, ico, city } of police)
      expect(sample.get('institutions', parentId)).toMatchObject({
        kind: expect.stringMatching(/town$/) as string,
        ico,
        city,
      }) // safe: a matcher
  })

  it('writes names with every Czech letter, and foreign ones', () => {
    const names = listOf('persons').map(({ firstName, lastName }) => `${firstName} ${lastName}`)
    const letters = new Set(names.join('').toLowerCase())
    for (const letter of 'áčďéěíňóřšťúůýžøåæł') expect(letters, letter).toContain(letter)
    for (const name of ['Ingrid Ødegård', 'Vendelín z Poděbrad', 'Thi Lan Nguyen', "Patrick O'Brien"])
      expect(names).toContain(name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('addresses Norwegians in English and everybody whom we invite by name', () => {
    const norwegians = listOf('persons').filter(
      ({ institutionId }) => sample.get('institutions', institutionId)?.country === 'NO',
    )
    expect(norwegians).toHaveLength(4)
    for (const { language, salutation, lastName } of norwegians) {
      expect(language).toBe('en')
      expect(salutation).toMatch(new RegExp(`^Dear M[rs]s? ${lastName}$`))
    }
    const known = listOf('persons').filter(({ language, gender }) => language === 'cs' && gender !== 'unknown')
    for (const { salutation, gender } of known)
      expect(salutation).toMatch(gender === 'female' ? /^Vážená paní ./ : /^Vážený pane ./)
  })
})

describe('the course of the sample', () => {
  it('has answers of every kind: accepted, late, declined with a reason, none, not yet sent', () => {
    const invitations = sample.by('invitations', 'initiativeId', biId)
    const answers = invitations.flatMap(({ answer }) => answer ?? [])
    expect(invitations).toHaveLength(50)
    expect(answers.filter(({ value }) => value === 'accepted')).toHaveLength(32)
    expect(answers.filter(({ value }) => value === 'declined')).toHaveLength(7)
    expect(answers.every(({ value, refusalReason }) => value === 'accepted' || refusalReason !== '')).toBe(true)
    expect(invitations.filter((each) => isLateAnswer(sample, each)).length).toBeGreaterThan(3)
    expect(invitations.filter(({ sentOn }) => sentOn === null)).toHaveLength(2)
    expect(invitations.filter(({ sentOn }) => sentOn === '2020-09-24').length).toBeGreaterThan(30)
    expect(new Set(invitations.map(({ channel }) => channel)).size).toBe(5)
    for (const { reminders, answer } of invitations)
      for (const { on } of reminders) expect(answer === null || answer.on >= on).toBe(true)
  })

  it('overbooks the second workshop with a reason and lets others wait', () => {
    const { bands } = placesOf(sample, biEvent(2))
    expect(bands.map(({ band, used, free }) => [band.name, used, free])).toEqual([
      ['CZ', 34, -1],
      ['NO', 2, 0],
    ])
    expect(bands.every(({ waiting }) => waiting > 0)).toBe(true)
    const over = sample.by('registrations', 'eventId', biEvent(2).id).filter(({ status, statusReason }) => {
      return status === 'confirmed' && statusReason !== ''
    })
    expect(over).toHaveLength(1)
  })

  it('has attendance of every place on every day of the held events, with absences and people at the door', () => {
    const held = eventsOf(biId).filter(({ status }) => status === 'held')
    for (const { id, days } of held) {
      for (const registration of sample.by('registrations', 'eventId', id)) {
        const recorded = sample.by('attendances', 'registrationId', registration.id).map(({ day }) => day)
        expect([...recorded].sort()).toEqual(registration.status === 'confirmed' ? days : [])
      }
    }
    const states = listOf('attendances').map(({ state }) => state)
    expect(states.filter((state) => state === 'absent').length).toBeGreaterThan(3)
    expect(states.filter((state) => state === 'excused').length).toBeGreaterThan(3)
    expect(listOf('attendances').filter(({ how }) => how === 'walk-in')).toHaveLength(2)
  })

  it('shows who came instead of whom', () => {
    const taken = listOf('registrations').filter(({ replacesId }) => replacesId !== null)
    expect(taken).toHaveLength(1)
    for (const { replacesId, eventId } of taken)
      expect(sample.get('registrations', replacesId)).toMatchObject({ eventId, status: 'cancelled' })
    expect(listOf('nominations').filter(({ replacesId }) => replacesId !== null)).toHaveLength(1)
  })

  it('builds every recommendation on outcomes, each outcome used', () => {
    const used = listOf('recommendations').map(({ outcomeIds, text }) => {
      expect(text.split('\n\n').length).toBeGreaterThanOrEqual(2)
      expect(outcomeIds.length).toBeGreaterThanOrEqual(2)
      return outcomeIds
    })
    expect(new Set(used.flat()).size).toBe(sample.count('outcomes'))
  })
})

/** Persons in the shape of contacts: they have no IČO and no data box. */
const noIco = (persons: readonly Collections['persons'][]) =>
  persons.map(({ phone, email }) => ({ ico: '', dataBoxes: [], phone, email }))
