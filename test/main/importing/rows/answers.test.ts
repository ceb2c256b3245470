import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { isLateAnswer } from '@shared/domain/invitations/deadline'
import { invitationState } from '@shared/domain/invitations/invitation'
import { withAnswer, type Mapping } from '@shared/domain/importing/mapping'
import { isDecidable, rowsFor } from '@shared/domain/importing/report-rows'
import { fold } from '@shared/domain/values/fold'
import { fullName } from '@shared/domain/directory/person'
import { offerCandidate } from '../../../../src-main/importing/proposal'
import { rowsToTake } from '../../../../src-main/importing/rows/report'
import { Scene } from '../../../builders'
import { previewFile, previewTable, tableOf, takeIn, takenRows } from '../lists'

let scene: Scene
let initiativeId: string
let workshops: readonly string[]

beforeEach(() => {
  scene = new Scene()
  initiativeId = scene.initiative().id
  workshops = [1, 2, 3, 4].map(
    (number) =>
      scene.do('event:create', {
        ...{ initiativeId, title: `Téma ${number}`, number, days: [`2021-0${number}-05`] },
        bands: [{ name: 'CZ', places: number === 1 ? 3 : 200, country: 'CZ' }],
      }).id,
  )
})

const target = () => ({ initiativeId, eventId: null })
const heading = [
  'Město/obec',
  'Zástupce',
  'Funkce',
  'E-mail',
  'Telefon',
  'WS1',
  'WS2',
  'Odpověď ze dne',
  'Kanál',
  'Pozn.',
]
const preview = (...rows: string[][]) =>
  previewTable(scene.state, 'answers', tableOf([heading, ...rows]), { target: target() })
const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))
const invitationOf = (institutionId: string) => scene.state.by('invitations', 'institutionId', institutionId)[0]

/** The cells of the file as another reader gives them. */
const rawRows = async (): Promise<readonly (readonly string[])[]> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(__dirname, '../../../fixtures/odpovedi-smo.xlsx'))
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => rows.push(Array.from({ length: 13 }, (_, at) => row.getCell(at + 1).text)))
  return rows.slice(1)
}

describe('the answers that came through the union of towns', () => {
  test('its columns are known, those of the workshops by their numbers', async () => {
    const { mapping } = await previewFile(scene.state, 'answers', 'odpovedi-smo.xlsx', { target: target() })
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      ...['institution', 'person-name', 'position', 'person-email', 'person-phone'],
      ...workshops.map((id) => `event:${id}`),
      ...['presentation', 'answered-on', 'channel', 'note'],
    ])
  })

  test('towns are never known by name alone: by the domain of their addresses, or somebody chooses', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx'))
    const { report } = await previewFile(scene.state, 'answers', 'odpovedi-smo.xlsx', { target: target() })
    const sure = report.rows.filter(({ verdict }) => verdict === 'new')
    expect(sure.length).toBeGreaterThan(50)
    expect(sure.every(({ likeness }) => (likeness?.evidence.length ?? 0) > 1)).toBe(true)
    const refusals = report.rows.filter(({ reasons, candidates }) => candidates.length === 1 && reasons.some(({ code }) => code === 'possible-duplicate')) // prettier-ignore
    expect(refusals.every(({ candidates }) => candidates[0]?.evidence.includes('no-more-known'))).toBe(true)
    const hodonin = report.rows.filter(({ name }) => name === 'Hodonín')
    expect(hodonin.map(({ verdict }) => verdict)).toEqual(['doubtful', 'doubtful', 'doubtful'])
    expect(hodonin.map(({ candidates }) => candidates.length)).toEqual([3, 3, 3])
  })

  test('who was invited is known by that, and counts agree with the raw file', async () => {
    const raw = await rawRows()
    const names = Array.from(new Set(raw.map(([name = '']) => name)))
    const towns = names.map((name) => scene.institution(name, { district: `okres ${name}` }).id)
    const ids = scene.do('invitation:create', { initiativeId, institutionIds: towns }).map(({ id }) => id)
    scene.do('invitation:mark-sent', { ids, on: '2020-09-24', channel: 'email' })
    const previewed = await previewFile(scene.state, 'answers', 'odpovedi-smo.xlsx', { target: target() })
    const done = takeIn(scene, previewed)

    const first = raw.filter(([name], at) => raw.findIndex(([other]) => other === name) === at)
    const says = (cell: string | undefined) => ['ano', 'x'].includes((cell ?? '').toLowerCase())
    const accepted = first.filter((row) => row.slice(5, 9).some(says))
    const people = (row: readonly string[]) => (row[1] === '' ? [] : (row[1] ?? '').split(' a '))
    expect(done.answers).toBe(first.length)
    expect(previewed.report.doubtful).toBe(raw.length - first.length)
    expect(done.personsMade).toBe(first.flatMap(people).length)
    expect(done.registrations).toBe(
      first.reduce((sum, row) => sum + people(row).length * row.slice(5, 9).filter(says).length, 0),
    )
    expect(done.presentations).toBe(first.filter((row) => row[9] !== '').length)
    const states = all('invitations').map(invitationState)
    expect(states.filter((state) => state === 'accepted')).toHaveLength(accepted.length)
    expect(states.filter((state) => state === 'declined')).toHaveLength(first.length - accepted.length)
    const late = first.filter((row) => row[10]?.startsWith('3.10.2020'))
    expect(all('invitations').filter((each) => isLateAnswer(scene.state, each))).toHaveLength(late.length)
  })

  test('the same file again changes nothing, also where an institution was chosen by hand', async () => {
    takeIn(scene, await previewFile(scene.state, 'institutions', 'adresar-obce.xlsx'))
    const previewed = await previewFile(scene.state, 'answers', 'odpovedi-smo.xlsx', { target: target() })
    const doubtful = previewed.report.rows.filter(({ verdict }) => verdict === 'doubtful')
    takeIn(
      scene,
      previewed,
      doubtful.flatMap(({ row, name, candidates }) => {
        // Towns of one name answered one after another: each answer goes to another of them.
        const before = doubtful.filter((each) => each.name === name && each.row < row)
        const chosen = candidates[before.length]
        return chosen ? [{ row, choice: 'same' as const, id: chosen.id }] : []
      }),
    )
    const again = await previewFile(scene.state, 'answers', 'odpovedi-smo.xlsx', { target: target() })
    expect(takenRows(again)).toBe(0)
    expect(again.report).toMatchObject({ new: 0, changed: 0, wrong: 0 })
    expect(again.report.same).toBeGreaterThan(previewed.report.new)
  })
})

