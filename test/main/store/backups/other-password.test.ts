import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { restoreBackup } from '../../../../src-main/store/backups/restore'
import { restoreInto } from '../../../../src-main/store/backups/restore-into'
import type { Secret } from '../../../../src-main/store/encryption/key-wraps'
import { Keys } from '../../../../src-main/store/encryption/keys'
import { newRecoveryCode } from '../../../../src-main/store/encryption/recovery-code'
import { changePassword, removePassword, setPassword } from '../../../../src-main/store/password'
import { systemWorld } from '../../../../src-main/store/system-world'
import { value } from '../erased-folder'
import { addTown, create, freshFolder, open, settingsWith, townsIn } from '../folder'
import { quickDerive as quick } from '../quick-derive'
import { backupPath, backupsIn, backupsOf, made } from './scene'

const { random } = systemWorld(() => '')
const settings = { ...settingsWith(), derive: quick }
const recoveryCode = newRecoveryCode(random)
const old = { kind: 'password', text: 'staré heslo' } as const
const keysFor = (secret: Secret) => new Keys({ secret, random, derive: quick })

/** A database under a password with an encrypted backup of one town; a second town came after it. A copy of the backup lies elsewhere. */
const underPassword = async () => {
  const store = await create(freshFolder(), settings)
  await addTown(store, 'Říčany')
  const { backups } = backupsOf(store)
  const world = { fs: settings.fs, random, derive: quick, backups }
  value(await setPassword(store, { password: old.text, recoveryCode }, world))
  const { line } = await made(backups)
  const path = backupPath(store.folder, line.name)
  const elsewhere = join(store.folder, '..', line.name)
  cpSync(path, elsewhere)
  await addTown(store, 'Kolín')
  return { store, backups, world, path, elsewhere }
}

describe('P18 a backup from before the password was removed', () => {
  const removed = async () => {
    const scene = await underPassword()
    value(await removePassword(scene.store, old, scene.world))
    return scene
  }

  test('stays encrypted, and says that it is under another password', async () => {
    const { store, backups, path } = await removed()
    expect(readFileSync(path).includes('Říčany')).toBe(false)
    expect(await backups.open(path)).toMatchObject({ ok: false, failure: { code: 'backup-other-key' } })
    await store.close()
  })

  test.each<Secret>([old, { kind: 'recovery', text: recoveryCode.toLowerCase().replaceAll('-', ' ') }])(
    'is opened and restored with the $kind of then',
    async (secret) => {
      const { store, backups, path } = await removed()
      const backup = value(await backups.open(path, keysFor(secret)))
      value(await restoreBackup({ store, backups }, backup, { isLargeAgreed: true }))
      expect(townsIn(store)).toEqual(['Říčany'])
      expect(store.info.isEncrypted).toBe(false)
      await store.close()
    },
  )

  test.each([
    [{ kind: 'password', text: 'jiné heslo' }, 'wrong-password'],
    [{ kind: 'recovery', text: newRecoveryCode(random) }, 'wrong-recovery-code'],
  ] as const)('71 is refused for a wrong secret with a sentence of its own: %o', async (secret, code) => {
    const { store, backups, path } = await removed()
    expect(await backups.open(path, keysFor(secret))).toMatchObject({ ok: false, failure: { code } })
    expect(townsIn(store)).toEqual(['Kolín', 'Říčany'])
    await store.close()
  })
})

describe('P18 after the password was changed', () => {
  const next = { kind: 'password', text: 'nové heslo' } as const
  const changed = async () => {
    const scene = await underPassword()
    value(await changePassword(scene.store, { secret: old, password: next.text }, scene.world))
    await scene.store.close()
    const [name] = backupsIn(scene.store.folder)
    return { ...scene, here: backupPath(scene.store.folder, name ?? '') }
  }
  const restored = async (file: string, secret: Secret) => {
    const folder = freshFolder()
    const done = await restoreInto({ ...settings, folder, file, secret })
    return done.ok ? folder : done.failure.code
  }

  test('a backup within reach opens with the new password, no longer with the old one', async () => {
    const { here } = await changed()
    expect(await restored(here, old)).toBe('wrong-password')
    const folder = await restored(here, next)
    const store = await open(folder, { ...settings, secret: next } as typeof settings)
    expect(townsIn(store)).toEqual(['Říčany'])
    await store.close()
  })

  test('a copy that was out of reach opens with the password of then, and with nothing else', async () => {
    const { elsewhere } = await changed()
    expect(await restored(elsewhere, next)).toBe('wrong-password')
    const folder = await restored(elsewhere, old)
    const store = await open(folder, { ...settings, secret: old } as typeof settings)
    expect(townsIn(store)).toEqual(['Říčany'])
    await store.close()
  })
})
