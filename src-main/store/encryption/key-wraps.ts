import { createHash, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { decrypt, encrypt, keyBytes, type Random } from './cipher'
import { plainRecoveryCode } from './recovery-code'

/** What opens an encrypted database: a password, the recovery code, or the data key itself where this computer remembers it. */
export type Secret =
  | { readonly kind: 'password' | 'recovery'; readonly text: string }
  | { readonly kind: 'key'; readonly key: Uint8Array; readonly keyId: string }

/**
 * Scrypt's cost in a file is bounded before it is used: too small would open the way to guessing, too large would stop the
 * computer. What we write is N = 2^17, r = 8, p = 1.
 */
const kdfSchema = z.strictObject({
  N: z
    .int()
    .min(2 ** 15)
    .max(2 ** 20)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: z.string().regex(/^[0-9a-f]{32,64}$/),
})
const wrapSchema = z.strictObject({
  kind: z.enum(['password', 'recovery']),
  kdf: kdfSchema,
  /** The data key, encrypted by the key that scrypt makes of the secret; base64. */
  sealed: z.string().max(200),
})
export const keyWrapsSchema = z.strictObject({
  /** Names the data key, so that a file under another key is not taken for a damaged one. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  wraps: z.array(wrapSchema).min(1).max(4),
  /** The sum of what the owner tells when the password goes; missing where an older version has written. */
  release: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type KeyWraps = z.infer<typeof keyWrapsSchema>

/** The sum by which what is told at the end of a password is known from its beginning. */
export const releaseSum = (release: string): string => createHash('sha256').update(release).digest('hex')
type Wrap = KeyWraps['wraps'][number]
type Kdf = Wrap['kdf']

/** Derives a key from a text; tests hand in a quick one. */
export type DeriveKey = (text: string, kdf: Kdf) => Promise<Uint8Array>

/** What the largest cost that we accept takes: 128 · N · r bytes, and room beside it. */
const maxMemory = 2 ** 31 - 1

/** Scrypt over the text in NFKC, so that a password typed with composed or decomposed accents is the same. */
export const scryptKey: DeriveKey = (text, { N, r, p, salt }) =>
  (promisify(scrypt) as (text: string, salt: Buffer, length: number, options: object) => Promise<Buffer>)(
    // safe: the overload with options
    text.normalize('NFKC'),
    Buffer.from(salt, 'hex'),
    keyBytes,
    { N, r, p, maxmem: maxMemory },
  )

const standardKdf = { N: 2 ** 17, r: 8, p: 1 } as const

const wrapLabel = (keyId: string, kind: Wrap['kind']): string => `key ${keyId} ${kind}`

const textFor = (kind: Wrap['kind'], text: string): string => (kind === 'recovery' ? plainRecoveryCode(text) : text)

/** An open data key with its wraps: what an encrypted store works with. */
export type DataKey = { readonly key: Uint8Array; readonly wraps: KeyWraps }

const wrapKey = async (
  { key, keyId }: { readonly key: Uint8Array; readonly keyId: string },
  kind: Wrap['kind'],
  text: string,
  { random, derive = scryptKey }: { readonly random: Random; readonly derive?: DeriveKey | undefined },
): Promise<Wrap> => {
  const kdf = { ...standardKdf, salt: Buffer.from(random(16)).toString('hex') }
  const wrapping = await derive(textFor(kind, text), kdf)
  const sealed = encrypt(wrapping, wrapLabel(keyId, kind), key, random).toString('base64')
  wrapping.fill(0)
  return { kind, kdf, sealed }
}

type World = { readonly random: Random; readonly derive?: DeriveKey | undefined }

/** A new random data key, wrapped by the password and, always, by the recovery code. */
export const newDataKey = async (
  { password, recoveryCode }: { readonly password: string; readonly recoveryCode: string },
  world: World,
): Promise<DataKey> => {
  const key = world.random(keyBytes)
  const keyId = Buffer.from(world.random(8)).toString('hex')
  const wraps = [
    await wrapKey({ key, keyId }, 'password', password, world),
    await wrapKey({ key, keyId }, 'recovery', recoveryCode, world),
  ]
  return { key, wraps: { keyId, wraps } }
}

const rewrapped = async (dataKey: DataKey, kind: Wrap['kind'], text: string, world: World): Promise<DataKey> => {
  const { keyId, wraps, ...rest } = dataKey.wraps
  const wrap = await wrapKey({ key: dataKey.key, keyId }, kind, text, world)
  return { ...dataKey, wraps: { ...rest, keyId, wraps: [wrap, ...wraps.filter((each) => each.kind !== kind)] } }
}

/** The same data key under a new password; the recovery code stays. */
export const withPassword = (dataKey: DataKey, password: string, world: World): Promise<DataKey> =>
  rewrapped(dataKey, 'password', password, world)

/** The same data key under a new recovery code; the password stays. */
export const withRecoveryCode = (dataKey: DataKey, recoveryCode: string, world: World): Promise<DataKey> =>
  rewrapped(dataKey, 'recovery', recoveryCode, world)

/** Unwraps the data key by a secret; null when it does not fit: the wrong password, the wrong code. */
export const unwrapKey = async (
  wraps: KeyWraps,
  secret: Secret,
  derive: DeriveKey = scryptKey,
): Promise<DataKey | null> => {
  if (secret.kind === 'key')
    return secret.keyId === wraps.keyId && secret.key.length === keyBytes ? { key: secret.key, wraps } : null
  for (const wrap of wraps.wraps.filter(({ kind }) => kind === secret.kind)) {
    const wrapping = await derive(textFor(wrap.kind, secret.text), wrap.kdf)
    const key = decrypt(wrapping, wrapLabel(wraps.keyId, wrap.kind), Buffer.from(wrap.sealed, 'base64'))
    wrapping.fill(0)
    if (key !== null && key.length === keyBytes) return { key, wraps }
  }
  return null
}
