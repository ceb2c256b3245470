import { beforeEach, describe, expect, test } from 'vitest'
import type { Decision } from '@shared/domain/importing/report'
import { meetingsOf } from '@shared/domain/importing/same-record'
import { conflictIn } from '../../../../src-main/importing/rows/report'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn, takenRows, type Previewed } from '../lists'

let scene: Scene
let initiativeId: string
let townId: string
beforeEach(() => {
  scene = new Scene()
  initiativeId = scene.initiative().id
  scene.workshop(initiativeId, { places: 10 })
  townId = scene.institution('Kolín').id
})

const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))
const same = (...rows: number[]): readonly Decision[] => rows.map((row) => ({ row, choice: 'same', id: townId }))
const meetings = ({ proposal, report }: Previewed, decisions: readonly Decision[]) =>
  meetingsOf({ kind: proposal.kind, rows: report.rows, decisions: new Map(decisions.map((each) => [each.row, each])) })

describe('two rows of answers that were decided to be of one institution', () => {
  const heading = ['Instituce', 'Jméno', 'WS1', 'Dne', 'Kanál', 'Poznámka']
  const answers = (...rows: string[][]) =>
    previewTable(scene.state, 'answers', tableOf([heading, ...rows]), { target: { initiativeId, eventId: null } })

  test('become one answer: of the later day, with the people of both and the notes of both', () => {
    const previewed = answers(
      ['Kolín', 'Jana Nová', 'ano', '28. 9. 2020', 'e-mail', 'přijede dříve'],
      ['Kolín', 'Petr Malý', 'ano', '25. 9. 2020', 'telefon', 'vegetarián'],
    )
    const decisions = same(2, 3)
    expect(meetings(previewed, decisions)).toEqual([{ id: townId, rows: [2, 3], conflicts: [] }])
    expect(conflictIn(previewed.proposal, decisions)).toBeNull()
    expect(takeIn(scene, previewed, decisions)).toMatchObject({ personsMade: 2, registrations: 2, invitationsMade: 1 })
    expect(all('invitations')).toMatchObject([
      { answer: { value: 'accepted', on: '2020-09-28', channel: 'email', note: 'přijede dříve\nvegetarián' } },
    ])
  })

  test('that say the same person make it once, and a place stays held that only one of them holds', () => {
    const second = scene.do('event:create', {
      initiativeId,
      title: 'Druhý',
      number: 2,
      days: ['2021-02-19'],
      bands: [],
    })
    const table = tableOf([
      ['Instituce', 'Jméno', 'WS1', 'WS2', 'Dne', 'Kanál'],
      ['Kolín', '', 'ano', 'ano', '25. 9. 2020', 'e-mail'],
      ['Kolín', 'Jana Nová', 'ano', '', '26. 9. 2020', 'e-mail'],
      ['Kolín', 'Jana Nová', 'ano', '', '26. 9. 2020', 'e-mail'],
    ])
    const previewed = previewTable(scene.state, 'answers', table, { target: { initiativeId, eventId: null } })
    takeIn(scene, previewed, same(2, 3, 4))
    expect(all('persons')).toHaveLength(1)
    expect(all('registrations')).toHaveLength(1)
    expect(all('invitations')[0]?.answer?.heldEventIds).toEqual([second.id])
  })

  test('again change nothing, although one of them is older than the answer', () => {
    const rows = [
      ['Kolín', 'Jana Nová', 'ano', '25. 9. 2020', 'telefon', 'přijede dříve'],
      ['Kolín', 'Petr Malý', 'ano', '28. 9. 2020', 'e-mail', 'vegetarián'],
    ]
    takeIn(scene, answers(...rows), same(2, 3))
    const again = answers(...rows)
    expect(again.report.rows.flatMap(({ changes, candidates }) => [...changes, ...candidates.flatMap((each) => each.changes)])).toEqual([]) // prettier-ignore
    expect(takenRows(again)).toBe(0)
  })

  test('one of which accepts and the other declines are refused, until one is left out', () => {
    const previewed = answers(
      ['Kolín', '', 'ano', '25. 9. 2020', 'e-mail', ''],
      ['Kolín', '', 'ne', '26. 9. 2020', 'e-mail', ''],
    )
    expect(meetings(previewed, same(2, 3))).toEqual([{ id: townId, rows: [2, 3], conflicts: ['answer'] }])
    expect(conflictIn(previewed.proposal, same(2, 3))).toEqual({ code: 'import-same-record', rows: [2, 3] })
    expect(conflictIn(previewed.proposal, same(3))).toBeNull()
  })
})

