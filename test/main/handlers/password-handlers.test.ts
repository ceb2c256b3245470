import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SignalName } from '@shared/contract'
import { backupHandlers } from '../../../src-main/handlers/backup-handlers'
import { openDatabase } from '../../../src-main/session/open-database'
import { lockDatabase } from '../../../src-main/session/lock-database'
import { passwordHandlers } from '../../../src-main/handlers/password-handlers'
import { rescueHandlers } from '../../../src-main/handlers/rescue-handlers'
import type { Services } from '../../../src-main/session/services'
import { HandOver } from '../../../src-main/session/hand-over'
import { Tokens } from '../../../src-main/session/tokens'
import { withStore } from '../../../src-main/session/with-store'
import { SettingsFile } from '../../../src-main/store/preferences-file'
import type { KeyKeeper } from '../../../src-main/store/encryption/key-keeper'
import { passwordCost } from '../../../src-main/store/encryption/key-wraps'
import { Tries } from '../../../src-main/store/encryption/tries'
import { isRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { addTown, create, freshFolder, settingsWith, townsIn } from '../store/folder'
import { quickDerive } from '../store/quick-derive'

const password = 'Žluťoučký kůň'

/** Keeps what it is given as the system would: for this user only, never readable in the settings. */
const fakeKeeper = (): KeyKeeper => {
  const kept = new Map<string, Uint8Array>()
  return {
    isAvailable: () => Promise.resolve(true),
    seal: (key) => {
      const name = `kept-${kept.size}`
      kept.set(name, Uint8Array.from(key))
      return name
    },
    open: (sealed) => {
      const key = kept.get(sealed)
      return key === undefined ? null : Uint8Array.from(key)
    },
  }
}

/** The app without its window, over a real folder with a town in it. */
const setUp = async () => {
  let now = Date.parse('2026-03-01T08:00:00Z')
  const profile = join(mkdtempSync(join(tmpdir(), 'dp-profile-')), 'settings.json')
  const folder = freshFolder()
  const signals: SignalName[] = []
  const storeSettings = { ...settingsWith(undefined, () => new Date(now)), derive: quickDerive }
  const services: Services = {
    version: '0.0.0',
    platform: 'linux',
    settings: await SettingsFile.open(profile),
    storeSettings,
    defaultFolder: folder,
    database: {
      store: null,
      backups: null,
      encryptedFolder: null,
      closing: Promise.resolve(),
    },
    triedFolder: { path: null },
    tries: new Tries(storeSettings.world.now),
    handOver: new HandOver((count) => storeSettings.world.random(count)),
    forgetSecrets: () => Promise.resolve(),
    backupTries: new Tries(storeSettings.world.now),
    tokens: new Tokens(),
    startWorker: () => {
      throw new Error('no job belongs here')
    },
    dialogs: {} as Services['dialogs'], // safe: none is asked for
    keyKeeper: fakeKeeper(),
    log: { warn: () => undefined, error: () => undefined },
    onLanguage: () => undefined,
    offerBytes: () => '',
    forgetBytes: () => undefined,
    emit: (name) => void signals.push(name),
  }
  const store = await create(folder, storeSettings)
  await addTown(store, 'Říčany')
  await store.close()
  await openDatabase(services, folder)
  const handlers = passwordHandlers(services)
  const set = async (): Promise<string> => {
    const made = await handlers['password:new-code'](null)
    if (!made.ok) throw new Error(made.failure.code)
    const { code } = made.value
    const proof = code.split('-').slice(-2).join(' ').toLowerCase()
    expect(await handlers['password:set']({ password, proof })).toEqual({ ok: true, value: null })
    return code
  }
  const towns = () => withStore(services, async (open) => townsIn(open))
  const wait = (seconds: number) => void (now += seconds * 1000)
  return { services, handlers, folder, profile, signals, set, towns, wait }
}

const end = async ({ database, settings }: Services): Promise<void> => {
  await database.closing
  await database.store?.close()
  await settings.settled()
}

describe('a password in the app', () => {
  test('is set only with the end of the recovery code, which was made before and is used once', async () => {
    const { services, handlers, set } = await setUp()
    expect(await handlers['password:set']({ password, proof: '' })).toMatchObject({ failure: { code: 'no-code-made' } })
    const made = await handlers['password:new-code'](null)
    expect(made.ok && isRecoveryCode(made.value.code)).toBe(true)
    expect(await handlers['password:set']({ password, proof: 'AAAAA-A' })).toMatchObject({
      failure: { code: 'code-not-proven' },
    })
    expect(services.database.store?.info.isEncrypted).toBe(false)
    await set()
    expect(services.database.store?.info.isEncrypted).toBe(true)
    expect(await handlers['password:renew-code']({ current: password, proof: '' })).toMatchObject({
      failure: { code: 'no-code-made' },
    })
    await end(services)
  })

  test('says what one try costs while there is one, and nothing where the database is plain', async () => {
    const { services, handlers, set } = await setUp()
    expect(await handlers['password:cost'](null)).toEqual({ ok: true, value: null })
    await set()
    const wraps = services.database.store?.codec.keyWraps
    const cost = wraps ? passwordCost(wraps) : null
    expect(await handlers['password:cost'](null)).toMatchObject({ ok: true, value: { ...cost, leastMs: 250 } })
    await end(services)
  })

  test('87 locks: the key is wiped, every request is refused as encrypted, and unlocking brings the same back', async () => {
    const { services, handlers, set, towns, signals } = await setUp()
    expect(await lockDatabase(services)).toMatchObject({ failure: { code: 'no-password' } })
    await set()
    const codec = services.database.store?.codec
    const line = codec?.line('log1.1', '{}').trimEnd() ?? ''
    expect(await handlers['database:lock'](null)).toEqual({ ok: true, value: null })
    expect(signals).toContain('database:locked')
    expect(codec?.bodyOf('log1.1', line)).toBeNull()
    expect(await towns()).toMatchObject({ failure: { code: 'database-encrypted' } })
    expect(await handlers['password:new-code'](null)).toMatchObject({ failure: { code: 'database-encrypted' } })
    expect(await handlers['database:unlock']({ password: 'špatné heslo', remember: false })).toMatchObject({
      failure: { code: 'wrong-password' },
    })
    expect(await towns()).toMatchObject({ failure: { code: 'database-encrypted' } })
    const opened = await handlers['database:unlock']({ password, remember: false })
    expect(opened).toMatchObject({ ok: true, value: { isEncrypted: true, readOnly: null } })
    expect(await towns()).toEqual(['Říčany'])
    await end(services)
  })

  test('71 guessing is slowed down and told in seconds, the right one opens after the wait', async () => {
    const { services, handlers, set, wait } = await setUp()
    await set()
    await handlers['database:lock'](null)
    const guess = (text: string) => handlers['database:unlock']({ password: text, remember: false })
    for (let count = 1; count <= 5; count++)
      expect(await guess(`pokus ${count}`)).toMatchObject({ failure: { code: 'wrong-password' } })
    expect(await guess(password)).toEqual({ ok: false, failure: { code: 'too-many-tries', seconds: 5 } })
    expect(await handlers['database:recover']({ code: 'A', password })).toMatchObject({
      failure: { code: 'too-many-tries' },
    })
    wait(5)
    expect((await guess(password)).ok).toBe(true)
    await end(services)
  })

  test('71 guessing in the rescue screen is slowed down with the same count', async () => {
    const { services, handlers, set, wait } = await setUp()
    await set()
    await handlers['database:lock'](null)
    const rescue = rescueHandlers(services)
    const guess = (text: string) => rescue['rescue:survey']({ password: text })
    for (let count = 1; count <= 5; count++)
      expect(await guess(`pokus ${count}`)).toMatchObject({ ok: true, value: { isEncrypted: true, offer: null } })
    expect(await guess(password)).toEqual({ ok: false, failure: { code: 'too-many-tries', seconds: 5 } })
    expect(await handlers['database:unlock']({ password, remember: false })).toMatchObject({
      failure: { code: 'too-many-tries' },
    })
    // Looking without a password is no guess.
    expect(await rescue['rescue:survey']({ password: null })).toMatchObject({ ok: true })
    wait(5)
    expect(await guess(password)).toMatchObject({ ok: true, value: { isEncrypted: false } })
  })

  test('that was forgotten is replaced by the recovery code and a new one in one step', async () => {
    const { services, handlers, set, towns } = await setUp()
    const code = await set()
    await handlers['database:lock'](null)
    expect(await handlers['database:recover']({ code, password: 'krátké' })).toMatchObject({
      failure: { code: 'password-too-short' },
    })
    expect(await towns(), 'the code alone shows nothing').toMatchObject({ failure: { code: 'database-encrypted' } })
    expect((await handlers['database:recover']({ code, password: 'zcela nové heslo' })).ok).toBe(true)
    expect(await towns()).toEqual(['Říčany'])
    await handlers['database:lock'](null)
    expect(await handlers['database:unlock']({ password, remember: false })).toMatchObject({
      failure: { code: 'wrong-password' },
    })
    expect((await handlers['database:unlock']({ password: 'zcela nové heslo', remember: false })).ok).toBe(true)
    await end(services)
  })

  test('is remembered by the system for the next start, never in the folder, and not after locking', async () => {
    const { services, handlers, set, towns, folder, profile } = await setUp()
    await set()
    expect(await handlers['password:remember']({ current: 'špatné heslo' })).toMatchObject({
      failure: { code: 'wrong-password' },
    })
    await handlers['password:remember']({ current: password })
    expect(await handlers['password:state'](null)).toMatchObject({ value: { canRemember: true, isRemembered: true } })
    expect(readFileSync(profile, 'utf8')).toContain('kept-0')
    for (const name of readdirSync(folder).filter((each) => each.includes('.')))
      expect(readFileSync(join(folder, name), 'latin1')).not.toContain('kept-')

    expect((await openDatabase(services, folder)).ok, 'the next start').toBe(true)
    expect(await towns()).toEqual(['Říčany'])
    await handlers['database:lock'](null)
    expect(await openDatabase(services, folder), 'a start after locking').toMatchObject({
      failure: { code: 'database-encrypted' },
    })
    await handlers['database:unlock']({ password, remember: false })
    await handlers['password:forget'](null)
    expect(await openDatabase(services, folder), 'a start after forgetting').toMatchObject({
      failure: { code: 'database-encrypted' },
    })
    await end(services)
  })

  test('a remembered key of another database opens nothing and does no harm', async () => {
    const first = await setUp()
    await first.set()
    await first.handlers['password:remember']({ current: password })
    const second = await setUp()
    await second.set()
    const { rememberedKeys } = first.services.settings.current
    await second.services.settings.set({ rememberedKeys })
    const services = { ...second.services, keyKeeper: first.services.keyKeeper }
    expect(await openDatabase(services, second.folder)).toMatchObject({ failure: { code: 'database-encrypted' } })
    await Promise.all([end(first.services), end(services)])
  })
})

test('71 a backup from before the password was removed is opened in the app by the password or the code of then', async () => {
  const { services, handlers, set } = await setUp()
  const code = await set()
  const backups = backupHandlers(services)
  const made = await backups['backup:make'](null)
  if (!made.ok) throw new Error(made.failure.code)
  expect(await handlers['password:remove']({ current: password })).toMatchObject({ ok: true })
  const { name, place } = made.value.line
  expect(await backups['backup:compare']({ name, place })).toMatchObject({ failure: { code: 'backup-other-key' } })
  const open = (text: string) => backups['backup:compare-encrypted']({ text })
  expect(await open('špatné heslo')).toMatchObject({ failure: { code: 'wrong-password' } })
  expect(await open(code)).toMatchObject({ ok: true })
  const opened = await open(password)
  if (!opened.ok) throw new Error(opened.failure.code)
  const store = services.database.store
  if (store === null) throw new Error('it is closed')
  await addTown(store, 'Kolín')
  const restored = await backups['backup:restore']({ token: opened.value.token, isLargeAgreed: true })
  expect(restored).toMatchObject({ ok: true, value: { action: 'database:restore' } })
  expect(townsIn(store)).toEqual(['Říčany'])
  await end(services)
})
