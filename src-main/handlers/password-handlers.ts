import { basename } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { passwordRequests } from '@shared/contract/password'
import { fail, ok, type Result } from '@shared/result'
import { prepareRecoverySheet } from '../documents/recovery-sheet/content'
import { makeDocument } from '../documents/make-document'
import { changePassword, changeRecoveryCode, openedKey, removePassword, setPassword } from '../store/password'
import { newRecoveryCode, provesRecoveryCode } from '../store/encryption/recovery-code'
import type { Store } from '../store/store'
import { openDatabase } from './database-handlers'
import { withStore } from './handler'
import { lockDatabase } from './lock-database'
import { forgetKey, isKeyRemembered, rememberKey } from './remembered-keys'
import type { Services } from './services'
import { trySecret } from './try-secret'

/** Setting, changing and taking away the password, unlocking and locking. The data key stays in this process. */
export const passwordHandlers = (services: Services): HandlersOf<typeof passwordRequests> => {
  const { database, storeSettings } = services
  const world = () => ({
    fs: storeSettings.fs,
    random: storeSettings.world.random,
    derive: storeSettings.derive,
    backups: database.backups,
  })
  /** Made for a sheet, and in use only when its end was typed from there. */
  let madeCode: string | null = null

  const slowly = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => trySecret(services, work)

  /** Tells the window that the open database is encrypted in another way than before. */
  const told = <T extends Result<null>>(store: Store, done: T): T => {
    // Backups from before the password are encrypted too.
    if (done.ok) services.emit('database:changed', { seq: store.seq, changes: [], info: store.info })
    return done
  }

  const withProof = async (
    proof: string,
    work: (recoveryCode: string) => Promise<Result<null>>,
  ): Promise<Result<null>> => {
    if (madeCode === null) return fail({ code: 'no-code-made' })
    if (!provesRecoveryCode(madeCode, proof)) return fail({ code: 'code-not-proven' })
    const done = await work(madeCode)
    if (done.ok) madeCode = null
    return done
  }

  const remember = async (store: Store, text: string): Promise<Result<null>> => {
    if (!(await services.keyKeeper.isAvailable())) return fail({ code: 'cannot-remember' })
    const opened = await openedKey(store, { kind: 'password', text }, world())
    if (!opened.ok) return opened
    await rememberKey(services, opened.value)
    return ok(null)
  }

  const keyIdOf = (store: Store | null): string => store?.codec.keyWraps?.keyId ?? ''

  return {
    'password:state': async () =>
      ok({
        encryptedFolder: database.encryptedFolder,
        canRemember: await services.keyKeeper.isAvailable(),
        isRemembered: isKeyRemembered(services, keyIdOf(database.store)),
      }),

    'password:new-code': async () =>
      withStore(services, async () => {
        madeCode = newRecoveryCode(storeSettings.world.random)
        return ok({ code: madeCode })
      }),

    'password:sheet': async ({ lang, job }) =>
      withStore(services, async (store) => {
        if (madeCode === null) return fail({ code: 'no-code-made' })
        const madeAt = storeSettings.world.now().toISOString()
        const { document, suggestedName } = prepareRecoverySheet({ code: madeCode, folder: store.folder, madeAt, lang })
        const target = await services.dialogs.chooseTarget(suggestedName, lang)
        if (target === null) return ok(null)
        const cancel = new AbortController()
        services.tokens.jobs.set(job, cancel)
        const { startWorker } = services
        const making = makeDocument({ document, target, lang, madeAt, startWorker, signal: cancel.signal })
        const made = await making.finally(() => services.tokens.jobs.delete(job))
        if (!made.ok) return made
        return ok({ token: services.tokens.files.keep(target), fileName: basename(target), count: made.value.count })
      }),

    'password:set': async ({ password, proof }) =>
      withStore(services, (store) =>
        withProof(proof, async (recoveryCode) =>
          told(store, await setPassword(store, { password, recoveryCode }, world())),
        ),
      ),

    'password:change': async ({ current, password }) =>
      withStore(services, (store) =>
        slowly(async () =>
          told(store, await changePassword(store, { secret: { kind: 'password', text: current }, password }, world())),
        ),
      ),

    'password:renew-code': async ({ current, proof }) =>
      withStore(services, (store) =>
        withProof(proof, (recoveryCode) =>
          slowly(async () =>
            told(store, await changeRecoveryCode(store, { password: current, recoveryCode }, world())),
          ),
        ),
      ),

    'password:remove': async ({ current }) =>
      withStore(services, async (store) => {
        const keyId = keyIdOf(store)
        const removing = () => removePassword(store, { kind: 'password', text: current }, world())
        const done = told(store, await slowly(removing))
        if (done.ok) await forgetKey(services, keyId)
        return done
      }),

    'password:remember': async ({ current }) => withStore(services, (store) => slowly(() => remember(store, current))),

    'password:forget': async () =>
      withStore(services, async (store) => {
        await forgetKey(services, keyIdOf(store))
        return ok(null)
      }),

    'database:unlock': async ({ password, remember: isToRemember }) => {
      const opened = await slowly(async () => {
        if (database.encryptedFolder === null) return fail({ code: 'no-database' })
        return openDatabase(services, database.encryptedFolder, { kind: 'password', text: password })
      })
      if (opened.ok && isToRemember && database.store !== null) await remember(database.store, password)
      return opened
    },

    'database:recover': async ({ code, password }) =>
      slowly(async () => {
        if (database.encryptedFolder === null) return fail({ code: 'no-database' })
        const secret = { kind: 'recovery', text: code } as const
        const opened = await openDatabase(services, database.encryptedFolder, secret)
        const { store } = database
        if (!opened.ok || store === null) return opened
        const changed = await changePassword(store, { secret, password }, world())
        // What can only be read is shown all the same; the forgotten password simply stays.
        if (changed.ok || changed.failure.code === 'database-read-only') return ok(store.info)
        await lockDatabase(services)
        return changed
      }),

    'database:lock': async () => lockDatabase(services),
  }
}
