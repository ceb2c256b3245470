import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newDataKey, releaseSum, type KeyWraps, type Secret } from '../../../src-main/store/encryption/key-wraps'
import { keyFileText, Keys } from '../../../src-main/store/encryption/keys'
import { generationFiles, journalName, snapshotName } from '../../../src-main/store/generation-files'
import { KnownDatabasesFile } from '../../../src-main/store/known-databases-file'
import { changePassword, removePassword, setPassword } from '../../../src-main/store/password'
import { goOn } from '../../../src-main/store/rescue/go-on'
import { salvageFrom } from '../../../src-main/store/rescue/salvage'
import { surveyFolder } from '../../../src-main/store/rescue/survey'
import { readHeader, snapshotParts } from '../../../src-main/store/snapshot'
import { systemWorld } from '../../../src-main/store/system-world'
import { value } from './erased-folder'
import { addTown, copyOf, create, fingerprint, freshFolder, open, refusalOf, settingsWith, townsIn } from './folder'
import { quickDerive } from './quick-derive'

const { random } = systemWorld(() => '')
const recoveryCode = 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F'
const byPassword = (text = 'Žluťoučký kůň'): Secret => ({ kind: 'password', text })

/** A computer with a profile of its own. */
const computer = () => {
  const profile = freshFolder()
  mkdirSync(profile, { recursive: true })
  const path = join(profile, 'known-databases.json')
  const known = new KnownDatabasesFile(path)
  const settings = { ...settingsWith(), derive: quickDerive, known }
  const opening = (secret: Secret | null) => ({ ...settings, secret }) as typeof settings
  return { path, known, settings, opening, world: { fs: settings.fs, random, derive: quickDerive } }
}
type Computer = ReturnType<typeof computer>

/** A database of two towns, the second written under the password. */
const sealedFolder = async ({ settings, world }: Computer): Promise<string> => {
  const folder = freshFolder()
  const store = await create(folder, settings)
  await addTown(store, 'Říčany')
  value(await setPassword(store, { password: 'Žluťoučký kůň', recoveryCode }, world))
  await addTown(store, 'Kolín')
  await store.close()
  return folder
}

const newestIn = (folder: string): number => generationFiles(readdirSync(folder)).snapshots[0] ?? 0

const empty = (folder: string): void => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
}

const towns = async (folder: string, { opening }: Computer, secret: Secret | null): Promise<readonly string[]> => {
  const store = await open(folder, opening(secret))
  const found = townsIn(store)
  await store.close()
  return found
}

/** What somebody without the key lays into a folder. */
const layPlain = (folder: string, generation: number, released: readonly string[] = []): void => {
  const facts = { app: '0.0.0', seq: 99, at: '2026-11-30T13:03:39.318Z', device: 'cizí', databaseId: 'cizí' }
  const counts = { institutions: 0 }
  const header = { ...facts, counts, link: '0'.repeat(32), token: 'ab', floor: generation, released }
  writeFileSync(
    join(folder, snapshotName(generation)),
    Buffer.concat(snapshotParts(generation, header, Buffer.from('{}'))),
  )
  writeFileSync(join(folder, journalName(generation)), '')
}

describe('P47 that a database is under a password is remembered on this computer', () => {
  test('a plain one in its place is refused with and without the password, and nothing is written', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    empty(folder)
    layPlain(folder, 1)
    const before = fingerprint(folder)
    expect(await refusalOf(folder, here.opening(null))).toMatchObject({ code: 'database-encrypted' })
    expect(await refusalOf(folder, here.opening(byPassword('jiné heslo')))).toMatchObject({ code: 'wrong-password' })
    expect(await refusalOf(folder, here.opening(byPassword()))).toMatchObject({ code: 'database-exchanged' })
    expect(fingerprint(folder)).toEqual(before)
  })

  test('and no way of rescue goes on with it in plain, or reads it out', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    empty(folder)
    layPlain(folder, 1)
    for (const secret of [null, byPassword()]) {
      const keys = new Keys({ secret, random, derive: quickDerive })
      const survey = await surveyFolder({ fs: here.settings.fs, folder, keys, known: await here.known.of(folder) })
      expect(survey.generations).toMatchObject([{ state: 'forged' }])
      expect(salvageFrom(survey)).toBeNull()
      expect((await goOn(here.settings, folder, survey)).ok).toBe(false)
    }
    expect(newestIn(folder)).toBe(1)
  })

  test('over restarts, in a file of the profile that others share and that may be damaged', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    expect(await new KnownDatabasesFile(here.path).of(folder)).toMatchObject({ folder, seq: 2 })
    expect(readFileSync(here.path, 'utf8')).not.toMatch(/Říčany|Kolín/)
    const stored = JSON.parse(readFileSync(here.path, 'utf8')) as unknown[]
    writeFileSync(here.path, JSON.stringify([{ folder: 7 }, null, ...stored]))
    expect(await here.known.of(folder)).toMatchObject({ seq: 2 })
    writeFileSync(here.path, 'nic')
    expect(await here.known.of(folder)).toBeNull()
    expect(await towns(folder, here, byPassword())).toEqual(['Kolín', 'Říčany'])
    expect(await here.known.of(folder)).toMatchObject({ seq: 2 })
  })
})

