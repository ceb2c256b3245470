import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { restoreBackup } from '../../../../src-main/store/backups/restore'
import { copiesIn } from '../../../../src-main/store/backups/copies'
import { erasePerson } from '../../../../src-main/store/erasing/erase-person'
import { finishErasings } from '../../../../src-main/store/erasing/finish-erasing'
import { planErasing } from '../../../../src-main/store/erasing/plan-erasing'
import { eraserOf, filesHolding, janasWords, value, withJana } from '../erased-folder'
import { nodeFileSystem, type FileSystem } from '../../../../src-main/store/file-system'
import { act, addTown, create, freshFolder } from '../folder'
import { backupPath, backupsIn, backupsOf, flipBit, made, noted, openedBackup } from './scene'

/** A database with two backups that hold Jana, the older one by her former name, and copies of both at a second place. */
const scene = async () => {
  const jana = await withJana()
  const { store, folder } = jana
  const place = join(dirname(folder), 'flashka')
  mkdirSync(place)
  const setting = { dataFolder: folder, place, subfolder: 'zálohy', chosenAt: '2026-11-01', lastCopyAt: null }
  const { backups, told } = backupsOf(store, { second: noted(setting) })
  await made(backups)
  await act(store, 'person:edit', { id: jana.jana.id, changes: { titleBefore: 'Mgr.' } })
  await made(backups)
  const outside = join(dirname(folder), 'odnesená')
  cpSync(join(folder, 'backups'), outside, { recursive: true })
  const eraser = eraserOf(store, { copies: copiesIn(backups) })
  const asked = { personId: jana.jana.id, left: new Set<string>(), things: null }
  return { ...jana, place, backups, told, outside, eraser, asked }
}

