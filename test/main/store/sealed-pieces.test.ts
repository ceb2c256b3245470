import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { encryptedCodec, type Codec } from '../../../src-main/store/codec'
import { encrypt } from '../../../src-main/store/encryption/cipher'
import { toBase64 } from '../../../src-main/store/encryption/base64'
import { newDataKey } from '../../../src-main/store/encryption/key-wraps'
import type { Pieces } from '../../../src-main/store/sealed-pieces'
import { quickDerive } from './quick-derive'

const random = (count: number): Uint8Array => randomBytes(count)
const dataKey = await newDataKey({ password: 'heslo', recoveryCode: 'AAAAA-BBBBB' }, { random, derive: quickDerive })
const codec = encryptedCodec(dataKey, random)
const sumOf = (data: Buffer): Buffer => createHash('sha256').update(data).digest()

const through = (pieces: Pieces, bytes: Buffer, length: number): Buffer | null => {
  const out: Buffer[] = []
  for (let at = 0; at < bytes.length; at += length) out.push(Buffer.from(pieces.take(bytes.subarray(at, at + length))))
  const last = pieces.end()
  return last && Buffer.concat([...out, last])
}

const sealed = (by: Codec, label: string, data: Buffer, length: number): Buffer =>
  through(by.contentPieces(label, sumOf(data)), data, length) ?? Buffer.alloc(0)

const data = randomBytes(10_000)

describe('a text that is sealed piece by piece', () => {
  test.each([1, 2, 3, 7, 28, 4096, 20_000])(
    'of %i bytes each opens as a whole and in pieces, whatever these are',
    (length) => {
      const content = sealed(codec, 'snap1', data, length)
      expect(codec.dataOf('snap1', content)).toEqual(data)
      expect(through(codec.dataPieces('snap1'), content, length)).toEqual(data)
      expect(through(codec.dataPieces('snap1'), codec.content('snap1', data), length)).toEqual(data)
    },
  )

  test('is as good when it is empty', () => {
    const content = sealed(codec, 'snap1', Buffer.alloc(0), 10)
    expect(codec.dataOf('snap1', content)).toEqual(Buffer.alloc(0))
    expect(through(codec.dataPieces('snap1'), content, 5)).toEqual(Buffer.alloc(0))
  })

  test('does not open in another place, cut, or with a changed sign', () => {
    const content = sealed(codec, 'snap1', data, 1000)
    expect(through(codec.dataPieces('snap2'), content, 1000)).toBeNull()
    expect(through(codec.dataPieces('snap1'), content.subarray(0, -4), 1000)).toBeNull()
    expect(through(codec.dataPieces('snap1'), content.subarray(0, 20), 1000)).toBeNull()
    const changed = Buffer.from(content)
    changed[5000] = changed[5000] === 65 ? 66 : 65
    expect(through(codec.dataPieces('snap1'), changed, 1000)).toBeNull()
  })

  test('opens in pieces too where an older version has sealed it under the key itself', () => {
    const old = toBase64(encrypt(dataKey.key, 'snap1', data, random))
    expect(through(codec.dataPieces('snap1'), old, 333)).toEqual(data)
  })

  test('P48 has another salt and nonce than another text, another place or the same sealed whole, where randomness repeats', () => {
    const repeating = encryptedCodec(dataKey, (count) => new Uint8Array(count))
    const noncesOf = (content: Buffer): string => content.toString('latin1', 2, 34)
    const other = Buffer.from(data)
    other[0] = (other[0] ?? 0) ^ 1
    const nonces = [
      sealed(repeating, 'snap1', data, 100),
      sealed(repeating, 'snap1', other, 100),
      sealed(repeating, 'snap2', data, 100),
      repeating.content('snap1', data),
      repeating.content('snap1', sumOf(data)),
    ].map(noncesOf)
    expect(new Set(nonces).size).toBe(nonces.length)
  })
})
