import { z } from 'zod'

/** A record's identity: a UUIDv7 as text, so that ids sort by the time they were made. */
export type Id = string

export const idSchema = z.uuidv7()

/**
 * Makes a UUIDv7 (RFC 9562 §5.7) from a time in milliseconds and ten random bytes.
 * Both come from outside, so that rules stay free of clock and randomness.
 */
export const uuidv7 = (nowMs: number, random: Uint8Array): Id => {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(nowMs / 2 ** (8 * (5 - i))) % 256
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The time at which an id was made, which a UUIDv7 carries in front. */
export const timeOfId = (id: Id): string => new Date(parseInt(id.replace('-', '').slice(0, 12), 16)).toISOString()
