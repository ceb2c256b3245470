import { describe, expect, it } from 'vitest'
import { institutionRows, personRows } from '@shared/domain/directory/directory-rows'
import { registrationLines } from '@shared/domain/events/event-registrations'
import { invitationRows } from '@shared/domain/invitations/invitation-rows'
import { rowMatcher } from '@shared/domain/lists/conditions'
import { outcomeRows } from '@shared/domain/outcomes/outcome-rows'
import { chaptersOf } from '@shared/domain/publication/chapters'
import type { DeclaredList, DeclaredRecordList } from '@shared/lists/declared-list'
import { eventList, eventRow } from '@shared/lists/event-fields'
import { keptLetterRecord } from '@shared/fields/kept-letter'
import { emptyOf } from '@shared/fields/record'
import { taskRecord } from '@shared/fields/task'
import { venueFields } from '@shared/fields/venue'
import { institutionList } from '@shared/lists/institution-fields'
import { invitationList } from '@shared/lists/invitation-fields'
import { sheetsOf } from '@shared/lists/list-sheet'
import { keptLetterList, keptLetterRow } from '@shared/lists/kept-letter-fields'
import { outcomeList } from '@shared/lists/outcome-fields'
import { personList } from '@shared/lists/person-fields'
import { presentationList, presentationRow } from '@shared/lists/presentation-fields'
import { recommendationList, recommendationRows } from '@shared/lists/recommendation-fields'
import { recordSheets } from '@shared/lists/record-lists'
import { registrationList } from '@shared/lists/registration-fields'
import { salutationList } from '@shared/lists/salutation-fields'
import { taskList, taskRows } from '@shared/lists/task-fields'
import { venueList } from '@shared/lists/venue-fields'
import { messages } from '@shared/messages'
import { sampleRecords } from '../../../src-main/sample/sample-records'

let made = 0
const sample = await sampleRecords({ random: (count) => Uint8Array.from({ length: count }, () => ++made % 256) })
const initiative = Array.from(sample.all('initiatives')).find(({ code }) => code === 'BI')
if (initiative === undefined) throw new Error('the sample has no such initiative')
const { id: initiativeId } = initiative
// The sample has no letters: nobody has made any.
const [reader] = sample.all('persons')
const letters = ['Dopis přednášejícímu', 'Pozvánka'].map((templateName, at) => ({
  id: `0174bf20-5009-7909-8909-00000000000${at}`,
  ...emptyOf(keptLetterRecord),
  ...{ initiativeId, templateName, personId: reader?.id ?? null, institutionId: reader?.institutionId ?? null },
  ...{ subject: templateName, text: 'Vážená paní', on: '2020-09-24', at: '2020-09-24T08:00:00.000Z' },
  sentOn: at === 0 ? null : '2020-09-25',
  attachments: at === 0 ? [] : [{ name: 'Program.pdf', bytes: 3, sum: 'b'.repeat(64) }],
}))
sample.apply(letters.map((after) => ({ collection: 'letters', id: after.id, before: null, after })))
// Nor has it tasks and venues.
const [held] = sample.by('events', 'initiativeId', initiativeId)
const tasks = [-42, 14].map((offset, at) => ({
  ...emptyOf(taskRecord),
  ...{ id: `0174bf20-5009-7909-8909-00000000001${at}`, eventId: held?.id ?? '', offset, title: `Úkol ${at}` },
  ...{ assignee: 'Malá', doneOn: at === 0 ? '2020-09-25' : null },
}))
const venues = [
  { ...emptyOf(venueFields), id: '0174bf20-5009-7909-8909-000000000020', name: 'Hotel Tatra', city: 'Nymburk' },
]
sample.apply(tasks.map((after) => ({ collection: 'tasks', id: after.id, before: null, after })))
sample.apply(venues.map((after) => ({ collection: 'venues', id: after.id, before: null, after })))
const contextIn = (lang: 'cs' | 'en') =>
  ({ view: sample, m: messages[lang], lang, initiativeId, today: '2020-10-05' }) as const

