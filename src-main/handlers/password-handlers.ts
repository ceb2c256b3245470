import type { HandlersOf } from '@shared/contract'
import type { passwordRequests } from '@shared/contract/password'
import { ok, type Result } from '@shared/result'
import { measuredCost, passwordCost } from '../store/encryption/key-wraps'
import { changePassword, changeRecoveryCode, plainBeside, removePassword, setPassword } from '../store/password'
import type { Store } from '../store/store'
import { tellInfo } from '../session/open-database'
import { withStore } from '../session/with-store'
import { lockDatabase } from '../session/lock-database'
import type { HandOver } from '../session/hand-over'
import { MadeCode } from '../session/made-code'
import { forgetKey, isKeyRemembered } from '../session/remembered-keys'
import type { Services } from '../session/services'
import { trySecret } from '../session/try-secret'
import { passwordWorld, recoverDatabase, rememberPassword, unlockDatabase } from '../session/unlock-database'
import { saveDocument } from '../session/save-document'

/** Setting, changing and taking away the password, unlocking and locking. The data key stays in this process. */
export const passwordHandlers = (services: Services): HandlersOf<typeof passwordRequests> => {
  const { database } = services
  const madeCode = new MadeCode()
  const opening: HandOver['opening'] = (given, work) => services.handOver.opening(given, work)
  const world = () => passwordWorld(services)
  const slowly = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => trySecret(services, work)

  /** The window shows whether the open database is encrypted. */
  const shown = <T extends Result<null>>(store: Store, done: T): T => {
    if (done.ok) tellInfo(services, store)
    return done
  }

  /** A folder that cannot be listed now is told by other ways. */
  const plainOf = (store: Store) =>
    plainBeside(store, { fs: services.storeSettings.fs, backups: database.backups }).catch(() => [])

  const keyIdOf = (store: Store | null): string => store?.codec.keyWraps?.keyId ?? ''

  return {
    'password:state': async () =>
      ok({
        encryptedFolder: database.encryptedFolder,
        canRemember: await services.keyKeeper.isAvailable(),
        isRemembered: isKeyRemembered(services, keyIdOf(database.store)),
        plain: database.store === null ? [] : await plainOf(database.store),
      }),

    'password:cost': async () =>
      withStore(services, async ({ codec }) => {
        const cost = codec.keyWraps && passwordCost(codec.keyWraps)
        return ok(cost && (await measuredCost(cost, world())))
      }),

    'password:hand-over': async () => ok(services.handOver.make()),

    'password:new-code': async () =>
      withStore(services, async () => ok({ code: madeCode.make(services.storeSettings.world.random) })),

    'password:sheet': async ({ lang, job }) =>
      withStore(services, async (store) => {
        const code = madeCode.get()
        if (!code.ok) return code
        const subject = { code: code.value, folder: store.folder }
        return saveDocument(services, store, { kind: 'recovery-sheet', form: 'pdf', lang, subject, job })
      }),

    'password:set': async ({ password: given, proof }) =>
      opening({ password: given }, ({ password }) =>
        withStore(services, (store) =>
          madeCode.take(proof, async (recoveryCode) =>
            shown(store, await setPassword(store, { password, recoveryCode }, world())),
          ),
        ),
      ),

    'password:change': async (given) =>
      opening(given, ({ current, password }) =>
        withStore(services, (store) =>
          slowly(async () =>
            shown(
              store,
              await changePassword(store, { secret: { kind: 'password', text: current }, password }, world()),
            ),
          ),
        ),
      ),

    'password:renew-code': async ({ current: given, proof }) =>
      opening({ current: given }, ({ current }) =>
        withStore(services, (store) =>
          madeCode.take(proof, (recoveryCode) =>
            slowly(async () =>
              shown(store, await changeRecoveryCode(store, { password: current, recoveryCode }, world())),
            ),
          ),
        ),
      ),

    'password:remove': async (given) =>
      opening(given, ({ current }) =>
        withStore(services, async (store) => {
          const keyId = keyIdOf(store)
          const removing = () => removePassword(store, { kind: 'password', text: current }, world())
          const done = shown(store, await slowly(removing))
          if (done.ok) await forgetKey(services, keyId)
          return done
        }),
      ),

    'password:remember': async (given) =>
      opening(given, ({ current }) =>
        withStore(services, (store) => slowly(() => rememberPassword(services, store, current))),
      ),

    'password:forget': async () =>
      withStore(services, async (store) => {
        await forgetKey(services, keyIdOf(store))
        return ok(null)
      }),

    'database:unlock': async ({ password: given, remember }) =>
      opening({ password: given }, ({ password }) => slowly(() => unlockDatabase(services, { password, remember }))),
    'database:recover': async ({ password: given, code }) =>
      opening({ password: given }, ({ password }) => slowly(() => recoverDatabase(services, { password, code }))),
    'database:lock': async () => lockDatabase(services),
  }
}
