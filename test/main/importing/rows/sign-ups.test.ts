import { beforeEach, describe, expect, test } from 'vitest'
import { withConstant, withEvent, type Mapping } from '@shared/domain/importing/mapping'
import { mappingToKeep } from '../../../../src-main/importing/columns/remembered-mapping'
import { Scene } from '../../../builders'
import { asNew, previewTable, tableOf, takeIn, takenRows } from '../lists'

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

  test('with nights that are no number come in without them and say so', () => {
    expect(preview(['Jana Nová', '', '', '', 'snad', '']).report.rows[0]).toMatchObject({
      ...{ verdict: 'new', reasons: [{ code: 'nights-unclear', text: 'snad' }] },
    })
  })
})

test('sign-ups take nights, meals and a diet out of one cell and say so; nights said with doubt are an offer', () => {
  const rows = [
    ['Jméno a příjmení', 'Strava'],
    ['Jana Nová', '2 noci, plná penze, vegetarián'],
    ['Petr Malý', 'asi 2 noci, oběd'],
  ]
  const previewed = previewTable(scene.state, 'sign-ups', tableOf(rows), { target: { initiativeId: null, eventId } })
  expect(previewed.report.rows.map(({ verdict, reasons }) => [verdict, reasons.map(({ code }) => code)])).toEqual([
    ['new', ['stay-sorted']],
    ['doubtful', ['nights-offered', 'stay-sorted']],
  ])
  takeIn(scene, previewed, asNew(3))
  expect(all('registrations')).toMatchObject([
    { nights: 2, meals: 'plná penze', diet: 'vegetarián' },
    { nights: 2, meals: 'oběd', diet: '' },
  ])
})

