import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../../src-main/store/check'
import { generationFiles, journalName, snapshotName } from '../../../src-main/store/generation-files'
import type { StoreSettings } from '../../../src-main/store/open-store'
import { readHeader, snapshotParts } from '../../../src-main/store/snapshot'
import { addTown, copyOf, create, freshFolder, lookInto, open, settingsWith, townsIn } from './folder'

/** The store on a computer of this name, where a copied folder is told. */
const on = (machine: string): StoreSettings => {
  const settings = settingsWith()
  return { ...settings, world: { ...settings.world, machine: () => machine, by: () => machine } }
}

/** Opens a folder, enters towns, closes it; gives what opening found. */
const work = async (folder: string, settings: StoreSettings, ...towns: readonly string[]) => {
  const store = await open(folder, settings)
  const { repaired } = store.info
  for (const town of towns) await addTown(store, town)
  const found = { repaired, codes: repaired.map(({ code }) => code), towns: townsIn(store), device: store.device }
  await store.close()
  return found
}

const begun = async (settings: StoreSettings, ...towns: readonly string[]): Promise<string> => {
  const folder = freshFolder()
  await (await create(folder, settings)).close()
  await work(folder, settings, ...towns)
  return folder
}

const newestOf = (folder: string): number => generationFiles(readdirSync(folder)).snapshots[0] ?? 0

describe('P37 a folder that was', () => {
  test('copied says so once, and goes on as a copy with an id of its own', async () => {
    const here = on('Praha')
    const folder = await begun(here, 'Říčany')
    const before = (await work(folder, here)).device
    const copy = copyOf(folder)
    const first = await work(copy, here, 'Kolín')
    expect(first.codes).toEqual(['folder-copied'])
    expect(first.device).not.toBe(before)
    expect(await work(copy, here)).toMatchObject({ codes: [], device: first.device, towns: ['Kolín', 'Říčany'] })
    expect(await work(folder, here)).toMatchObject({ codes: [], device: before, towns: ['Říčany'] })
  })

  test('copied is sound for a check, which says what it is and writes nothing', async () => {
    const copy = copyOf(await begun(on('Praha'), 'Říčany'))
    const names = readdirSync(copy)
    const { openStore } = await import('../../../src-main/store/open-store')
    const opened = await openStore({ ...on('Praha'), folder: copy, isReadOnly: true })
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(await checkStore(opened.value)).toMatchObject({ isSound: true, repaired: [{ code: 'folder-copied' }] })
    await opened.value.close()
    expect(readdirSync(copy)).toEqual(names)
  })

  test('taken to another computer says so, even under the same path', async () => {
    const folder = await begun(on('Praha'), 'Říčany')
    expect((await work(folder, on('Brno'))).codes).toEqual(['folder-copied'])
    expect((await work(folder, on('Brno'))).codes).toEqual([])
  })

  test('renamed says so, and is the same copy', async () => {
    const here = on('Praha')
    const folder = await begun(here, 'Říčany')
    const { device } = await work(folder, here)
    renameSync(folder, `${folder} 2`)
    expect(await work(`${folder} 2`, here)).toMatchObject({ codes: ['folder-moved'], device })
    expect((await work(`${folder} 2`, here)).codes).toEqual([])
  })

  test('copied before anything was changed in it is a beginning of its own and says nothing', async () => {
    const folder = freshFolder()
    await (await create(folder, on('Praha'))).close()
    expect((await work(copyOf(folder), on('Brno'), 'Říčany')).codes).toEqual([])
  })
})

