import { createHash, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { PasswordCost } from '@shared/domain/privacy/password'
import { decrypt, encrypt, keyBytes, type Random } from './cipher'
import { plainCodeSigns } from './recovery-code'
import { bytesOf, signsOf, type SecretText } from './secret-text'

/** What opens an encrypted database: a password, the recovery code, or the data key itself where this computer remembers it. */
export type Secret =
  | { readonly kind: 'password' | 'recovery'; readonly text: SecretText }
  | { readonly kind: 'key'; readonly key: Uint8Array; readonly keyId: string }

/**
 * Scrypt's cost in a file is bounded before it is used: too small would open the way to guessing, too large would stop the
 * computer. What we write is N = 2^17, r = 8, p = 1, or more where the computer is quick: see `costs`.
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

/** Derives a key from the bytes of a secret; tests hand in a quick one. */
export type DeriveKey = (secret: Uint8Array, kdf: Kdf) => Promise<Uint8Array>

/** What the largest cost that we accept takes: 128 · N · r bytes, and room beside it. */
const maxMemory = 2 ** 31 - 1

/** Scrypt over the secret's bytes. */
export const scryptKey: DeriveKey = (secret, { N, r, p, salt }) =>
  (promisify(scrypt) as (secret: Uint8Array, salt: Buffer, length: number, options: object) => Promise<Buffer>)(
    // safe: the overload with options
    secret,
    Buffer.from(salt, 'hex'),
    keyBytes,
    { N, r, p, maxmem: maxMemory },
  )

/** More than the pool has threads, each long enough that none of them takes all. */
const coveringRuns = 24

/**
 * Deriving leaves the secret on the stack of the thread that did it, where HMAC pads it to a block; nobody wipes that, and a thread without
 * work does not write over it. The same work with nothing does.
 */
export const coverDerived = async (): Promise<void> => {
  const nothing = { N: 2 ** 12, r: 8, p: 1, salt: '00'.repeat(16) } as const
  await Promise.all(Array.from({ length: coveringRuns }, () => scryptKey(Buffer.alloc(64), nothing)))
}

/** What trying one password costs. */
export type KeyCost = Pick<Kdf, 'N' | 'r' | 'p'>

/** From the least that is written to the dearest: 128 MB of memory, then 256 MB, then several times over it. */
const costs: readonly KeyCost[] = [
  { N: 2 ** 17, r: 8, p: 1 },
  { N: 2 ** 18, r: 8, p: 1 },
  { N: 2 ** 18, r: 8, p: 2 },
  { N: 2 ** 18, r: 8, p: 3 },
  { N: 2 ** 18, r: 8, p: 4 },
]
const [leastCost, dearestCost] = [costs[0], costs.at(-1)] as readonly [KeyCost, KeyCost] // safe: there are five

/** One try takes at least as long on the computer on which a password is set; a quicker one of later asks for more at the next change. */
const leastTryMs = 250

const workOf = ({ N, r, p }: KeyCost): number => N * r * p

/** The cost that would have taken long enough, where this one did not; null where it did, or there is none dearer. */
const dearerCost = (cost: KeyCost, tookMs: number): KeyCost | null => {
  if (tookMs >= leastTryMs || workOf(cost) >= workOf(dearestCost)) return null
  const wanted = (workOf(cost) * leastTryMs) / Math.max(tookMs, 1)
  return costs.find((each) => workOf(each) >= wanted) ?? dearestCost
}

/** What trying the password of these wraps costs; null where there is none among them. */
export const passwordCost = ({ wraps }: KeyWraps): KeyCost | null => {
  const kdf = wraps.find(({ kind }) => kind === 'password')?.kdf
  return kdf === undefined ? null : { N: kdf.N, r: kdf.r, p: kdf.p }
}

/** Tries nothing at all at this cost, and says how long that took and whether a change of the password would make it dearer. */
export const measuredCost = async (cost: KeyCost, world: World): Promise<PasswordCost> => {
  const { random, derive = scryptKey, clock = () => performance.now() } = world
  const salt = Buffer.from(random(16)).toString('hex')
  const start = clock()
  await derive(random(keyBytes), { ...cost, salt })
  const tookMs = Math.round(clock() - start)
  return { ...cost, tookMs, leastMs: leastTryMs, isRaisable: dearerCost(cost, tookMs) !== null }
}

const wrapLabel = (keyId: string, kind: Wrap['kind']): string => `key ${keyId} ${kind}`

/** The bytes that a key is derived from, to be wiped afterwards. */
const bytesFor = (kind: Wrap['kind'], text: SecretText): Buffer => {
  const signs = signsOf(text)
  return bytesOf(kind === 'recovery' ? plainCodeSigns(signs) : signs)
}

const sealedIn = ({ keyId, wraps }: KeyWraps): string => [keyId, ...wraps.map(({ sealed }) => sealed).sort()].join()

/** Whether the same key is opened by the same secrets. */
export const areSameWraps = (a: KeyWraps, b: KeyWraps): boolean => sealedIn(a) === sealedIn(b)

/** An open data key with its wraps: what an encrypted store works with. */
export type DataKey = { readonly key: Uint8Array; readonly wraps: KeyWraps }

type World = {
  readonly random: Random
  readonly derive?: DeriveKey | undefined
  /** A monotonic clock in milliseconds, by which the cost is measured. */
  readonly clock?: (() => number) | undefined
}

type Derived = { readonly wrapping: Uint8Array; readonly kdf: Kdf }

/** Derives a key at a cost that makes a try slow enough on this computer, and no smaller than the given one. */
const derivedSlowly = async (secret: Uint8Array, least: KeyCost, world: World): Promise<Derived> => {
  const { random, derive = scryptKey, clock = () => performance.now() } = world
  const salt = Buffer.from(random(16)).toString('hex')
  for (let cost: KeyCost = least; ;) {
    const kdf = { ...cost, salt }
    const start = clock()
    const wrapping = await derive(secret, kdf)
    const dearer = dearerCost(cost, clock() - start)
    if (dearer === null) return { wrapping, kdf }
    wrapping.fill(0)
    cost = dearer
  }
}

const wrapKey = async (
  { key, keyId }: { readonly key: Uint8Array; readonly keyId: string },
  kind: Wrap['kind'],
  text: SecretText,
  world: World & { readonly least?: KeyCost | null },
): Promise<Wrap> => {
  const secret = bytesFor(kind, text)
  const least = world.least && workOf(world.least) > workOf(leastCost) ? world.least : leastCost
  const { wrapping, kdf } = await derivedSlowly(secret, least, world)
  secret.fill(0)
  const sealed = encrypt(wrapping, wrapLabel(keyId, kind), key, world.random).toString('base64')
  wrapping.fill(0)
  return { kind, kdf, sealed }
}

/** A new random data key, wrapped by the password and, always, by the recovery code. */
export const newDataKey = async (
  { password, recoveryCode }: { readonly password: SecretText; readonly recoveryCode: SecretText },
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

const rewrapped = async (dataKey: DataKey, kind: Wrap['kind'], text: SecretText, world: World): Promise<DataKey> => {
  const { keyId, wraps, ...rest } = dataKey.wraps
  const least = wraps.find((each) => each.kind === kind)?.kdf ?? null
  const wrap = await wrapKey({ key: dataKey.key, keyId }, kind, text, { ...world, least })
  return { ...dataKey, wraps: { ...rest, keyId, wraps: [wrap, ...wraps.filter((each) => each.kind !== kind)] } }
}

/** The same data key under a new password; the recovery code stays. */
export const withPassword = (dataKey: DataKey, password: SecretText, world: World): Promise<DataKey> =>
  rewrapped(dataKey, 'password', password, world)

/** The same data key under a new recovery code; the password stays. */
export const withRecoveryCode = (dataKey: DataKey, recoveryCode: SecretText, world: World): Promise<DataKey> =>
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
    const text = bytesFor(wrap.kind, secret.text)
    const wrapping = await derive(text, wrap.kdf)
    text.fill(0)
    const key = decrypt(wrapping, wrapLabel(wraps.keyId, wrap.kind), Buffer.from(wrap.sealed, 'base64'))
    wrapping.fill(0)
    if (key !== null && key.length === keyBytes) return { key, wraps }
  }
  return null
}
