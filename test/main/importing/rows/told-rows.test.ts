import { beforeEach, describe, expect, test } from 'vitest'
import { leftBehind, toldOfTaken, undecided, isTaken } from '@shared/domain/importing/report-rows'
import type { Mapping } from '@shared/domain/importing/mapping'
import { importKinds, type ImportKind } from '@shared/domain/importing/kinds'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn } from '../lists'

let scene: Scene
let initiativeId: string
beforeEach(() => {
  scene = new Scene()
  initiativeId = scene.initiative().id
})
const read = (
  kind: ImportKind,
  rows: string[][],
  eventId: string | null = null,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
) => previewTable(scene.state, kind, tableOf(rows), { target: { initiativeId, eventId }, change })
const codesOf = ({ report }: ReturnType<typeof read>) =>
  report.rows.map(({ reasons }) => reasons.map((each) => (each.code === 'unusual' ? each.warning.code : each.code)))

describe('what is seldom meant', () => {
  test('is told of an answer of a day to come, and of one before the sending', () => {
    const town = scene.institution('Kolín', { ico: '00235440' })
    scene.do('invitation:create', { initiativeId, institutionIds: [town.id] })
    const ids = Array.from(scene.state.all('invitations'), ({ id }) => id)
    scene.do('invitation:mark-sent', { ids, on: '2020-09-28', channel: 'email' })
    const answered = (day: string) =>
      read('answers', [
        ['Instituce', 'IČO', 'Odpověď', 'Ze dne', 'Způsob'],
        ['Kolín', '00235440', 'ne', day, 'e-mail'],
      ])
    expect(codesOf(answered('25. 9. 2020'))[0]).toContain('before-sending')
    expect(codesOf(answered('1. 12. 2020'))[0]).toContain('day-to-come')
    expect(codesOf(answered('29. 9. 2020'))[0]).not.toContain('before-sending')
  })

  test('is told of a sign-up after the deadline, and counted of the rows that are read in', () => {
    const event = scene.workshop(initiativeId)
    scene.do('event:edit', { id: event.id, changes: { signUpDeadline: '2020-10-01' } })
    const late = read('sign-ups', [['Jméno a příjmení'], ['Jana Nová'], ['Petr Malý']], event.id)
    expect(codesOf(late)).toEqual([['after-deadline'], ['after-deadline']])
    expect(toldOfTaken(late.report.rows, undecided).unusual).toBe(2)
    expect(toldOfTaken(late.report.rows, new Map([[2, { row: 2, choice: 'leave' }]])).unusual).toBe(1)
  })

  test('is told of a person whose position ends before it begins', () => {
    const rows = [
      ['Jméno a příjmení', 'Funkce', 'Ve funkci od', 'Ve funkci do'],
      ['Jana Nová', 'starostka', '1. 1. 2021', '1. 1. 2020'],
    ]
    const change = (mapping: Mapping) => ({
      ...mapping,
      columns: [
        ...mapping.columns.filter(({ column }) => column < 2),
        { column: 2, field: 'position-from' as const },
        { column: 3, field: 'position-until' as const },
      ],
    })
    expect(codesOf(read('persons', rows, null, change))[0]).toContain('until-before-from')
  })
})

describe('who would wait', () => {
  test('is whoever comes behind those who wait for the same place already, although one is free', () => {
    const event = scene.workshop(initiativeId, { places: 1 })
    const [first, second] = [scene.person('První'), scene.person('Druhá')]
    const registered = scene.register(event.id, first.id)
    scene.register(event.id, second.id)
    scene.do('registration:cancel', { ids: [registered.id], reason: 'nemoc' })
    const previewed = read('sign-ups', [['Jméno a příjmení'], ['Petr Malý']], event.id)
    expect(codesOf(previewed)).toEqual([['will-wait']])
    expect(toldOfTaken(previewed.report.rows, undecided).waiting).toBe(1)
    expect(takeIn(scene, previewed)).toMatchObject({ registrations: 1, waiting: 1 })
  })
})

test.each(importKinds.filter((kind) => kind !== 'invitations'))(
  'the rows of %s that are taken, stay out, are the same or skipped add up to all of them',
  (kind) => {
    const event = scene.workshop(initiativeId)
    scene.institution('Kolín')
    const { report } = read(
      kind,
      [
        ['Název', 'Instituce', 'Jméno a příjmení', 'Odpověď', 'Ze dne', 'Způsob'],
        ['Kolín', 'Kolín', 'Jana Nová', 'ano', '25. 9. 2020', 'e-mail'],
        ['Vlašim', 'Vlašim', 'Petr Malý', 'možná', '25. 9. 2020', 'e-mail'],
        ['', '', '', '', '', 'e-mail'],
        ['Celkem', 'Celkem', '2', '', '', ''],
      ],
      kind === 'sign-ups' ? event.id : null,
    )
    const { wrong, doubtful, left } = leftBehind(report.rows, undecided)
    const taken = report.rows.filter((row) => isTaken(row, undecided)).length
    expect(taken + wrong + doubtful + left + report.same + report.skipped).toBe(report.rows.length)
  },
)

test.each([
  ['ano, 2 osoby', '', 2],
  ['ano', '2 osoby', 2],
  ['ano', 'Jana Nová + 1 řidič', 2],
  ['ano', 'Jana Nová', 0],
  ['ne', '2 osoby', 0],
])(
  'of an answer %s by %s so many people are kept with the invitation, and no more people are made: %s',
  (answer, name, count) => {
    scene.institution('Kolín', { ico: '00235440' })
    const rows = [
      ['Instituce', 'IČO', 'Odpověď', 'Ze dne', 'Způsob', 'Jméno'],
      ['Kolín', '00235440', answer, '25. 9. 2020', 'e-mail', name],
    ]
    const previewed = read('answers', rows)
    takeIn(scene, previewed, previewed.report.rows.flatMap(({ row, candidates: [only] }) => (only ? [{ row, choice: 'same', id: only.id } as const] : []))) // prettier-ignore
    expect(Array.from(scene.state.all('invitations'))).toMatchObject([{ announced: count }])
    expect(scene.state.count('persons')).toBe(name.startsWith('Jana') ? 1 : 0)
  },
)