describe('P36 a database that went on in two places', () => {
  test('and was copied over the other tells whose changes are not there, and keeps what is left of them apart', async () => {
    const ours = await begun(on('Praha'), 'Říčany')
    const theirs = copyOf(ours)
    await work(ours, on('Praha'), 'Kolín', 'Písek')
    await work(ours, on('Praha'), 'Aš')
    await work(theirs, on('Brno'), 'Tábor')
    cpSync(theirs, ours, { recursive: true })
    const found = await work(ours, on('Praha'))
    expect(found.towns).toEqual(['Aš', 'Kolín', 'Písek', 'Říčany'])
    expect(found.repaired).toContainEqual(
      expect.objectContaining({ code: 'other-side', count: 1, seqFrom: 2, seqTo: 2, by: ['Brno'] }),
    )
    const again = await work(ours, on('Praha'), 'Zlín')
    expect(again.codes).toEqual([])
    const store = await open(ours, on('Praha'))
    expect(store.seq, 'no number of the other side is given out again').toBeGreaterThan(4)
    expect((await store.undo()).ok).toBe(true)
    expect(townsIn(store)).toEqual(['Aš', 'Kolín', 'Písek', 'Říčany'])
    await store.close()
  })

  test('and whose files the other has overwritten says what was promised here', async () => {
    const ours = await begun(on('Praha'), 'Říčany')
    const theirs = copyOf(ours)
    await work(ours, on('Praha'), 'Kolín', 'Písek')
    for (const town of ['Tábor', 'Most', 'Cheb']) await work(theirs, on('Brno'), town)
    cpSync(theirs, ours, { recursive: true })
    const found = await work(ours, on('Praha'))
    expect(found.towns).toEqual(['Cheb', 'Most', 'Tábor', 'Říčany'])
    expect(found.repaired).toContainEqual(expect.objectContaining({ code: 'overwritten-side', seq: 3 }))
    expect((await work(ours, on('Praha'))).codes).toEqual([])
  })

  test('a journal that ends above the next snapshot is told as a fork', async () => {
    const folder = await begun(settingsWith(), 'Říčany')
    const store = await open(folder)
    const crashed = copyOf(folder)
    const generation = newestOf(folder)
    for (let at = 0; at < 10; at++) await addTown(store, `Obec ${at}`)
    const wentOn = readFileSync(join(folder, journalName(generation)))
    await store.close()
    await work(crashed, settingsWith(), 'Kolín')
    writeFileSync(join(crashed, journalName(generation)), wentOn)
    const found = await lookInto(crashed)
    expect(found.towns).toEqual(['Kolín', 'Říčany'])
    expect(found.repaired).toEqual([
      expect.objectContaining({ code: 'other-side', file: journalName(generation), count: 10, seqFrom: 2, seqTo: 11 }),
    ])
    const store2 = await open(crashed)
    expect((await store2.history(20)).map(({ action }) => action)).toHaveLength(2)
    await addTown(store2, 'Písek')
    await store2.close()
    expect((await work(crashed, settingsWith())).codes).toEqual([])
  })

  test('an older version of a journal is told where the data are whole and their past is not', async () => {
    const folder = await begun(on('Praha'), 'Říčany')
    const store = await open(folder, on('Praha'))
    await addTown(store, 'Kolín')
    const generation = newestOf(folder)
    const older = readFileSync(join(folder, journalName(generation)))
    await addTown(store, 'Písek')
    await store.close()
    writeFileSync(join(folder, journalName(generation)), older)
    const found = await lookInto(folder)
    expect(found.towns).toEqual(['Kolín', 'Písek', 'Říčany'])
    expect(found.repaired).toEqual([{ code: 'past-missing', file: journalName(generation), seqFrom: 3, seqTo: 3 }])
  })

  test.each([
    'snap-0000000002 (1).json',
    'log-0000000002-BRNO-PC.ndjson',
    '.~snap-0000000003.json.tmp',
    'key (1).json',
  ])('what a program for synchronising left, %s, is told once and stays', async (name) => {
    const folder = await begun(on('Praha'), 'Říčany')
    writeFileSync(join(folder, name), 'cokoli')
    expect((await work(folder, on('Praha'))).repaired).toEqual([{ code: 'conflict-copies', files: [name] }])
    expect((await work(folder, on('Praha'))).codes).toEqual([])
    expect(readdirSync(folder)).toContain(name)
  })
})

describe('P38 another database that was copied over ours', () => {
  test.each([
    ['with lower numbers', 1, 6],
    ['with higher numbers', 6, 1],
  ])('%s is never ours, is named, and ours is not tidied away', async (_what, openings, ourOpenings) => {
    const ours = await begun(on('Praha'), 'Říčany')
    const theirs = await begun(on('Oslo'), 'Bergen')
    for (let at = 0; at < ourOpenings; at++) await work(ours, on('Praha'), `Obec ${at}`)
    for (let at = 0; at < openings; at++) await work(theirs, on('Oslo'), `Moss ${at}`)
    const towns = (await work(ours, on('Praha'))).towns
    cpSync(theirs, ours, { recursive: true })
    const found = await work(ours, on('Praha'))
    const isLeft = generationFiles(readdirSync(ours)).snapshots.length > 0
    expect(isLeft).toBe(true)
    // Where every snapshot of ours was overwritten nothing is left to be opened; then it is told by what lies beside.
    if (found.towns.includes('Říčany')) {
      expect(found.towns).toEqual(towns)
      expect(found.codes).toContain('foreign-file')
    } else expect(found.codes).toContain('folder-copied')
    for (let at = 0; at < 4; at++) {
      const again = await work(ours, on('Praha'))
      expect(again.towns).toEqual(found.towns)
      expect(again.codes).not.toContain('foreign-file')
    }
  })
})

describe('P39 what is good is kept', () => {
  const unfinished = (folder: string): void => {
    const generation = newestOf(folder)
    const bytes = readFileSync(join(folder, snapshotName(generation)))
    const header = readHeader(generation, bytes)
    if (header === null) throw new Error('the newest snapshot does not verify')
    const data = bytes.subarray(bytes.indexOf(0x0a) + 1 + '"data":'.length, -2)
    const { app, seq, at, device, databaseId, counts, link } = header
    const facts = { app, seq, at, device, counts, ...(databaseId ? { databaseId } : {}), ...(link ? { link } : {}) }
    for (let next = generation + 1; next <= generation + 5; next++)
      writeFileSync(join(folder, snapshotName(next)), Buffer.concat(snapshotParts(next, facts, data)))
  }

  test('when five generations in a row are not finished, and one bit of the newest flips', async () => {
    const folder = await begun(settingsWith(), 'Říčany', 'Kolín')
    unfinished(folder)
    await work(folder, settingsWith(), 'Písek')
    const newest = join(folder, snapshotName(newestOf(folder)))
    const bytes = readFileSync(newest)
    bytes[bytes.length - 30] = (bytes[bytes.length - 30] ?? 0) ^ 1
    writeFileSync(newest, bytes)
    expect((await lookInto(folder)).towns).toEqual(['Kolín', 'Písek', 'Říčany'])
  })

  test('when a snapshot has lost its journal and nothing else is as new', async () => {
    const folder = await begun(settingsWith(), 'Říčany', 'Kolín')
    await work(folder, settingsWith(), 'Písek')
    const newest = newestOf(folder)
    for (const name of readdirSync(folder))
      if (/^(log|last)-/.test(name) || (name.startsWith('snap-') && name !== snapshotName(newest)))
        rmSync(join(folder, name))
    const found = await lookInto(folder)
    expect(found.towns).toEqual(['Kolín', 'Písek', 'Říčany'])
    expect(found.repaired.map(({ code }) => code)).toContain('past-missing')
  })
})