describe('a row of answers', () => {
  test('makes the invitation where there is none, by the rules of a single answer', () => {
    const town = scene.institution('Kolín', { email: 'urad@kolin.example' })
    const done = takeIn(scene, preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', 'x', '-', '26. 9. 2020', 'tel.', ''])) // prettier-ignore
    expect(done).toEqual({ answers: 1, invitationsMade: 1, personsMade: 1, registrations: 1 })
    expect(invitationOf(town.id)).toMatchObject({
      deadline: '2020-10-02',
      sentOn: null,
      answer: { value: 'accepted', on: '2020-09-26', channel: 'phone', recordedBy: 'Test' },
    })
    expect(all('nominations')).toMatchObject([{ institutionId: town.id, eventId: workshops[0] }])
  })

  test('names two people in one cell, the address going to the one whose name it bears', () => {
    scene.institution('Kolín', { district: 'Kolín', ico: '46505334', email: 'urad@kolin.example' })
    takeIn(
      scene,
      preview(['Kolín', 'Bc. Petr Malý, MBA a Ing. Jana Nová', 'starosta', 'jana.nova@kolin.example', '602 111 222', 'ANO', 'ne', '3.10.2020', 'e-mail', '']), // prettier-ignore
    )
    expect(
      all('persons').map((person) => ({ name: fullName(person), email: person.email, position: person.position })),
    ).toEqual([
      // prettier-ignore
      { name: 'Bc. Petr Malý, MBA', email: '', position: '' },
      { name: 'Ing. Jana Nová', email: 'jana.nova@kolin.example', position: 'starosta' },
    ])
    expect(all('registrations')).toHaveLength(2)
  })

  test('holds a place where nobody is named, and says that an answer is late', () => {
    const town = scene.institution('Kolín', { district: 'Kolín' })
    const [id] = scene.do('invitation:create', { initiativeId, institutionIds: [town.id] }).map((each) => each.id)
    scene.do('invitation:mark-sent', { ids: [id ?? ''], on: '2020-09-24', channel: 'email' })
    const previewed = preview(['Kolín', '', '', '', '', 'ano', '', '2020-10-03', 'DS', ''])
    expect(previewed.report.rows[0]?.reasons.map(({ code }) => code)).toEqual(['answer-late', 'nobody-named'])
    takeIn(scene, previewed)
    expect(invitationOf(town.id)?.answer).toMatchObject({ heldEventIds: [workshops[0]], channel: 'data-box' })
    expect(all('registrations')).toHaveLength(0)
  })

  test.each([
    ['an answer that is neither', ['možná', '', '26. 9. 2020', 'e-mail'], 'doubtful', 'answer-unclear'],
    [
      'an answer that is neither beside a clear one',
      ['ano', 'možná', '26. 9. 2020', 'e-mail'],
      'doubtful',
      'answer-unclear',
    ],
    ['no answer at all', ['', '', '26. 9. 2020', 'e-mail'], 'wrong', 'no-answer'],
    ['45 a day that does not exist', ['ano', '', '31. 9. 2020', 'e-mail'], 'doubtful', 'day-unclear'],
    ['45 no day', ['ano', '', '', 'e-mail'], 'doubtful', 'no-day'],
    ['45 a bare number for a day', ['ano', '', '44100', 'e-mail'], 'doubtful', 'day-offered'],
    ['a way that is not known', ['ano', '', '26. 9. 2020', 'holubem'], 'new', 'channel-unclear'],
    ['no way', ['ano', '', '26. 9. 2020', ''], 'new', 'no-channel'],
  ])('with %s is %3$s and says why', (_name, [one = '', two = '', day = '', channel = ''], verdict, code) => {
    scene.institution('Kolín', { email: 'urad@kolin.example' })
    const { report } = preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', one, two, day, channel, ''])
    expect(report.rows.map((row) => row.verdict)).toEqual([verdict])
    expect(report.rows[0]?.reasons.map((reason) => reason.code)).toContain(code)
  })

  test('whose day is offered is taken in with that day once somebody says so', () => {
    const town = scene.institution('Kolín', { email: 'urad@kolin.example' })
    const previewed = preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', 'ano', '', '44100', 'e-mail', ''])
    expect(previewed.report.rows).toMatchObject([
      { verdict: 'doubtful', candidates: [{ id: town.id }], canBeNew: false },
    ])
    takeIn(scene, previewed, [{ row: 2, choice: 'same', id: town.id }])
    expect(invitationOf(town.id)?.answer).toMatchObject({ value: 'accepted', on: '2020-09-26' })
  })

  test('in words that are neither means what somebody chooses for them, in all rows', () => {
    for (const name of ['Kolín', 'Nymburk']) scene.institution(name, { email: `urad@${name.charAt(0)}.example` })
    const row = (name: string) => [name, 'Jana Nová', '', `jana@${name.charAt(0)}.example`, '', 'spíše ano', '', '26. 9. 2020', 'e-mail', ''] // prettier-ignore
    const table = tableOf([heading, row('Kolín'), row('Nymburk')])
    const unclear = previewTable(scene.state, 'answers', table, { target: target() })
    expect(unclear.report).toMatchObject({ doubtful: 2, new: 0 })
    expect(unclear.report.rows.every((each) => !isDecidable(each))).toBe(true)
    const change = (mapping: Mapping) => withAnswer(mapping, 'Spíše ano', 'yes')
    const chosen = previewTable(scene.state, 'answers', table, { target: target(), change })
    expect(chosen.report.rows).toMatchObject([
      { verdict: 'new', answer: 'accepted' },
      { verdict: 'new', answer: 'accepted' },
    ])
    takeIn(scene, chosen)
    expect(all('invitations')).toMatchObject([{ answer: { note: 'spíše ano' } }, { answer: { note: 'spíše ano' } }])
  })

  test('keeps what is said beside yes, and a way without a name here, in the note', () => {
    const town = scene.institution('Kolín', { email: 'urad@kolin.example' })
    takeIn(scene, preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', 'ano (jen 1. den)', '', '26. 9. 2020', 'spisová služba', 'volat ráno'])) // prettier-ignore
    expect(invitationOf(town.id)?.answer).toMatchObject({
      channel: 'other',
      note: 'volat ráno\njen 1. den\nspisová služba',
    })
  })

  test('whose way has no name here keeps the way that is known', () => {
    const town = scene.institution('Kolín', { email: 'urad@kolin.example' })
    const row = (way: string) => preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', 'ano', '', '26. 9. 2020', way, '']) // prettier-ignore
    takeIn(scene, row('e-mail'))
    takeIn(scene, row('formulář'))
    expect(invitationOf(town.id)?.answer).toMatchObject({ channel: 'email', note: 'formulář' })
    expect(takenRows(row('formulář'))).toBe(0)
  })

  test('keeps the reason beside no apart from its way', () => {
    const town = scene.institution('Kolín', { ico: '46505334', district: 'Kolín' })
    const previewed = previewTable(
      scene.state,
      'answers',
      tableOf([[...heading, 'IČO'], ['Kolín', '', '', '', '', 'ne, nemáme lidi', '', '26. 9. 2020', 'formulář', '', '46505334']]), // prettier-ignore
      { target: target() },
    )
    takeIn(scene, previewed)
    expect(invitationOf(town.id)?.answer).toMatchObject({
      ...{ value: 'declined', channel: 'other', refusalReason: 'nemáme lidi', note: 'formulář' },
    })
  })

  test('that differs from an answer before shows old and new, and signs nobody off', () => {
    const town = scene.institution('Kolín', { email: 'urad@kolin.example' })
    const row = (one: string, two: string) =>
      preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', one, two, '26. 9. 2020', 'e-mail', ''])
    takeIn(scene, row('ano', 'ne'))
    const previewed = row('ne', 'ano')
    expect(previewed.report.rows).toMatchObject([
      {
        verdict: 'changed',
        reasons: [{ code: 'still-registered', name: 'Jana Nová' }],
        changes: [{ field: 'events', after: workshops[1] }],
      },
    ])
    takeIn(scene, previewed)
    expect(scene.state.by('registrations', 'institutionId', town.id)).toHaveLength(2)
    expect(all('persons')).toHaveLength(1)
  })

  test('is put to an institution of another name that somebody chose by hand', () => {
    const town = scene.institution('Úřad kolínského magistrátu', { district: 'Kolín' })
    const previewed = preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', 'ano', '', '26. 9. 2020', 'e-mail', '']) // prettier-ignore
    expect(previewed.report.rows).toMatchObject([
      { verdict: 'doubtful', canBeNew: true, reasons: [{ code: 'unknown-institution', name: 'Kolín' }] },
    ])
    const offered = offerCandidate(previewed.proposal, 2, town.id)
    expect(offered?.row.candidates).toMatchObject([{ id: town.id, evidence: ['by-hand'] }])
    if (offered === null) throw new Error('not offered')
    expect(rowsToTake(offered.proposal, [{ row: 2, choice: 'same', id: town.id }])).toMatchObject([
      { institution: { id: town.id }, value: 'accepted' },
    ])
  })

  test('of a town that is here with the words of its office is offered, and sure once more than the name speaks for it', () => {
    const town = scene.institution('Statutární město Kolín', { kind: 'statutory-town', email: 'urad@mukolin.example' })
    const row = ['Kolín', 'Jana Nová', '', 'jana@post.cz', '', 'ano', '', '26. 9. 2020', 'e-mail', '']
    expect(preview(row).report.rows[0]).toMatchObject({
      ...{ verdict: 'doubtful', candidates: [{ id: town.id, evidence: ['town-name', 'no-more-known'] }] },
    })
    scene.do('person:create', { firstName: 'Jana', lastName: 'Nová', institutionId: town.id })
    expect(preview(row).report.rows[0]).toMatchObject({ verdict: 'new', recordId: town.id })
  })

  test('of a town whose name another row surely means is not taken for it by a choice for all', () => {
    const town = scene.institution('Benešov', { email: 'urad@benesov.example' })
    const { report } = preview(
      ['Benešov', '', '', '', '', 'ne', '', '30. 9. 2020', 'e-mail', 'nemají kapacitu'],
      ['Benešov', 'Jana Nová', '', 'nova@benesov.example', '', 'ano', '', '26. 9. 2020', 'e-mail', ''],
    )
    expect(report.rows.map(({ verdict }) => verdict)).toEqual(['doubtful', 'new'])
    expect(report.rows[0]?.candidates).toMatchObject([{ id: town.id, otherRow: 3 }])
    expect(rowsFor(report.rows, 'same')).toEqual([])
  })

  test('waits where the band is full, and the preview says so', () => {
    for (const name of ['Kolín', 'Nymburk', 'Beroun', 'Slaný'])
      scene.institution(name, { email: `urad@${fold(name)}.example` })
    const row = (name: string) => [name, `Jana Nová-${name}`, '', `jana@${fold(name)}.example`, '', 'ano', '', '26. 9. 2020', 'e-mail', ''] // prettier-ignore
    const previewed = preview(...['Kolín', 'Nymburk', 'Beroun', 'Slaný'].map(row))
    expect(previewed.report.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ...[[], [], []],
      ['will-wait'],
    ])
    expect(takeIn(scene, previewed)).toMatchObject({ registrations: 4, waiting: 1 })
  })

  test('of another initiative does not meet its invitations', () => {
    const other = scene.initiative('PDP4').id
    const town = scene.institution('Kolín', { email: 'urad@kolin.example' })
    scene.do('invitation:create', { initiativeId: other, institutionIds: [town.id] })
    takeIn(scene, preview(['Kolín', 'Jana Nová', '', 'jana@kolin.example', '', 'ano', '', '26. 9. 2020', 'e-mail', '']))
    const invitations = scene.state.by('invitations', 'institutionId', town.id)
    expect(invitations.map((each) => [each.initiativeId, each.answer === null])).toEqual([
      [other, true],
      [initiativeId, false],
    ])
  })
})