test('an answer that agrees with the one written down contradicts one that does not, although it changes nothing of it', () => {
  const headed = ['Instituce', 'Jméno', 'WS1', 'Dne', 'Kanál']
  const preview = (...rows: string[][]) =>
    previewTable(scene.state, 'answers', tableOf([headed, ...rows]), { target: { initiativeId, eventId: null } })
  takeIn(scene, preview(['Kolín', '', 'ano', '25. 9. 2020', 'e-mail']), same(2))
  const { proposal } = preview(
    ['Kolín', 'Jana Nová', 'ano', '26. 9. 2020', 'e-mail'],
    ['Kolín', '', 'ne', '27. 9. 2020', 'e-mail'],
  )
  expect(conflictIn(proposal, same(2, 3))).toEqual({ code: 'import-same-record', rows: [2, 3] })
})

describe('two rows that were decided to be one record of the directory', () => {
  const heading = ['Název', 'E-mail', 'Telefon', 'Štítky']
  const towns = (...rows: string[][]) => previewTable(scene.state, 'institutions', tableOf([heading, ...rows]))

  test('go together where they say different things', () => {
    const previewed = towns(['Kolín', 'urad@kolin.example', '', ''], ['Kolín', '', '321748111', ''])
    expect(conflictIn(previewed.proposal, same(2, 3))).toBeNull()
    takeIn(scene, previewed, same(2, 3))
    expect(all('institutions')).toMatchObject([{ email: 'urad@kolin.example', phone: '+420 321 748 111' }])
  })

  test('are refused where they say something else of one field', () => {
    const previewed = towns(['Kolín', 'urad@kolin.example', '', ''], ['Kolín', 'jiny@kolin.example', '', ''])
    expect(conflictIn(previewed.proposal, same(2, 3))).toEqual({ code: 'import-same-record', rows: [2, 3] })
  })

  test('are refused where both add to one list, for one would drive the other out', () => {
    const previewed = towns(['Kolín', '', '', 'první'], ['Kolín', '', '', 'druhý'])
    expect(meetings(previewed, same(2, 3))).toMatchObject([{ conflicts: ['tags'] }])
  })
})

test('two sign-ups of one person go together for two events, and are refused where they differ in the person or for one event', () => {
  const events = all('events')
  const person = scene.person('Nová', townId)
  scene.do('event:create', { initiativeId, title: 'Druhý', number: 2, days: ['2021-02-19'], bands: [] })
  const signUps = (...rows: string[][]) => {
    const table = tableOf([['Jméno a příjmení', 'Organizace', 'Akce', 'Noci', 'Telefon'], ...rows])
    return previewTable(scene.state, 'sign-ups', table, { target: { initiativeId, eventId: events[0]?.id ?? null } })
  }
  const apart = signUps(['Jana Nová', 'Kolín', 'WS1', '1', ''], ['Jana Nová', 'Kolín', 'WS2', '2', ''])
  expect(conflictIn(apart.proposal, [])).toBeNull()
  const phones = signUps(['Jana Nová', 'Kolín', 'WS1', '', '602111222'], ['Jana Nová', 'Kolín', 'WS2', '', '602333444'])
  expect(conflictIn(phones.proposal, [])).toEqual({ code: 'import-same-record', rows: [2, 3] })
  const nights = signUps(['Jana Nová', 'Kolín', 'WS1', '1', ''], ['Jana Nová', 'Kolín', 'WS1', '2', ''])
  expect(conflictIn(nights.proposal, [{ row: 3, choice: 'same', id: person.id }])).not.toBeNull()
})
