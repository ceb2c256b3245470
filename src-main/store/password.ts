import { isCommonPassword } from '@shared/domain/privacy/common-passwords'
import { leastPasswordLength } from '@shared/domain/privacy/password'
import type { PlainCopies } from '@shared/domain/database/plain-copies'
import type { PasswordFailure } from '@shared/failures/password-failure'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Backups } from './backups/backups'
import { plainCodec, encryptedCodec, type Codec } from './codec'
import { conflictCopies } from './conflict-copies'
import type { FileSystem } from './file-system'
import type { Random } from './encryption/cipher'
import {
  newDataKey,
  unwrapKey,
  withPassword,
  withRecoveryCode,
  type DataKey,
  type DeriveKey,
  type Secret,
} from './encryption/key-wraps'
import { Keys } from './encryption/keys'
import { signsOf, type SecretText } from './encryption/secret-text'
import { encryptAside, decryptAside } from './encryption/encrypted-aside'
import { plainInFolder } from './encryption/finish-sealing'
import { Meter, type Told } from './meter'
import { takeAside } from './quarantine'
import type { Store } from './store'

/** What changing a password works with. */
export type PasswordWorld = {
  readonly fs: FileSystem
  readonly random: Random
  readonly derive?: DeriveKey | undefined
  /** Its older copies, to be written anew as well; those out of reach are reported and encrypted once they are within reach. */
  readonly backups?: Pick<Backups, 'seal' | 'bytes'> | null
  /** Is told how far it has come. */
  readonly told?: Told | undefined
}
/** What anybody can read beside an encrypted database: in its folder, among its backups and at its second place. */
export const plainBeside = async (
  store: Store,
  { fs, backups }: { readonly fs: FileSystem; readonly backups: Pick<Backups, 'plain'> | null },
): Promise<readonly PlainCopies[]> => {
  if (store.codec.keyWraps === null) return []
  return [...(await plainInFolder({ fs, folder: store.folder })), ...((await backups?.plain()) ?? [])]
}

type Changed = Promise<Result<null, StoreFailure | PasswordFailure>>

/** Why a password is not taken; null where it is. */
export const unfitPassword = (password: SecretText): Result<never, PasswordFailure> | null => {
  const signs = signsOf(password)
  if (signs.length < leastPasswordLength) return fail({ code: 'password-too-short', least: leastPasswordLength })
  return isCommonPassword(signs) ? fail({ code: 'password-common' }) : null
}

/**
 * Writes the folder anew under another codec, history included, and reopens it by the secret alone before anything older goes. The
 * backups follow, so that neither plain ones nor the old password tell what it holds.
 * The key that is not in use afterwards is wiped.
 */
const recode = async (
  store: Store,
  codec: Codec,
  secret: Secret | null,
  { random, derive, backups, told }: PasswordWorld,
): Changed => {
  const before = store.codec
  const keys = new Keys({ secret, random, derive })
  const meter = new Meter(told)
  // A backup is verified, and written anew.
  const beside = codec.keyWraps === null ? 0 : 2 * ((await backups?.bytes()) ?? 0)
  meter.foresee(store.rewritingBytes + beside)
  const done = await store.rewrite({
    codec,
    meter,
    changed: (changeSet) => changeSet,
    reopen: async (header) => {
      const found = await keys.codecFor(header)
      return found.ok ? found.value : null
    },
  })
  keys.forgetSecret()
  keys.wipe()
  ;(done.ok ? before : codec).wipe()
  if (done.ok && codec.keyWraps !== null) await backups?.seal({ isDoubted: before.keyWraps !== null, meter })
  return done
}

/** The data key of the open database, by a secret typed again; a copy that its receiver wipes. */
export const openedKey = async (
  store: Store,
  secret: Secret,
  { derive }: Pick<PasswordWorld, 'derive'>,
): Promise<Result<DataKey, StoreFailure | PasswordFailure>> => {
  const { keyWraps } = store.codec
  if (keyWraps === null) return fail({ code: 'no-password' })
  const opened = await unwrapKey(keyWraps, secret, derive)
  if (opened !== null) return ok(opened)
  return fail({ code: secret.kind === 'recovery' ? 'wrong-recovery-code' : 'wrong-password' })
}

/** Puts an open database under a password and a recovery code. */
export const setPassword = async (
  store: Store,
  { password, recoveryCode }: { readonly password: SecretText; readonly recoveryCode: SecretText },
  world: PasswordWorld,
): Changed => {
  if (store.codec.keyWraps !== null) return fail({ code: 'password-already-set' })
  const refused = unfitPassword(password)
  if (refused !== null) return refused
  const dataKey = await newDataKey({ password, recoveryCode }, world)
  const byCode = await unwrapKey(dataKey.wraps, { kind: 'recovery', text: recoveryCode }, world.derive)
  if (byCode === null) throw new Error('the recovery code does not open what it has encrypted')
  byCode.key.fill(0)
  const done = await recode(store, encryptedCodec(dataKey, world.random), { kind: 'password', text: password }, world)
  if (done.ok) {
    await encryptAside(world.fs, store.folder, store.codec)
    // What a synchronising program has left beside it holds what the password is to hide.
    const names = await world.fs.readdir(store.folder).catch(() => [])
    await takeAside(world.fs, store.folder, conflictCopies(names), store.codec)
  }
  return done
}

/** Another password for the same data key; files that the old one opened are written anew. */
export const changePassword = async (
  store: Store,
  { secret, password }: { readonly secret: Secret; readonly password: SecretText },
  world: PasswordWorld,
): Changed => {
  const refused = unfitPassword(password)
  if (refused !== null) return refused
  const opened = await openedKey(store, secret, world)
  if (!opened.ok) return opened
  const codec = encryptedCodec(await withPassword(opened.value, password, world), world.random)
  return recode(store, codec, { kind: 'password', text: password }, world)
}

/** Another recovery code for the same data key; the old sheet opens nothing any more. */
export const changeRecoveryCode = async (
  store: Store,
  { password, recoveryCode }: { readonly password: SecretText; readonly recoveryCode: SecretText },
  world: PasswordWorld,
): Changed => {
  const opened = await openedKey(store, { kind: 'password', text: password }, world)
  if (!opened.ok) return opened
  const codec = encryptedCodec(await withRecoveryCode(opened.value, recoveryCode, world), world.random)
  return recode(store, codec, { kind: 'recovery', text: recoveryCode }, world)
}

/** Takes the password away: everything is plain JSON again. */
export const removePassword = async (store: Store, secret: Secret, world: PasswordWorld): Changed => {
  const opened = await openedKey(store, secret, world)
  if (!opened.ok) return opened
  opened.value.key.fill(0)
  await decryptAside(world.fs, store.folder, store.codec)
  const done = await recode(store, plainCodec, null, world)
  if (!done.ok) await encryptAside(world.fs, store.folder, store.codec)
  return done
}
