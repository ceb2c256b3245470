import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { restoreInto } from '../../../src-main/store/backups/restore-into'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { generationFiles, journalName, snapshotName } from '../../../src-main/store/generation-files'
import { identitiesIn, ownDatabaseId } from '../../../src-main/store/identities'
import { goOn } from '../../../src-main/store/rescue/go-on'
import { surveyFolder } from '../../../src-main/store/rescue/survey'
import { Keys } from '../../../src-main/store/encryption/keys'
import { addTown, create, freshFolder, lookInto, open, settingsWith, townsIn } from './folder'

const generationsOf = (folder: string) => generationFiles(readdirSync(folder)).snapshots

const idsIn = async (folder: string): Promise<ReadonlySet<string | null>> => {
  const identities = await identitiesIn(nodeFileSystem, folder, generationsOf(folder))
  return new Set([...identities.values()].map(({ databaseId }) => databaseId))
}

/** A closed database with a town in it, opened once for each town. */
const folderWith = async (...towns: readonly string[]): Promise<string> => {
  const folder = freshFolder()
  await (await create(folder)).close()
  for (const town of towns) {
    const store = await open(folder)
    await addTown(store, town)
    await store.close()
  }
  return folder
}

const look = (folder: string) => {
  const { fs, world } = settingsWith()
  return surveyFolder({ fs, folder, keys: new Keys({ secret: null, random: world.random }) })
}

const putInto = (folder: string, from: string, names: readonly string[]): void => {
  for (const name of names) copyFileSync(join(from, name), join(folder, name))
}

describe('P04 the id of a database', () => {
  test('is the same in all its generations and another in another database', async () => {
    const [ours, theirs] = [await folderWith('Říčany', 'Kolín'), await folderWith('Bergen')]
    expect((await idsIn(ours)).size).toBe(1)
    expect(await idsIn(ours)).not.toContain(ownDatabaseId(await identitiesIn(nodeFileSystem, theirs, [1])))
  })

  test('stays where the folder is begun anew from what is left, and where a backup is restored into it', async () => {
    const folder = await folderWith('Říčany', 'Kolín')
    const before = await idsIn(folder)
    const [newest = 0] = generationsOf(folder)
    const backup = join(freshFolder(), '..', 'záloha.json')
    copyFileSync(join(folder, snapshotName(newest)), backup)
    expect((await goOn(settingsWith(), folder, await look(folder))).ok).toBe(true)
    expect(await idsIn(folder)).toEqual(before)
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    await restoreInto({ ...settingsWith(), folder, file: backup })
    expect(await idsIn(folder)).toEqual(before)
  })

  test('tells a generation that was copied in from elsewhere: told, put aside, and the state is ours', async () => {
    const [ours, theirs] = [await folderWith('Říčany', 'Kolín'), await folderWith('Bergen', 'Oslo')]
    const [newest = 0] = generationsOf(theirs)
    putInto(ours, theirs, [snapshotName(newest), journalName(newest)])
    const { towns, repaired } = await lookInto(ours)
    expect(towns).toEqual(['Kolín', 'Říčany'])
    expect(repaired).toContainEqual({ code: 'foreign-file', file: snapshotName(newest) })
    const store = await open(ours)
    expect(readdirSync(join(ours, 'quarantine')).join(' ')).toContain(snapshotName(newest))
    await store.close()
    expect((await lookInto(ours)).towns).toEqual(['Kolín', 'Říčany'])
  })

  test('keeps another database out of what the rescue puts together', async () => {
    const [ours, theirs] = [await folderWith('Říčany', 'Kolín'), await folderWith('Bergen', 'Oslo', 'Moss', 'Hamar')]
    const [newest = 0] = generationsOf(theirs)
    putInto(ours, theirs, [snapshotName(newest), journalName(newest)])
    const survey = await look(ours)
    expect(survey.generations[0]).toMatchObject({ file: snapshotName(newest), state: 'foreign' })
    await goOn(settingsWith(), ours, survey)
    const store = await open(ours)
    expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
    await store.close()
  })

  test('is not asked for in a folder from before databases had one', async () => {
    const folder = freshFolder()
    cpSync(join(__dirname, '../../fixtures/golden/v1'), folder, { recursive: true })
    expect(await idsIn(folder)).toEqual(new Set([null]))
    const store = await open(folder)
    expect(store.info.repaired).toEqual([])
    await store.close()
    expect([...(await idsIn(folder))].filter((id) => id !== null)).toHaveLength(1)
  })
})
