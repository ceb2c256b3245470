import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { plainCodec, encryptedCodec, type Codec } from '../codec'
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
    if (wraps === null) return fail({ code: 'key-missing' })
    if (this.#codec !== null && this.#dataKey?.wraps.keyId === wraps.keyId) return ok(this.#codec)
    if (this.#secret === null) return fail({ code: 'database-encrypted' })
    const opened = await unwrapKey(wraps, this.#secret, this.#derive)
    if (opened === null) {
      this.#wasRefused = true
      return fail({ code: refusals[this.#secret.kind] })
    }
    this.#dataKey = opened
    const codec = encryptedCodec(opened, this.#random)
    this.#codec = codec
    this.#codecs.push(codec)
    return ok(codec)
  }
}

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
