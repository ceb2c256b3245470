import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../../src-main/store/check'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { nodeFileSystem, type FileHandle, type FileSystem } from '../../../src-main/store/file-system'
import { removePassword, setPassword } from '../../../src-main/store/password'
import type { Store } from '../../../src-main/store/store'
import { addTown, copyOf, create, freshFolder, open, settingsWith } from './folder'
import { quickDerive } from './quick-derive'

/** Three megabytes and a rest, so that it is taken in pieces. */
const content = Buffer.alloc(3 * 1024 * 1024 + 17, 'Prezentace o dobré praxi. ')

const slidesBeside = (folder: string, bytes: Buffer = content): string => {
  mkdirSync(dirname(folder), { recursive: true })
  const path = join(dirname(folder), 'Snímky č. 1.pdf')
  writeFileSync(path, bytes)
  return path
}

const attached = async (store: Store, path: string) => {
  const { id } = await addTown(store, 'Říčany')
  const taken = await store.files.take(path)
  if (!taken.ok) throw new Error(taken.failure.code)
  const about = { collection: 'institutions', id }
  const done = await store.act({ action: 'file:attach', input: { about, name: 'Snímky.pdf', ...taken.value } })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  const [file] = store.view.all('files')
  if (file === undefined) throw new Error('no file')
  return file
}

const givenBack = async (store: Store, folder: string) => {
  const [file] = store.view.all('files')
  if (file === undefined) throw new Error('no file')
  const out = join(dirname(folder), 'zpět.pdf')
  expect(await store.files.give(file, out)).toEqual({ ok: true, value: null })
  return readFileSync(out)
}

const lyingIn = (folder: string, sum: string): string => join(folder, 'files', sum)

describe('a file kept with the database', () => {
  test('lies under the sum of its bytes, for its owner alone, and comes back as it was after the next opening', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const { sum, bytes } = await attached(store, slidesBeside(folder))
    await store.close()
    const lying = readFileSync(lyingIn(folder, sum))
    expect(createHash('sha256').update(lying).digest('hex')).toBe(sum)
    expect([bytes, lying.length]).toEqual([content.length, content.length])
    expect(readdirSync(join(folder, 'files'))).toEqual([sum])
    if (process.platform !== 'win32') expect(statSync(lyingIn(folder, sum)).mode & 0o777).toBe(0o600)
    const again = await open(folder)
    expect((await givenBack(again, folder)).equals(content)).toBe(true)
    expect(await checkStore(again)).toMatchObject({ isSound: true, files: [] })
    await again.close()
  })

  test('tells who has only the folder nothing but its length, under a password and after it', async () => {
    const folder = freshFolder()
    const settings = { ...settingsWith(), derive: quickDerive }
    const world = { fs: nodeFileSystem, random: settings.world.random, derive: quickDerive }
    const password = 'Žluťoučký kůň'
    const store = await create(folder, settings)
    const { sum, key } = await attached(store, slidesBeside(folder))
    expect(await setPassword(store, { password, recoveryCode: newRecoveryCode(world.random) }, world)).toMatchObject({
      ok: true,
    })
    const names = readdirSync(folder).filter((name) => /^(?:snap|log|history|last)-/.test(name))
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).not.toContain(key)
    expect(readFileSync(lyingIn(folder, sum)).includes('Prezentace')).toBe(false)
    expect(sum).not.toBe(createHash('sha256').update(content).digest('hex'))
    expect((await givenBack(store, folder)).equals(content)).toBe(true)
    expect(await removePassword(store, { kind: 'password', text: password }, world)).toMatchObject({ ok: true })
    await store.close()
    const again = await open(copyOf(folder))
    expect(await checkStore(again)).toMatchObject({ isSound: true })
    await again.close()
  })

  test('is named when its content is changed, cut or gone, also while it lies in the trash, and gives out nothing then', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const file = await attached(store, slidesBeside(folder))
    await store.close()
    const harm: readonly [string, (path: string) => void][] = [
      ['content-damaged', (path) => appendFileSync(path, 'x')],
      [
        'content-damaged',
        (path) => {
          const bytes = readFileSync(path)
          bytes.writeUInt8(bytes.readUInt8(1_500_000) ^ 1, 1_500_000)
          writeFileSync(path, bytes)
        },
      ],
      ['content-missing', (path) => nodeFileSystem.unlink(path)],
    ]
    for (const [code, harmed] of harm) {
      const copy = copyOf(folder)
      harmed(lyingIn(copy, file.sum))
      const again = await open(copy)
      const named = { isSound: false, files: [{ id: file.id, name: 'Snímky.pdf', sum: file.sum, code }] }
      expect(await checkStore(again)).toMatchObject(named)
      const out = join(dirname(copy), 'zpět.pdf')
      expect(await again.files.give(file, out)).toEqual({ ok: false, failure: { code } })
      expect(existsSync(out)).toBe(false)
      expect(await again.act({ action: 'file:remove', input: { ids: [file.id] } })).toMatchObject({ ok: true })
      expect(await checkStore(again)).toMatchObject(named)
      await again.close()
    }
  })

  test('comes back with the step that removed it', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const { id } = await attached(store, slidesBeside(folder))
    expect(await store.act({ action: 'file:remove', input: { ids: [id] } })).toMatchObject({ ok: true })
    await store.loadSteps()
    expect(await store.undo()).toMatchObject({ ok: true })
    expect((await givenBack(store, folder)).equals(content)).toBe(true)
    await store.close()
  })

  test('is not acknowledged where its content does not lie in the folder', async () => {
    const store = await create(freshFolder())
    const { id } = await addTown(store, 'Říčany')
    const about = { collection: 'institutions', id }
    const input = { about, name: 'Nikde.pdf', sum: 'a'.repeat(64), key: 'b'.repeat(64), bytes: 1 }
    expect(await store.act({ action: 'file:attach', input })).toEqual({
      ok: false,
      failure: { code: 'content-missing' },
    })
    await store.close()
  })
})

