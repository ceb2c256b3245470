import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { setPassword } from '../../../src-main/store/password'
import { addTown, create, freshFolder, open, settingsWith } from './folder'
import { quickDerive } from './quick-derive'
import { backupsOf, made } from './backups/scene'

const settings = { ...settingsWith(), derive: quickDerive }
const { random } = settings.world

/** Whatever others could do with anything in a folder: `644 snap-…`. */
const openToOthers = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    const mode = statSync(path).mode & 0o777
    return mode === (entry.isDirectory() ? 0o700 : 0o600) ? [] : [`${mode.toString(8)} ${path}`]
  })

test('P55 only the account that made a database can read its folder and any file in it, backups and what lies aside included', async () => {
  const folder = freshFolder()
  const store = await create(folder, settings)
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
  await addTown(store, 'Říčany')
  const { backups } = backupsOf(store)
  await made(backups)
  await store.close()
  // A program that synchronises has left a copy that anybody can read.
  const copy = join(folder, 'snap-0000000001 (1).json')
  writeFileSync(copy, 'Říčany')
  chmodSync(copy, 0o644)
  mkdirSync(join(folder, 'quarantine'), { mode: 0o700 })
  chmodSync(folder, 0o755)
  const again = await open(folder, settings)
  const world = { fs: settings.fs, random, derive: quickDerive, backups: backupsOf(again).backups }
  expect(openToOthers(folder)).toEqual([`644 ${copy}`])
  expect(
    (await setPassword(again, { password: 'koza leze do zelí', recoveryCode: newRecoveryCode(random) }, world)).ok,
  ).toBe(true)
  await again.close()
  expect(openToOthers(folder).filter((each) => !each.includes('(1)'))).toEqual([])
  // A folder that was open to others is theirs to close.
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('755')
})