describe('P47 going back to plain is an act of the owner with the password', () => {
  test('who has taken it away opens the plain database, also where another computer remembers it as sealed', async () => {
    const [here, other] = [computer(), computer()]
    const folder = await sealedFolder(here)
    expect(await towns(folder, other, byPassword())).toHaveLength(2)
    const store = await open(folder, here.opening(byPassword()))
    value(await removePassword(store, byPassword(), here.world))
    await store.close()
    expect(await other.known.of(folder)).not.toBeNull()
    expect(await towns(folder, other, null)).toEqual(['Kolín', 'Říčany'])
    expect(await other.known.of(folder)).toBeNull()
  })

  test('sealed files that could not be removed then do not ask for it again', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const sealed = copyOf(folder)
    const store = await open(folder, here.opening(byPassword()))
    value(await removePassword(store, byPassword(), here.world))
    await store.close()
    cpSync(sealed, folder, { recursive: true, force: false })
    expect(await towns(folder, computer(), null)).toEqual(['Kolín', 'Říčany'])
  })

  test('what was told of an earlier password is of no use under the next one, and nothing can be guessed', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const store = await open(folder, here.opening(byPassword()))
    value(await removePassword(store, byPassword(), here.world))
    const told =
      readHeader(newestIn(folder), readFileSync(join(folder, snapshotName(newestIn(folder)))))?.released ?? []
    expect(told).toHaveLength(1)
    value(await setPassword(store, { password: 'další dobré heslo', recoveryCode }, here.world))
    await store.close()
    layPlain(folder, newestIn(folder) + 1, [...told, '00'.repeat(32), releaseSum(told[0] ?? '')])
    const foreign = computer()
    expect((await refusalOf(folder, foreign.opening(null))).code).toBe('database-encrypted')
    expect(await towns(folder, foreign, byPassword('další dobré heslo'))).toEqual(['Kolín', 'Říčany'])
  })
})

describe('P46 wrapped keys that somebody has put into the folder', () => {
  const theirs = async (): Promise<KeyWraps> =>
    (await newDataKey({ password: 'cizí heslo', recoveryCode: 'X' }, { random, derive: quickDerive })).wraps

  test('are never written on: password and code of the owner stay the ones that open it', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const own = (await here.known.of(folder))?.keyWraps
    const [, recovery] = own?.wraps ?? []
    const mixed = { ...own, wraps: [own?.wraps[0], { ...recovery, sealed: Buffer.alloc(60).toString('base64') }] }
    writeFileSync(join(folder, 'key.json'), keyFileText(mixed as KeyWraps)) // safe: made of whole ones
    rmSync(here.path)
    expect(await towns(folder, here, byPassword())).toEqual(['Kolín', 'Říčany'])
    expect(readFileSync(join(folder, 'key.json'), 'utf8')).toBe(keyFileText(own as KeyWraps)) // safe: it was noted
    expect(await towns(folder, here, { kind: 'recovery', text: recoveryCode })).toEqual(['Kolín', 'Říčany'])
  })

  test('of an earlier password do not let that one open it again', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const before = readFileSync(join(folder, 'key.json'))
    const store = await open(folder, here.opening(byPassword()))
    value(await changePassword(store, { secret: byPassword(), password: 'další dobré heslo' }, here.world))
    await store.close()
    writeFileSync(join(folder, 'key.json'), before)
    for (const each of [here, computer()])
      expect((await refusalOf(folder, each.opening(byPassword()))).code).toBe('wrong-password')
    expect(await towns(folder, here, byPassword('další dobré heslo'))).toHaveLength(2)
  })

  test('and a key file that is gone or of another key is told and mended', async () => {
    const here = computer()
    for (const [content, fate] of [
      [null, 'gone'],
      [keyFileText(await theirs()), 'changed'],
    ] as const) {
      const folder = await sealedFolder(here)
      const sound = readFileSync(join(folder, 'key.json'))
      if (content === null) rmSync(join(folder, 'key.json'))
      else writeFileSync(join(folder, 'key.json'), content)
      const store = await open(folder, here.opening(byPassword()))
      expect(store.info.repaired).toEqual([{ code: 'key-file-mended', fate }])
      await store.close()
      expect(readFileSync(join(folder, 'key.json'))).toEqual(sound)
    }
  })
})

