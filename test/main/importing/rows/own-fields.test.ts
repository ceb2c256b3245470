import { afterEach, beforeEach, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsOf } from '@shared/domain/settings/settings'
import { Scene } from '../../../builders'
import { previewFile, previewTable, tableOf, takeIn, takenRows } from '../lists'
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
  const [odd] = previewOf('mnoho', 'nikdy', 'modrá', 'možná').report.rows
  expect(odd).toMatchObject({ verdict: 'same', changes: [] })
  expect(odd?.reasons.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'value-unclear'))
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
