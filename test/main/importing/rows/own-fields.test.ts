import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordIdHeading } from '@shared/domain/documents/list-export'
import type { OwnFieldNoun } from '@shared/fields/own-fields'
import { settingsOf } from '@shared/domain/settings/settings'
import { Scene } from '../../../builders'
import { asNew, previewFile, previewTable, tableOf, takeIn, takenRows } from '../lists'
import { writeList } from '../round-trip/exported-list'

let scene: Scene
let folder: string
beforeEach(() => {
  scene = new Scene()
  folder = mkdtempSync(join(tmpdir(), 'dp-own-'))
  for (const [name, type] of [['Strážníků', 'number'], ['Smlouva do', 'day'], ['Výstroj', 'choice'], ['Psovodi', 'yes-no']] as const)
    scene.do('own-field:create', { on: 'institutions', name, type, options: ['stará', 'nová'] })
}) // prettier-ignore
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const columns = () => settingsOf(scene.state).ownFields
const ownOf = () => {
  const [town] = Array.from(scene.state.all('institutions'))
  return columns().map(({ id, options }) => options.find((each) => each.id === town?.own[id])?.name ?? town?.own[id])
}
const fileOf = (...cells: string[]) =>
  tableOf([
    ['Název', ...columns().map(({ name }) => name)],
    ['Říčany', ...cells],
  ])

const previewOf = (...cells: string[]) =>
  previewTable(scene.state, 'institutions', fileOf(...cells), {
    change: (mapping) => ({
      ...mapping,
      columns: [
        ...mapping.columns.filter(({ field }) => field === 'name'),
        ...columns().map(({ id }, at) => ({ column: at + 1, field: `own:${id}` as const })),
      ],
    }),
  })

test('own fields are read by their types, and a value of another type is left out and told', () => {
  takeIn(scene, previewOf('1 234,5', '30.6.2022', 'NOVÁ', 'Ano'))
  expect(ownOf()).toEqual(['1234.5', '2022-06-30', 'nová', 'yes'])
  const [odd] = previewOf('mnoho', 'nikdy', '', 'možná').report.rows
  expect(odd).toMatchObject({ verdict: 'same', changes: [] })
  expect(odd?.reasons.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => 'value-unclear'))
})

test('an option that a choice does not have is offered, and made once when its rows are read in', () => {
  const previewed = previewTable(
    scene.state,
    'institutions',
    tableOf([
      ['Název', 'Výstroj'],
      ['Říčany', 'modrá'],
      ['Kolín', 'Modrá'],
      ['Písek', 'nová'],
    ]),
  )
  expect(previewed.report.rows.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ code }) => code)])).toEqual([
    ...[['doubtful', 'option-new'], ['doubtful', 'option-new'], ['new']],
  ])
  takeIn(scene, previewed)
  expect(columns()[2]?.options.map(({ name }) => name)).toEqual(['stará', 'nová'])
  takeIn(scene, previewed, asNew(2, 3))
  const options = columns()[2]?.options ?? []
  expect(options.map(({ name }) => name)).toEqual(['stará', 'nová', 'modrá'])
  const made = Array.from(scene.state.all('institutions')).filter(({ name }) => name === 'Říčany' || name === 'Kolín')
  expect(made.map(({ own }) => own[columns()[2]?.id ?? ''])).toEqual([options[2]?.id, options[2]?.id])
})

describe('own fields of what the rows are about are known by their names', () => {
  const ownField = (on: OwnFieldNoun, name: string, type: 'text' | 'choice' = 'text') =>
    scene.do('own-field:create', { on, name, type, options: type === 'choice' ? ['bílá'] : [] }) as { id: string }

  test('of invitations in answers, beside those that an invitation has', () => {
    const { id: initiativeId } = scene.initiative()
    const town = scene.institution('Město Kolín', { ico: '99000032' })
    const [contract, colour] = [ownField('invitations', 'Číslo smlouvy'), ownField('invitations', 'Barva', 'choice')]
    const read = (...rows: string[][]) =>
      previewTable(
        scene.state,
        'answers',
        tableOf([['Obec', 'IČO', 'Účast', 'Ze dne', 'Způsob', 'Číslo smlouvy', 'Barva'], ...rows]),
        { target: { initiativeId, eventId: null } },
      )
    takeIn(scene, read(['Město Kolín', '99000032', 'ano', '25. 9. 2020', 'e-mail', 'S-1', '']))
    const again = read(['Město Kolín', '99000032', 'ano', '25. 9. 2020', 'e-mail', '', 'žlutá'])
    expect(again.report.rows[0]).toMatchObject({ verdict: 'doubtful', reasons: [{ code: 'option-new' }] })
    takeIn(scene, again, [{ row: 2, choice: 'same', id: town.id }])
    const [invitation] = Array.from(scene.state.all('invitations'))
    const yellow = columns().find(({ id }) => id === colour.id)?.options[1]
    expect(yellow?.name).toBe('žlutá')
    expect(invitation?.own).toEqual({ [contract.id]: 'S-1', [colour.id]: yellow?.id })
  })

  test('of registrations and people in sign-ups', () => {
    const { id: initiativeId } = scene.initiative()
    const workshop = scene.workshop(initiativeId)
    const [bus, size] = [ownField('registrations', 'Autobus'), ownField('persons', 'Velikost trička')]
    const read = (...cells: string[]) =>
      previewTable(
        scene.state,
        'sign-ups',
        tableOf([
          ['Jméno', 'Příjmení', 'E-mail', 'Autobus', 'Velikost trička'],
          ['Jan', 'Pokusný', 'j@x.example', ...cells],
        ]),
        { target: { initiativeId, eventId: workshop.id } },
      )
    takeIn(scene, read('č. 2', ''))
    takeIn(scene, read('', 'XL'))
    expect(Array.from(scene.state.all('registrations'), ({ own }) => own)).toEqual([{ [bus.id]: 'č. 2' }])
    expect(Array.from(scene.state.all('persons'), ({ own }) => own)).toEqual([{ [size.id]: 'XL' }])
    expect(read('č. 2', 'XL').report.rows[0]).toMatchObject({ verdict: 'same' })
  })

  test('of invitations in the list of them that comes back', () => {
    const { id: initiativeId } = scene.initiative()
    const town = scene.institution('Město Kolín')
    const contract = ownField('invitations', 'Číslo smlouvy')
    const [answered] = scene.do('invitation:create', { initiativeId, institutionIds: [town.id] })
    if (answered === undefined) throw new Error('not invited')
    const list = tableOf([
      [recordIdHeading, 'Číslo smlouvy'],
      [answered.id, 'S-2'],
    ])
    takeIn(scene, previewTable(scene.state, 'invitations', list, { target: { initiativeId, eventId: null } }))
    expect(scene.state.get('invitations', answered.id)?.own).toEqual({ [contract.id]: 'S-2' })
  })
})

test('a list with own fields of every type comes back as it was written', async () => {
  const own = Object.fromEntries(
    columns().map(({ id, type, options }) => [
      id,
      { number: '-1.5', day: '2022-06-30', choice: options[0]?.id ?? '', 'yes-no': 'no', text: '' }[type],
    ]),
  )
  scene.institution('Říčany', { own })
  for (const lang of ['cs', 'en'] as const) {
    const previewed = await previewFile(scene.state, 'institutions', await writeList(scene.state, { list: 'institutions', lang, folder })) // prettier-ignore
    expect(previewed.report.rows).toMatchObject([{ verdict: 'same', changes: [], emptied: [], reasons: [] }])
    expect(takenRows(previewed)).toBe(0)
  }
})