describe('P49 an older state in the place of a newer one', () => {
  test('is told once, with the numbers of what is missing, and its numbers are not given out again', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const older = copyOf(folder)
    const store = await open(folder, here.opening(byPassword()))
    for (const name of ['Aš', 'Cheb']) await addTown(store, name)
    await store.close()
    empty(folder)
    cpSync(older, folder, { recursive: true })
    const again = await open(folder, here.opening(byPassword()))
    expect(again.info.repaired).toMatchObject([{ code: 'older-than-known', seqFrom: 3, seqTo: 4 }])
    await addTown(again, 'Písek')
    expect((await again.history(1))[0]?.seq).toBe(5)
    await again.close()
    const third = await open(folder, here.opening(byPassword()))
    expect(third.info.repaired).toEqual([])
    expect(townsIn(third)).toEqual(['Kolín', 'Písek', 'Říčany'])
    await third.close()
  })

  test('is told where as many changes were made in it, but other ones', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const [ours, theirs] = [await open(folder, here.opening(byPassword())), copyOf(folder)]
    await addTown(ours, 'Aš')
    await ours.close()
    const elsewhere = await open(theirs, computer().opening(byPassword()))
    await addTown(elsewhere, 'Cheb')
    await elsewhere.close()
    empty(folder)
    cpSync(theirs, folder, { recursive: true })
    const again = await open(folder, here.opening(byPassword()))
    expect(again.info.repaired).toMatchObject([{ code: 'older-than-known', seqTo: 3 }])
    await again.close()
  })

  test('is not told after the password was changed, or something was written anew', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const store = await open(folder, here.opening(byPassword()))
    value(await store.rewrite({ codec: store.codec, changed: (each) => each }))
    await store.close()
    const again = await open(folder, here.opening(byPassword()))
    expect(again.info.repaired).toEqual([])
    await again.close()
  })
})

test('P46 nothing of an opened sealed folder is plain', async () => {
  const here = computer()
  const folder = await sealedFolder(here)
  for (const name of readdirSync(folder).filter((each) => /^(snap|log|history)/.test(each)))
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/^\{"sum"|\n"data":/)
})

describe('P62 how far a database under a password had come', () => {
  test('is known by its id where its folder was moved before an older state took its place', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const older = copyOf(folder)
    const store = await open(folder, here.opening(byPassword()))
    for (const name of ['Aš', 'Cheb']) await addTown(store, name)
    await store.close()
    const moved = freshFolder()
    renameSync(folder, moved)
    empty(moved)
    cpSync(older, moved, { recursive: true })
    const again = await open(moved, here.opening(byPassword()))
    expect(again.info.repaired).toMatchObject([{ code: 'older-than-known', seqFrom: 3, seqTo: 4 }])
    await again.close()
  })

  test('is not held against a copy beside it, which may be older', async () => {
    const here = computer()
    const folder = await sealedFolder(here)
    const older = copyOf(folder)
    const store = await open(folder, here.opening(byPassword()))
    await addTown(store, 'Aš')
    await store.close()
    const again = await open(older, here.opening(byPassword()))
    expect(again.info.repaired).toMatchObject([{ code: 'first-seen', seq: 2 }])
    await again.close()
  })

  test('is told on a computer that sees it for the first time, so that a person can compare, and once only', async () => {
    const folder = await sealedFolder(computer())
    const there = computer()
    const store = await open(folder, there.opening(byPassword()))
    const { device, savedAt: at } = store.info
    expect(store.info.seq).toBe(2)
    expect(store.info.repaired).toEqual([{ code: 'first-seen', seq: 2, at, device }])
    await store.close()
    const again = await open(folder, there.opening(byPassword()))
    expect(again.info.repaired).toEqual([])
    await again.close()
  })
})
