import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messages } from '@shared/messages'
import { Scene } from '../../../builders'
import { previewFile, takeIn, takenRows } from '../lists'
import { columnOf, editWorkbook, writeList } from './exported-list'

let scene: Scene
let folder: string
let personId: string
beforeEach(() => {
  scene = new Scene()
  folder = mkdtempSync(join(tmpdir(), 'dp-posts-'))
  const [town, office, service, other] = ['Říčany', 'Ministerstvo, odbor prevence', 'Probační služba', 'Kolín'].map(
    (name) => scene.institution(name).id,
  )
  if (!town || !office || !service || !other) throw new Error('nothing made')
  scene.do('person:create', { lastName: 'Ødegård', position: 'rådgiver', institutionId: town })
  personId = Array.from(scene.state.all('persons'))[0]?.id ?? ''
  scene.do('post:create', { personId, institutionId: office, position: 'člen, náhradník', from: '2019-01-01' })
  scene.do('post:create', { personId, institutionId: service, position: 'lektor' })
  scene.do('post:create', { personId, institutionId: other, from: '2010-01-01', until: '2012-12-31' })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const posts = () =>
  scene.state
    .by('posts', 'personId', personId)
    .map(({ institutionId, position, from, until }) => [
      ...[scene.state.get('institutions', institutionId)?.name, position, from, until],
    ])

const edited = async (heading: string, change: (cell: string) => string, lang: 'cs' | 'en' = 'cs') => {
  const path = await writeList(scene.state, { list: 'persons', lang, folder })
  await editWorkbook(path, (sheet) => {
    const cell = sheet.getRow(2).getCell(columnOf(sheet, heading))
    cell.value = change(cell.text)
  })
  return previewFile(scene.state, 'persons', path)
}

describe.each(['cs', 'en'] as const)('posts in a list of persons written in %s', (lang) => {
  const { further, earlier } = messages[lang].posts

  test('come back unedited as the same, in whatever order', async () => {
    for (const change of [(cell: string) => cell, (cell: string) => cell.split('; ').reverse().join('; ')]) {
      const { report } = await edited(further, change, lang)
      expect(report.rows).toMatchObject([{ verdict: 'same', changes: [], reasons: [], emptied: [] }])
    }
  })

  test('change and come by their lines, and the same again changes nothing', async () => {
    const before = posts()
    const file = await edited(further, (cell) => `${cell.replace('lektor', 'vedoucí')}; Kolín, radní`, lang)
    expect(file.report).toMatchObject({ changed: 1, doubtful: 0, wrong: 0 })
    takeIn(scene, file)
    const others = before.filter(([name]) => name !== 'Probační služba')
    const said = [
      ['Probační služba', 'vedoucí', null, null],
      ['Kolín', 'radní', null, null],
    ]
    expect(posts()).toHaveLength(4)
    expect(posts()).toEqual(expect.arrayContaining([...others, ...said]))
    expect(takenRows(await edited(further, (cell) => cell, lang))).toBe(0)
  })

  test('change their days', async () => {
    takeIn(scene, await edited(earlier, (cell) => cell.replace('2012', '2013'), lang))
    expect(posts()).toContainEqual(['Kolín', '', '2010-01-01', '2013-12-31'])
    expect(posts()).toHaveLength(3)
  })
})

test('a line of a post that may be several is offered, and one at no known institution is told', async () => {
  const { further } = messages.cs.posts
  const offered = await edited(further, () => 'Kolín, radní')
  expect(offered.report).toMatchObject({ doubtful: 1, changed: 0 })
  expect(offered.report.rows[0]).toMatchObject({ reasons: [{ code: 'post-unclear' }], candidates: [{ id: personId }] })
  expect(takenRows(offered)).toBe(0)
  const unknown = await edited(further, (cell) => `${cell}; Nikde, nikdo`)
  expect(unknown.report.rows[0]).toMatchObject({ changes: [], reasons: [{ code: 'value-unclear' }] })
  expect(takenRows(unknown)).toBe(0)
})

test('a line that is gone takes no post away, and is told', async () => {
  const { report } = await edited(messages.cs.posts.further, (cell) => cell.split('; ')[0] ?? '')
  expect(report.rows).toMatchObject([
    { verdict: 'same', changes: [], reasons: [{ code: 'empty-keeps', fields: ['furtherPosts'] }] },
  ])
})

test('a changed position stays at its institution where others bear the same name', async () => {
  scene.institution('Probační služba')
  takeIn(scene, await edited(messages.cs.posts.further, (cell) => cell.replace('lektor', 'vedoucí')))
  const [changed] = scene.state.by('posts', 'personId', personId).filter(({ position }) => position === 'vedoucí')
  expect(scene.state.by('posts', 'institutionId', changed?.institutionId ?? '')).toHaveLength(1)
  expect(posts()).toHaveLength(3)
})