/** A disk on which each file that is opened to be made is handed to somebody who changes how it behaves. */
const diskWith = (change: (file: FileHandle, flags: string) => FileHandle): FileSystem => ({
  ...nodeFileSystem,
  open: async (path, flags) => {
    const file = await nodeFileSystem.open(path, flags)
    return path.includes('files') && path.endsWith('.part') ? change(file, flags) : file
  },
})

describe('taking a file in', () => {
  test('leaves nothing behind on a disk that is full, and the database goes on', async () => {
    const folder = freshFolder()
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    const fs = diskWith((file) => ({
      ...file,
      write: (bytes, offset, length, position) =>
        position > 1_000_000 ? Promise.reject(full) : file.write(bytes, offset, length, position),
    }))
    const store = await create(folder, settingsWith(fs))
    expect(await store.files.take(slidesBeside(folder))).toEqual({ ok: false, failure: { code: 'disk-full' } })
    expect(readdirSync(join(folder, 'files'))).toEqual([])
    await addTown(store, 'Kolín')
    await store.close()
  })

  test('flushes the file before it has its name', async () => {
    const folder = freshFolder()
    const steps: string[] = []
    const disk = diskWith((file) => ({ ...file, sync: () => file.sync().then(() => void steps.push('flushed')) }))
    const fs: FileSystem = {
      ...disk,
      rename: (from, to) => nodeFileSystem.rename(from, to).then(() => void steps.push('named')),
    }
    const store = await create(folder, settingsWith(fs))
    expect(await store.files.take(slidesBeside(folder))).toMatchObject({ ok: true })
    expect(steps).toEqual(['flushed', 'named'])
    await store.close()
  })

  test('refuses what is not there, what is too large, and what changes while it is read', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const beside = dirname(folder)
    expect(await store.files.take(join(beside, 'nikde.pdf'))).toEqual({ ok: false, failure: { code: 'file-gone' } })
    expect(await store.files.take(beside)).toMatchObject({ ok: false })
    const huge = join(beside, 'obří.bin')
    writeFileSync(huge, '')
    expect(await store.files.take(huge)).toEqual({ ok: false, failure: { code: 'file-empty' } })
    const handle = await nodeFileSystem.open(huge, 'r+')
    await handle.truncate(200 * 1024 * 1024 + 1)
    await handle.close()
    expect(await store.files.take(huge)).toMatchObject({ ok: false, failure: { code: 'file-too-large' } })
    await store.close()
    const path = slidesBeside(folder)
    let isGrown = false
    const growing = diskWith((file) => ({
      ...file,
      write: (...args) => {
        if (!isGrown) appendFileSync(path, 'dál')
        isGrown = true
        return file.write(...args)
      },
    }))
    const other = await open(folder, settingsWith(growing))
    expect(await other.files.take(path)).toMatchObject({ ok: false, failure: { code: 'file-changed' } })
    expect(readdirSync(join(folder, 'files'))).toEqual([])
    await other.close()
  })

  test('that was cut off leaves nothing after the next opening', async () => {
    const folder = freshFolder()
    const store = await create(folder)
    const { sum } = await attached(store, slidesBeside(folder))
    await store.close()
    writeFileSync(join(folder, 'files', 'půl.part'), 'půl')
    await (await open(folder)).close()
    expect(readdirSync(join(folder, 'files'))).toEqual([sum])
  })
})
