import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toldSecondPlace, type SecondPlaceSetting } from '../../../../src-main/store/backups/second-place'
import { nodeFileSystem, type FileSystem } from '../../../../src-main/store/file-system'
import { addTown, create, freshFolder } from '../folder'
import { backupPath, backupsOf, flipBit, made, noted } from './scene'

const chosenAt = '2026-11-01T08:00:00.000Z'

const settingAt = (place: string, dataFolder = '/data'): SecondPlaceSetting => ({
  dataFolder,
  place,
  subfolder: 'Dobrá praxe – data – 93c5f05f',
  chosenAt,
  lastCopyAt: null,
})

const stickFolder = (): string => {
  const stick = freshFolder()
  mkdirSync(stick, { recursive: true })
  return stick
}

/** A database with a stick as its second place. */
const withStick = async (fs: FileSystem = nodeFileSystem) => {
  const stick = stickFolder()
  const second = noted(settingAt(stick))
  const store = await create(freshFolder())
  await addTown(store, 'Říčany')
  const scene = backupsOf(store, { second, fs, now: () => new Date('2026-11-24T14:03:00Z') })
  const there = join(stick, settingAt(stick).subfolder)
  return { ...scene, store, stick, second, there }
}

describe('P19 the second place', () => {
  test('gets every backup into a folder of its own, and the copy is told with its time', async () => {
    const { backups, store, second, there } = await withStick()
    const { line } = await made(backups)
    expect(readFileSync(join(there, line.name))).toEqual(readFileSync(backupPath(store.folder, line.name)))
    expect(second.current()?.lastCopyAt).toBe('2026-11-24T14:03:00.000Z')
    expect((await backups.overview()).backups.map(({ place, state }) => [place, state])).toEqual([
      ['folder', 'sound'],
      ['second', 'sound'],
    ])
    await store.close()
  })

  test('that is not connected is no error and is not made on another disk; it is copied to when it comes', async () => {
    const { backups, store, stick, second, there, told } = await withStick()
    renameSync(stick, `${stick} odpojena`)
    const { line } = await made(backups)
    expect(told).toEqual([])
    expect(existsSync(stick)).toBe(false)
    expect(second.current()?.lastCopyAt).toBeNull()
    renameSync(`${stick} odpojena`, stick)
    await backups.tend()
    expect(readdirSync(there)).toEqual([line.name])
    expect(second.current()?.lastCopyAt).not.toBeNull()
    await store.close()
  })

  test('59 a half copy from a stick that was pulled out is written anew', async () => {
    const { backups, store, there } = await withStick()
    const { line } = await made(backups)
    const whole = readFileSync(join(there, line.name))
    writeFileSync(join(there, line.name), whole.subarray(0, 100))
    await backups.make('manual')
    expect(readFileSync(join(there, line.name))).toEqual(whole)
    await store.close()
  })

  test('W6 a stick that takes everything and keeps something else is found out, and nothing is left on it', async () => {
    const lying: FileSystem = {
      ...nodeFileSystem,
      readFile: async (path) => {
        const bytes = await nodeFileSystem.readFile(path)
        return path.includes('93c5f05f') ? Buffer.from(bytes.map((byte) => byte & 0x7e)) : bytes
      },
    }
    const { backups, store, second, there, told } = await withStick(lying)
    expect((await backups.make('manual')).ok).toBe(true)
    expect(told).toMatchObject([{ place: 'second', failure: { code: 'backup-failed' } }])
    expect(readdirSync(there)).toEqual([])
    expect(second.current()?.lastCopyAt).toBeNull()
    await store.close()
  })

  test('a damaged copy is told as damaged beside the sound one', async () => {
    const { backups, store, there } = await withStick()
    const { line } = await made(backups)
    flipBit(join(there, line.name))
    expect((await backups.overview()).backups.map(({ place, state }) => [place, state])).toEqual([
      ['folder', 'sound'],
      ['second', 'damaged'],
    ])
    await store.close()
  })

  test.each([
    ['2026-11-23T08:00:00.000Z', 1, false],
    ['2026-11-17T14:00:00.000Z', 7, true],
    ['2026-11-15T08:00:00.000Z', 9, true],
    [null, 23, true],
    // 65 A last copy from the future says that a clock was wrong.
    ['2099-01-01T00:00:00.000Z', 0, true],
  ])('is reminded of after seven days: last copy %s', (lastCopyAt, daysOld, isDue) => {
    const told = toldSecondPlace({ ...settingAt('/media/usb'), lastCopyAt }, false, new Date('2026-11-24T14:03:00Z'))
    expect(told).toMatchObject({ daysOld, isDue, isPresent: false })
  })
})

describe('P63 at the second place only copies count that were read and are of this database', () => {
  test('names that somebody has laid there, and real copies under other names, push out none and are not removed', async () => {
    const { backups, store, there } = await withStick()
    const { line: first } = await made(backups)
    await addTown(store, 'Kolín')
    const { line: second } = await made(backups)
    const days = Array.from({ length: 28 }, (_, day) => `202701${String(day + 1).padStart(2, '0')}T080000Z`)
    const forged = days.map((day) => `backup-${day}-g9999999999-manual.json`)
    for (const name of forged) writeFileSync(join(there, name), 'nic')
    const renamed = days.map((day) => second.name.replace(/\d{8}T\d{6}Z/, day))
    for (const name of renamed) writeFileSync(join(there, name), readFileSync(join(there, second.name)))
    await addTown(store, 'Písek')
    const { line: third } = await made(backups)
    expect(readdirSync(there).sort()).toEqual(
      [first, second, third]
        .map(({ name }) => name)
        .concat(forged, renamed)
        .sort(),
    )
    await store.close()
  })

  test('a sound copy of another database is named as such, and stays', async () => {
    const { backups, store, there } = await withStick()
    const other = await withStick()
    await addTown(other.store, 'Zlín')
    const { line: foreign } = await made(other.backups)
    await made(backups)
    writeFileSync(join(there, foreign.name), readFileSync(join(other.there, foreign.name)))
    await addTown(store, 'Kolín')
    await made(backups)
    const lines = (await backups.overview()).backups.filter(({ place }) => place === 'second')
    expect(lines.find(({ name }) => name === foreign.name)?.state).toBe('foreign')
    for (const each of [store, other.store]) await each.close()
  })
})