describe('erasing a person', () => {
  test('makes a backup first and leaves the person in none, neither in the folder nor at the second place', async () => {
    const { store, folder, place, eraser, asked, backups, told } = await scene()
    expect(value(await planErasing(eraser, asked.personId)).backups).toBe(4)
    expect(filesHolding(place, ['Nováková'])).toHaveLength(2)
    const erasure = value(await erasePerson(eraser, asked))
    expect(erasure.waiting).toEqual([])
    expect(filesHolding(folder, janasWords)).toEqual([])
    expect(filesHolding(place, janasWords)).toEqual([])
    expect(backupsIn(folder)).toHaveLength(3)
    expect(backupsIn(folder).filter((name) => name.endsWith('-erasing.json'))).toHaveLength(1)
    for (const name of backupsIn(folder)) {
      const { records } = await openedBackup(backups, backupPath(folder, name))
      expect(records.get('persons', asked.personId)).toMatchObject({ lastName: '', erasedAt: erasure.erasedAt })
      expect(records.count('registrations')).toBe(1)
    }
    expect(told).toEqual([])
    await store.close()
    expect(filesHolding(folder, janasWords)).toEqual([])
  })

  test('P26 restoring an older backup from elsewhere does not bring the person back, nor the mentions', async () => {
    const { store, folder, eraser, asked, backups, outside } = await scene()
    value(await erasePerson(eraser, asked))
    const [name = ''] = readdirSync(outside).sort()
    const old = await openedBackup(backups, join(outside, name))
    expect(old.records.get('persons', asked.personId)?.lastName).toBe('Nováková')
    value(await restoreBackup({ store, backups }, old, { isLargeAgreed: true }))
    expect(store.view.get('persons', asked.personId)).toMatchObject({ lastName: '', email: '' })
    expect(store.view.count('erasures')).toBe(1)
    expect(filesHolding(folder, ['Nováková', 'jana@ricany.cz', '602 123 456'])).toEqual([])
    value(await store.undo())
    expect(store.view.count('erasures')).toBe(1)
    expect(filesHolding(folder, ['Nováková', 'jana@ricany.cz', '602 123 456'])).toEqual([])
    await store.close()
  })

  test('with the second place away it waits, and the next try with the place there cleans it', async () => {
    const { store, place, eraser, asked } = await scene()
    renameSync(place, `${place} vytažená`)
    const erasure = value(await erasePerson(eraser, asked))
    expect(erasure.waiting.map((each) => each.place)).toEqual(['second-place'])
    renameSync(`${place} vytažená`, place)
    expect(filesHolding(place, ['Nováková'])).toHaveLength(2)
    value(await finishErasings(eraser))
    expect(Array.from(store.view.all('erasures'), ({ waiting }) => waiting)).toEqual([[]])
    // By then only the name that each backup knows can be looked for.
    expect(filesHolding(place, ['Nováková', 'jana@ricany.cz'])).toEqual([])
    await store.close()
  })

  test('the preview and the list of erasings name every copy at a place that is away', async () => {
    const { store, folder, place, eraser, asked } = await scene()
    const names = backupsIn(folder)
    renameSync(place, `${place} vytažená`)
    expect(value(await planErasing(eraser, asked.personId)).away).toEqual({
      folder: join(place, 'zálohy'),
      copies: names,
    })
    const { waiting } = value(await erasePerson(eraser, asked))
    expect(waiting).toEqual([{ place: 'second-place', until: waiting[0]?.until, copies: names, isAway: true }])
    await store.close()
  })

  test('a damaged copy at the second place is told by name and removed, also when the place comes back after the day due', async () => {
    const { store, place, eraser, asked } = await scene()
    const [damaged = ''] = readdirSync(join(place, 'zálohy')).sort()
    flipBit(join(place, 'zálohy', damaged), 0.9)
    expect(value(await planErasing(eraser, asked.personId)).secondDamaged).toEqual([damaged])
    renameSync(place, `${place} vytažená`)
    const { waiting } = value(await erasePerson(eraser, asked))
    const later = { ...eraser, world: { ...eraser.world, now: () => new Date(Date.now() + 40 * 86_400_000) } }
    const [still] = value(await finishErasings(later))
    expect(still?.waiting).toEqual(waiting)
    renameSync(`${place} vytažená`, place)
    const [done] = value(await finishErasings(later))
    expect(done?.waiting).toEqual([])
    expect(readdirSync(join(place, 'zálohy'))).not.toContain(damaged)
    expect(filesHolding(place, ['Nováková', 'jana@ricany.cz'])).toEqual([])
    await store.close()
  })

  test('a damaged backup that cannot be removed is listed by name, and is done with when somebody deleted it', async () => {
    const stubborn: FileSystem = {
      ...nodeFileSystem,
      unlink: (path) =>
        basename(path) === damaged
          ? Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }))
          : nodeFileSystem.unlink(path),
    }
    let damaged = ''
    const { store, folder, jana } = await withJana()
    const { backups } = backupsOf(store, { fs: stubborn })
    await made(backups)
    damaged = backupsIn(folder)[0] ?? ''
    flipBit(backupPath(folder, damaged), 0.9)
    const eraser = eraserOf(store, { copies: copiesIn(backups) })
    const { waiting } = value(await erasePerson(eraser, { personId: jana.id, left: new Set(), things: null }))
    expect(waiting).toMatchObject([{ place: 'backups', copies: [damaged], isAway: false }])
    rmSync(backupPath(folder, damaged))
    expect(value(await finishErasings(eraser))).toMatchObject([{ waiting: [] }])
    await store.close()
  })

  test('a damaged backup from before the person was there is neither removed nor waited for', async () => {
    const store = await create(freshFolder())
    await addTown(store, 'Říčany')
    const { backups } = backupsOf(store)
    const { line } = await made(backups)
    flipBit(backupPath(store.folder, line.name), 0.9)
    const { id } = await act(store, 'person:create', { firstName: 'Jana', lastName: 'Nováková' })
    const eraser = eraserOf(store, { copies: copiesIn(backups) })
    expect(value(await erasePerson(eraser, { personId: id, left: new Set(), things: null })).waiting).toEqual([])
    expect(backupsIn(store.folder)).toContain(line.name)
    await store.close()
  })

  test('removes a damaged backup that holds the person, as the preview told, and leaves other files alone', async () => {
    const { store, folder, eraser, asked } = await scene()
    const [name = ''] = backupsIn(folder)
    flipBit(backupPath(folder, name), 0.9)
    cpSync(backupPath(folder, name), join(folder, 'backups', 'poznámka.txt'))
    expect(value(await planErasing(eraser, asked.personId)).quarantined).toContain(name)
    value(await erasePerson(eraser, asked))
    expect(existsSync(backupPath(folder, name))).toBe(false)
    expect(filesHolding(folder, ['Nováková']).map((path) => basename(path))).toEqual(['poznámka.txt'])
    await store.close()
  })

  test('is not done where no backup could be made before', async () => {
    const { store, eraser, asked } = await scene()
    const failure = { code: 'backup-disk-full' } as const
    const copies = { ...eraser.copies, backUp: () => Promise.resolve({ ok: false as const, failure }) }
    expect(await erasePerson({ ...eraser, copies }, asked)).toEqual({ ok: false, failure })
    expect(store.view.get('persons', asked.personId)?.lastName).toBe('Nováková')
    await store.close()
  })
})

test('a backup of an opening that comes late is of what is left, not of the generation that went', async () => {
  const { store, folder, backups, eraser, asked, told } = await scene()
  const atOpening = await store.snapshot()
  value(await erasePerson(eraser, asked))
  await backups.makeOf('start', atOpening)
  expect(filesHolding(folder, janasWords)).toEqual([])
  expect(told).toEqual([])
  await store.close()
})