/** A list with the rows of the sample, whatever they are. */
const listed = <Row>(list: DeclaredRecordList<Row>, rows: readonly Row[]) => ({
  name: list.name,
  rows: rows as readonly unknown[],
  list: list as unknown as DeclaredList<unknown>, // safe: used with rows of its own only
  ids: rows.map(list.idOf),
  sheets: sheetsOf(list),
})

const events = sample.by('events', 'initiativeId', initiativeId)
const lists = [
  listed(institutionList, institutionRows(sample, initiativeId)),
  listed(personList, personRows(sample)),
  listed(salutationList, personRows(sample)),
  listed(invitationList, invitationRows(sample, initiativeId)),
  listed(
    eventList,
    events.map((event) => eventRow(sample, event)),
  ),
  listed(
    registrationList,
    events.flatMap((event) => registrationLines(sample, event)),
  ),
  listed(taskList, taskRows(sample, initiativeId)),
  listed(venueList, Array.from(sample.all('venues'))),
  listed(outcomeList, outcomeRows(sample, initiativeId)),
  listed(recommendationList, recommendationRows(chaptersOf(sample, initiative))),
  listed(
    presentationList,
    sample.by('presentations', 'initiativeId', initiativeId).map((each) => presentationRow(sample, each)),
  ),
  listed(
    keptLetterList,
    Array.from(sample.all('letters'), (each) => keptLetterRow(sample, each)),
  ),
]

it('every list of records that goes to Excel is among those looked at here', () => {
  expect(lists.map(({ name }) => name).sort()).toEqual(Object.keys(recordSheets).sort())
})

it('letters that were made are found by their attachments and by the sums of these', () => {
  const fields = keptLetterList.fields(contextIn('cs'))
  const named = (operator: 'is' | 'is-filled', values: string[]) =>
    letters.filter((letter) =>
      rowMatcher(fields, [{ field: 'attachments', operator, values }])?.(keptLetterRow(sample, letter)),
    )
  expect(named('is-filled', []).map(({ subject }) => subject)).toEqual(['Pozvánka'])
  expect(named('is', [`Program.pdf (${'b'.repeat(64)})`]).map(({ subject }) => subject)).toEqual(['Pozvánka'])
})

describe.each(lists)('the list of $name', ({ list, rows, ids, sheets }) => {
  const fields = list.fields(contextIn('cs'))
  const keys = fields.map(({ key }) => key)

  it('names its usual columns, its order and what is searched by fields that it has, each key once', () => {
    expect(new Set(keys).size).toBe(keys.length)
    for (const lang of ['cs', 'en'] as const) {
      const names = list.fields(contextIn(lang)).map(({ name }) => name)
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    }
    expect(keys).toEqual(expect.arrayContaining([...list.usual, ...(list.searched ?? [])]))
    if (list.sort) expect(keys).toContain(list.sort.key)
    expect(list.fields(contextIn('en')).map(({ key }) => key)).toEqual(keys)
  })

  it('can be narrowed to each row by the choices of every field', () => {
    expect(rows.length).toBeGreaterThan(0)
    for (const field of fields) {
      const choices = field.choices?.()
      if (choices === undefined || field.type === 'text') continue
      const matches = (id: string) => rowMatcher(fields, [{ field: field.key, operator: 'is', values: [id] }])
      const filled = rows.filter((row) =>
        rowMatcher(fields, [{ field: field.key, operator: 'is-filled', values: [] }])?.(row),
      )
      const found = filled.filter((row) => choices.some(({ id }) => matches(id)?.(row)))
      expect(found.length, field.key).toBe(filled.length)
    }
  })

  it('goes onto a sheet with every column, in both languages, by the ids of its records alone', () => {
    for (const lang of ['cs', 'en'] as const) {
      const sheet = sheets(contextIn(lang), keys)
      expect(sheet.columns.map(({ key }) => key)).toEqual(keys)
      const written = ids.map((id) => sheet.line(id)?.cells)
      const texts = list.fields(contextIn(lang)).filter(({ type }) => type !== 'number' && type !== 'day')
      for (const [at, row] of rows.entries())
        for (const field of texts) expect(written[at]?.[keys.indexOf(field.key)], field.key).toBe(field.text(row))
    }
    expect(sheets(contextIn('cs'), keys).line('00000000-0000-7000-8000-000000000000')).toBeUndefined()
  })
})
