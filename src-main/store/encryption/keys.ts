import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { plainCodec, encryptedCodec, withWraps, type Codec } from '../codec'
import type { SnapshotHeader } from '../snapshot'
import type { Random } from './cipher'
import { keyWrapsSchema, unwrapKey, type DataKey, type DeriveKey, type KeyWraps, type Secret } from './key-wraps'

/** Finds the codec for what a header says; asks the secret once and remembers the key that it gave. */
export class Keys {
  #secret: Secret | null
  #wasRefused = false
  readonly #random: Random
  readonly #derive: DeriveKey | undefined
  /** Wraps that lie beside the snapshots in `key.json`, for a header whose own were damaged. */
  readonly #spare: KeyWraps | null
  #dataKey: DataKey | null = null
  /** One for all that is read, so that what is derived from the key is wiped with it. */
  #codec: Codec | null = null
  readonly #codecs: Codec[] = []

  constructor(parts: {
    readonly secret: Secret | null
    readonly random: Random
    readonly derive?: DeriveKey | undefined
    readonly spare?: KeyWraps | null
  }) {
    this.#secret = parts.secret
    this.#random = parts.random
    this.#derive = parts.derive
    this.#spare = parts.spare ?? null
  }

  /** The open key; null for a database without a password. */
  get dataKey(): DataKey | null {
    return this.#dataKey
  }

  /** Whether the secret was tried and opened nothing. */
  get isWrong(): boolean {
    return this.#wasRefused && this.#dataKey === null
  }

  /** Fills the key, and whatever was derived from it, with zeros. */
  wipe(): void {
    for (const codec of this.#codecs) codec.wipe()
  }

  /** Lets go of the secret; the key that it gave stays. */
  forgetSecret(): void {
    this.#secret = null
  }

  /**
   * The way to read a generation. Refuses with `database-encrypted` (no secret was given), `wrong-password`, `wrong-recovery-code`
   * or `key-missing`; never with damage, which only the frames can tell.
   */
  async codecFor(header: SnapshotHeader | null): Promise<Result<Codec, StoreFailure>> {
    const given = header?.keyWraps
    if (!given) return ok(this.#codec ?? plainCodec)
    const parsed = keyWrapsSchema.safeParse(given)
    const wraps = parsed.success ? parsed.data : this.#spare
    return this.unlock(wraps === null ? [] : [wraps])
  }

  /**
   * The way to read a folder whose key is wrapped in one of these; the first that the secret opens decides, because anybody may have put
   * others beside it. Refuses like `codecFor`.
   */
  async unlock(candidates: readonly KeyWraps[]): Promise<Result<Codec, StoreFailure>> {
    const distinct = [...new Map(candidates.map((each) => [sealedTexts(each), each])).values()].slice(0, mostTried)
    const known = distinct.find(({ keyId }) => keyId === this.#dataKey?.wraps.keyId)
    if (known !== undefined && this.#codec !== null) return ok(this.#codec)
    if (distinct.length === 0) return fail({ code: 'key-missing' })
    if (this.#secret === null) return fail({ code: 'database-encrypted' })
    for (const wraps of distinct) {
      const opened = await unwrapKey(wraps, this.#secret, this.#derive)
      if (opened === null) continue
      this.#dataKey = opened
      const codec = encryptedCodec(opened, this.#random)
      this.#codec = codec
      this.#codecs.push(codec)
      return ok(codec)
    }
    this.#wasRefused = true
    return fail({ code: refusals[this.#secret.kind] })
  }

  /**
   * The same key with the wraps of a header that has proved to be ours; those that the secret was tried on may be anybody's, or from
   * before the password was changed. Refuses a secret that does not open them.
   */
  async adopt(wraps: KeyWraps): Promise<Result<Codec, StoreFailure>> {
    const [secret, codec, dataKey] = [this.#secret, this.#codec, this.#dataKey]
    if (secret === null || codec === null || dataKey === null) return fail({ code: 'database-encrypted' })
    if (sealedTexts(wraps) !== sealedTexts(dataKey.wraps)) {
      const opened = secret.kind === 'key' ? dataKey : await unwrapKey(wraps, secret, this.#derive)
      if (opened === null) {
        codec.wipe()
        this.#wasRefused = true
        this.#dataKey = this.#codec = null
        return fail({ code: refusals[secret.kind] })
      }
      if (opened !== dataKey) opened.key.fill(0)
      this.#dataKey = { ...dataKey, wraps }
    }
    this.#codec = withWraps(codec, wraps)
    return ok(this.#codec)
  }
}

/** Each costs a second or two; nobody's folder has more than a few, unless to keep its owner waiting. */
const mostTried = 6

const sealedTexts = ({ keyId, wraps }: KeyWraps): string => `${keyId} ${wraps.map(({ sealed }) => sealed).join(' ')}`

/** A remembered key that belongs to another database, or to a time before the password, is as good as none. */
const refusals = {
  password: 'wrong-password',
  recovery: 'wrong-recovery-code',
  key: 'database-encrypted',
} as const

export const keyFileName = 'key.json'

/** The content of `key.json`. */
export const keyFileText = (wraps: KeyWraps): string => `${JSON.stringify({ format: 'dobra-praxe-key', ...wraps })}\n`

/** The wraps in the bytes of a `key.json`; null when it is not one. */
export const readKeyFile = (bytes: Buffer): KeyWraps | null => {
  try {
    const { format: _format, ...rest } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown> // safe: checked below
    const parsed = keyWrapsSchema.safeParse(rest)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
