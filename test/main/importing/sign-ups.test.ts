import { beforeEach, describe, expect, test } from 'vitest'
import { Scene } from '../../builders'
import { asNew, previewTable, tableOf, takeIn, takenRows } from './lists'

let scene: Scene
let eventId: string
beforeEach(() => {
  scene = new Scene()
  eventId = scene.workshop(scene.initiative().id, { places: 2 }).id
})

const heading = ['Jméno a příjmení', 'Organizace', 'E-mail', 'Funkce', 'Noci', 'Dieta']
const preview = (...rows: string[][]) =>
  previewTable(scene.state, 'sign-ups', tableOf([heading, ...rows]), { target: { initiativeId: null, eventId } })
const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))

describe('sign-ups', () => {
  test('make people and registrations by the rules, in the order of the file; who finds the band full waits', () => {
    scene.institution('Kolín')
    const previewed = preview(
      ['Ing. Jana Nová', 'Kolín', 'nova@kolin.example', 'starostka', '1', 'bez lepku'],
      ['Petr Malý', 'Kolín', '', '', 'ne', ''],
      ['Eva Velká', 'Kolín', '', '', '', ''],
    )
    expect(previewed.report.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([[], [], ['will-wait']])
    expect(takeIn(scene, previewed)).toEqual({ personsMade: 3, registrations: 3, waiting: 1 })
    expect(all('registrations')).toMatchObject([
      { status: 'confirmed', nights: 1, diet: 'bez lepku', institutionName: 'Kolín', position: 'starostka' },
      { status: 'confirmed', nights: 0 },
      { status: 'waiting', statusReason: 'full' },
    ])
  })

  test('meet people of the directory, change what is new about them, and again change nothing', () => {
    const town = scene.institution('Kolín')
    const jana = scene.person('Nová', town.id)
    const row = ['Jana Nová', 'Kolín', 'nova@kolin.example', 'starostka', '2', '']
    const previewed = preview(row)
    expect(previewed.report.rows[0]).toMatchObject({
      likeness: { evidence: ['same-name', 'same-institution'] },
      changes: [
        { field: 'email', after: 'nova@kolin.example' },
        { field: 'nights', after: '2' },
      ],
    })
    expect(takeIn(scene, previewed)).toEqual({ personsChanged: 1, registrations: 1 })
    expect(scene.state.get('persons', jana.id)).toMatchObject({ email: 'nova@kolin.example' })
    expect(preview(row).report).toMatchObject({ same: 1, new: 0 })
    expect(takenRows(preview(row))).toBe(0)
  })

  test('change the details of one who is signed up already', () => {
    scene.institution('Kolín')
    takeIn(scene, preview(['Jana Nová', 'Kolín', '', '', '1', '']))
    const previewed = preview(['Jana Nová', 'Kolín', '', '', '2', ''])
    expect(previewed.report.rows[0]).toMatchObject({
      ...{ verdict: 'changed', changes: [{ field: 'nights', before: '1', after: '2' }] },
    })
    expect(takeIn(scene, previewed)).toEqual({ registrationsChanged: 1 })
    expect(all('registrations')).toHaveLength(1)
  })

  test('of an institution that is not in the directory wait for a decision, and make it on request', () => {
    const previewed = preview(['Jana Nová', 'Spolek Naděje', '', '', '', ''])
    expect(previewed.report.rows[0]).toMatchObject({
      ...{ verdict: 'doubtful', reasons: [{ code: 'unknown-institution', name: 'Spolek Naděje' }] },
    })
    expect(takeIn(scene, previewed, asNew(2))).toEqual({ institutionsMade: 1, personsMade: 1, registrations: 1 })
    expect(all('persons')).toMatchObject([{ institutionId: all('institutions')[0]?.id }])
  })

  test('with nights that are no number are wrong', () => {
    expect(preview(['Jana Nová', '', '', '', 'snad', '']).report.rows[0]).toMatchObject({
      ...{ verdict: 'wrong', reasons: [{ code: 'nights-unclear', text: 'snad' }] },
    })
  })
})