describe('sign-ups to several events', () => {
  const headed = ['Jméno a příjmení', 'Organizace', 'Akce', 'Noci']
  const target = () => ({ initiativeId: all('initiatives')[0]?.id ?? null, eventId: null })
  const file = (...rows: string[][]) => tableOf([headed, ...rows])
  const previewed = (rows: string[][], more: Partial<Parameters<typeof previewTable>[3]> = {}) =>
    previewTable(scene.state, 'sign-ups', file(...rows), { target: target(), ...more })

  beforeEach(() => {
    scene.institution('Kolín')
    const initiativeId = all('initiatives')[0]?.id ?? ''
    const bands = [{ name: 'CZ', places: 5, country: 'CZ' }]
    for (const [number, title, days] of [
      [2, 'Sdílení informací', ['2021-02-18', '2021-02-19']],
      [3, 'Migrace cizinců', ['2021-04-29', '2021-04-30']],
      [4, 'Migrace', ['2021-06-24']],
    ] as const)
      scene.do('event:create', { initiativeId, title, number, days: [...days], bands })
  })

  const titles = () => all('registrations').map(({ eventId: id }) => scene.state.get('events', id)?.number)

  test('go to the event that their cell names by title, number, day, or as the screens call it', () => {
    const rows = ['Sdílení informací', 'WS2', '2', '2. workshop', '18. 2. 2021', '2021-02-19', '2. workshop: Sdílení informací'] // prettier-ignore
    const { report, mapping } = previewed(rows.map((event, at) => [`Jana ${'Abcdefg'.charAt(at).toUpperCase()}ová`, 'Kolín', event, ''])) // prettier-ignore
    expect(mapping.columns).toContainEqual({ column: 2, field: 'event' })
    const second = all('events').find(({ number }) => number === 2)?.id
    expect(report.rows.map(({ verdict, eventId: id }) => [verdict, id])).toEqual(rows.map(() => ['new', second]))
  })

  test.each(['2. a 3. workshop', 'WS2 + WS3', 'WS2, WS3', '2 a 3', 'WS 2–3', 'Migrace cizinců; Sdílení informací'])(
    'for several events in one cell go to each of them: %s',
    (text) => {
      const first = previewed([['Jana Nová', 'Kolín', text, '1']])
      expect(first.report.rows).toMatchObject([{ verdict: 'new', reasons: [] }])
      expect(takeIn(scene, first)).toEqual({ personsMade: 1, registrations: 2 })
      expect([...titles()].sort()).toEqual([2, 3])
      expect(all('registrations').map(({ nights }) => nights)).toEqual([1, 1])
      expect(takenRows(previewed([['Jana Nová', 'Kolín', text, '1']]))).toBe(0)
    },
  )

  test('for an event and one that is not known are wrong', () => {
    expect(previewed([['Jana Nová', 'Kolín', 'WS2 a WS9', '']]).report.rows).toMatchObject([
      { verdict: 'wrong', reasons: [{ code: 'event-unknown', text: 'WS2 a WS9' }] },
    ])
  })

  test.each(['18.–19. 2. 2021', '18. až 19. února 2021', '18. 2. 2021 - 19. 2. 2021', '18.–19. 2.', '18. 2.'])(
    'for a run of days go to the event of all of them: %s',
    (text) => {
      takeIn(scene, previewed([['Jana Nová', 'Kolín', text, '']]))
      expect(titles()).toEqual([2])
    },
  )

  test('make a person once who comes to two events, and say so', () => {
    const rows = [
      ['Jana Nová', 'Kolín', 'WS2', '1'],
      ['Jana Nová', 'Kolín', 'WS3', '2'],
    ]
    const first = previewed(rows)
    expect(first.report.rows).toMatchObject([
      { verdict: 'new', reasons: [] },
      { verdict: 'new', reasons: [{ code: 'same-as-row', row: 2 }] },
    ])
    expect(takeIn(scene, first)).toEqual({ personsMade: 1, registrations: 2 })
    expect(titles()).toEqual([2, 3])
    expect(takenRows(previewed(rows))).toBe(0)
  })

  test('keep two of one name apart where somebody said that they are two', () => {
    const rows = [
      ['Jana Nová', 'Kolín', 'WS2', ''],
      ['Jana Nová', 'Kolín', 'WS2', '1'],
    ]
    const first = previewed(rows)
    expect(first.report.rows[1]).toMatchObject({
      verdict: 'doubtful',
      reasons: [{ code: 'duplicate-in-file', row: 2 }],
    })
    expect(takeIn(scene, first, asNew(3))).toEqual({ personsMade: 2, registrations: 2 })
  })

  test('are wrong where no event is named, none is found, or several are, and go where somebody says', () => {
    const rows = [
      ['Jana Nová', 'Kolín', '', ''],
      ['Petr Malý', 'Kolín', 'Jaro', ''],
      ['Eva Velká', 'Kolín', '5. 11. 2020', ''],
      ['Jan Starý', 'Kolín', 'jaro', ''],
    ]
    const { report } = previewed(rows)
    expect(report.rows.map(({ verdict, reasons }) => [verdict, reasons[0]?.code])).toEqual([
      ['wrong', 'no-event'],
      ['wrong', 'event-unknown'],
      ['new', undefined],
      ['wrong', 'event-unknown'],
    ])
    const third = all('events').find(({ number }) => number === 3)?.id ?? ''
    const change = (mapping: Mapping) => withEvent(mapping, 'Jaro', third)
    expect(previewed(rows, { change }).report.rows.map(({ eventId: id }) => id)).toEqual([null, third, eventId, third])
  })

  test('of two events on one day are wrong until somebody says which', () => {
    scene.do('event:create', { initiativeId: target().initiativeId ?? '', title: 'Souběh', number: 7, days: ['2021-02-18'], bands: [] }) // prettier-ignore
    expect(previewed([['Jana Nová', 'Kolín', '18.2.2021', '']]).report.rows[0]).toMatchObject({
      ...{ verdict: 'wrong', reasons: [{ code: 'event-ambiguous', text: '18.2.2021', count: 2 }] },
    })
  })

  test('go to the event that is said for all rows, which is not remembered for the next file', () => {
    const change = (mapping: Mapping) => withConstant(mapping, 'event', '3. workshop: Migrace cizinců')
    const first = previewed([['Jana Nová', 'Kolín', '', '']], { change })
    const third = all('events').find(({ number }) => number === 3)?.id
    expect(first.report.rows[0]).toMatchObject({ verdict: 'new', eventId: third })
    const [sheet] = first.table.sheets
    if (sheet) expect(mappingToKeep('sign-ups', sheet, first.mapping).constants).toEqual([])
  })

  test('without a cell go to the one event that was chosen for all rows', () => {
    const { report } = previewed([['Jana Nová', 'Kolín', '', '']], { target: { initiativeId: null, eventId } })
    expect(report.rows[0]).toMatchObject({ verdict: 'new', eventId })
  })
})
