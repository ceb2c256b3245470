import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { copiesIn } from '../../../src-main/store/backups/copies'
import { erasePerson } from '../../../src-main/store/erasing/erase-person'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { setPassword } from '../../../src-main/store/password'
import { backupsOf, made } from './backups/scene'
import { eraserOf, value, withJana } from './erased-folder'
import { quickDerive } from './quick-derive'

const shares = () => {
  const told: number[] = []
  return { told, note: (done: number, total: number) => void told.push(done / total) }
}

const rising = (told: readonly number[]): void => {
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.at(-1)).toBeLessThanOrEqual(1)
  expect(told.at(-1)).toBeGreaterThan(0.7)
}

test('a backup, erasing somebody and a password say how far they have come, up to the end', async () => {
  const { store, jana } = await withJana()
  const { backups } = backupsOf(store)
  const backup = shares()
  value(await backups.make('manual', backup.note))
  rising(backup.told)
  const erasing = shares()
  const eraser = { ...eraserOf(store, { copies: copiesIn(backups) }), told: erasing.note }
  value(await erasePerson(eraser, { personId: jana.id, left: new Set(), things: null }))
  rising(erasing.told)
  await made(backups)
  const password = shares()
  const world = { fs: nodeFileSystem, random: randomBytes, derive: quickDerive, backups, told: password.note }
  const secrets = { password: 'dlouhé heslo na zkoušku', recoveryCode: newRecoveryCode(randomBytes) }
  value(await setPassword(store, secrets, world))
  rising(password.told)
  await store.close()
})
