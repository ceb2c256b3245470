import { createDecipheriv, createECDH, type ECDH } from 'node:crypto'
import type { GivenSecret } from '@shared/contract/handed-over'
import { fail, type Result } from '@shared/result'
import { wipe, type SecretText } from '../store/encryption/secret-text'

/** A form has three fields at most; what was begun and not sent is forgotten. */
const mostKeys = 8

/**
 * Keys under which the page hands secrets over, each good for once. A message leaves copies in both processes that nobody can wipe; when
 * the key has been used, none of them can be read.
 */
export class HandOver {
  readonly #random: (count: number) => Uint8Array
  readonly #keys = new Map<string, ECDH>()

  constructor(random: (count: number) => Uint8Array) {
    this.#random = random
  }

  /** A new key for the page. */
  make(): { readonly id: string; readonly key: string } {
    const id = Buffer.from(this.#random(8)).toString('hex')
    const pair = createECDH('prime256v1')
    const key = pair.generateKeys('base64')
    this.#keys.set(id, pair)
    for (const old of [...this.#keys.keys()].slice(0, -mostKeys)) this.#keys.delete(old)
    return { id, key }
  }

  /** Does something with secrets that the page has given, as bytes, and wipes them. */
  async opening<Name extends string, T>(
    given: { readonly [Key in Name]: GivenSecret },
    work: (secrets: { readonly [Key in Name]: SecretText }) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const secrets: Partial<Record<Name, SecretText>> = {}
    try {
      for (const [name, each] of Object.entries<GivenSecret>(given)) {
        const secret = this.#opened(each)
        if (secret === null) return fail({ code: 'request-invalid' })
        secrets[name as Name] = secret // safe: one of the names that were given
      }
      return await work(secrets as { readonly [Key in Name]: SecretText }) // safe: each of them was set
    } finally {
      Object.values<SecretText>(secrets as Record<string, SecretText>).forEach(wipe)
    }
  }

  #opened(given: GivenSecret): SecretText | null {
    if (typeof given === 'string') return given
    const pair = this.#keys.get(given.id)
    this.#keys.delete(given.id)
    if (pair === undefined) return null
    try {
      const shared = pair.computeSecret(given.key, 'base64')
      const secret = Buffer.from(given.sealed, 'base64')
      // The cipher leaves copies of what comes out of it: nothing but a stream that hides the secret may.
      const stream = createDecipheriv('aes-256-ctr', shared, Buffer.alloc(16)).update(Buffer.alloc(secret.length))
      for (let at = 0; at < secret.length; at++) secret[at] = (secret[at] ?? 0) ^ (stream[at] ?? 0)
      shared.fill(0)
      stream.fill(0)
      return secret
    } catch {
      return null
    }
  }
}
