import type { HandedOver } from '@shared/contract/handed-over'
import type { Failure } from '@shared/failures'
import { fail, type Result } from '@shared/result'
import { request } from './bridge.svelte'
import type { TypedSecret } from './forms/typed-secret'

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** As many bytes as the secret has, which only main can make again. */
const streamFor = async (key: CryptoKey, length: number): Promise<Uint8Array> => {
  const counter = new Uint8Array(16)
  return new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-CTR', counter, length: 64 }, key, new Uint8Array(length)),
  )
}

/** Encrypts for the key of main, which is good for this once: what is carried over leaves copies behind, and none of them tells anything. */
const sealedFor = async (theirs: string, id: string, secret: TypedSecret): Promise<HandedOver> => {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveKey'])
  const main = await crypto.subtle.importKey('raw', bytesOf(theirs), curve, false, [])
  const shared = { name: 'ECDH', public: main }
  const key = await crypto.subtle.deriveKey(shared, pair.privateKey, { name: 'AES-CTR', length: 256 }, false, [
    'encrypt',
  ])
  const bytes = secret.bytes()
  const stream = await streamFor(key, bytes.length)
  for (let at = 0; at < bytes.length; at++) stream[at] = (stream[at] ?? 0) ^ (bytes[at] ?? 0)
  bytes.fill(0)
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { id, key: textOf(own), sealed: textOf(stream) }
}

/** A secret in the form in which it is carried over to main. */
const handedOver = async (secret: TypedSecret): Promise<Result<HandedOver>> => {
  const made = await request('password:hand-over', null)
  return made.ok ? { ok: true, value: await sealedFor(made.value.key, made.value.id, secret) } : made
}

/** Asks with secrets that are sealed on the way; those that were typed stay with their fields. */
export const withSecrets = async <Name extends string, Value>(
  secrets: { readonly [Key in Name]: TypedSecret },
  ask: (given: { readonly [Key in Name]: HandedOver }) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  const given: Partial<Record<Name, HandedOver>> = {}
  for (const [name, secret] of Object.entries<TypedSecret>(secrets)) {
    const sealed = await handedOver(secret)
    if (!sealed.ok) return fail(sealed.failure)
    given[name as Name] = sealed.value // safe: one of the names that were given
  }
  return ask(given as { readonly [Key in Name]: HandedOver }) // safe: each of them was set
}
