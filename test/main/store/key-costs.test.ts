import { describe, expect, test } from 'vitest'
import { bytesOf, signsOf } from '../../../src-main/store/encryption/secret-text'
import {
  measuredCost,
  newDataKey,
  passwordCost,
  scryptKey,
  unwrapKey,
  withPassword,
  type DeriveKey,
} from '../../../src-main/store/encryption/key-wraps'
import { newRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { systemWorld } from '../../../src-main/store/system-world'
import { Chance } from '../../bench/records/chance'
import { quickDerive } from './quick-derive'

const { random } = systemWorld(() => '')
const secrets = { password: 'koza leze do zelí', recoveryCode: newRecoveryCode(random) }

/** A computer on which the least cost takes so many milliseconds; its clock moves by deriving alone. */
const computer = (leastMs: number) => {
  let nowMs = 0
  const derive: DeriveKey = async (secret, kdf) => {
    nowMs += (leastMs * kdf.N * kdf.p) / 2 ** 17
    return quickDerive(secret, kdf)
  }
  return { random, derive, clock: () => nowMs, oneTry: () => nowMs }
}

describe('P52 trying a password', () => {
  test.each([
    ['an old computer', 900, { N: 2 ** 17, r: 8, p: 1 }],
    ['one of today', 250, { N: 2 ** 17, r: 8, p: 1 }],
    ['a quick one', 130, { N: 2 ** 18, r: 8, p: 1 }],
    ['a quicker one', 90, { N: 2 ** 18, r: 8, p: 2 }],
    ['one of another time', 1, { N: 2 ** 18, r: 8, p: 4 }],
  ])('costs at least a quarter of a second on %s, measured when it is set', async (_name, ms, cost) => {
    const { wraps } = await newDataKey(secrets, computer(ms))
    expect(passwordCost(wraps)).toEqual(cost)
  })

  test('costs more after a change on a quicker computer, and never less after one on a slow computer', async () => {
    const slow = await newDataKey(secrets, computer(400))
    const quick = await withPassword(slow, 'jiné zelí pro kozu', computer(90))
    expect(passwordCost(quick.wraps)).toEqual({ N: 2 ** 18, r: 8, p: 2 })
    const again = await withPassword(quick, 'třetí zelí pro kozu', computer(900))
    expect(passwordCost(again.wraps)).toEqual({ N: 2 ** 18, r: 8, p: 2 })
    expect((await unwrapKey(again.wraps, { kind: 'password', text: 'třetí zelí pro kozu' }, quickDerive))?.key).toEqual(
      slow.key,
    )
  })

  test('is measured for the page: raising is offered where it takes less than that, and can be dearer', async () => {
    const least = { N: 2 ** 17, r: 8, p: 1 } as const
    const dearest = { N: 2 ** 18, r: 8, p: 4 } as const
    const told = { leastMs: 250 }
    expect(await measuredCost(least, computer(90))).toEqual({ ...least, ...told, tookMs: 90, isRaisable: true })
    expect(await measuredCost(least, computer(250))).toEqual({ ...least, ...told, tookMs: 250, isRaisable: false })
    expect(await measuredCost(dearest, computer(20))).toEqual({ ...dearest, ...told, tookMs: 160, isRaisable: false })
  })
})

test('71 the bytes of a password are those of its NFKC, however it is typed and whatever signs it has', () => {
  const chance = new Chance(71)
  const blocks = [
    0x20, 0x41, 0xe1, 0x10d, 0x300, 0x323, 0x1100, 0x1161, 0x11a8, 0xac00, 0x3099, 0xff76, 0xff9e, 0x1f600, 0xfb01,
    0x2460,
  ]
  for (let count = 0; count < 2000; count++) {
    const text = Array.from({ length: chance.below(12) + 1 }, () =>
      String.fromCodePoint((blocks[chance.below(blocks.length)] ?? 0x20) + chance.below(24)),
    ).join('')
    for (const form of [text, text.normalize('NFD'), text.normalize('NFKD')]) {
      const wanted = Buffer.from(form.normalize('NFKC'))
      expect(bytesOf(signsOf(form))).toEqual(wanted)
      expect(bytesOf(signsOf(Buffer.from(form)))).toEqual(wanted)
    }
  }
})

test('a key that was made of a text opens by its bytes', async () => {
  const kdf = { N: 2 ** 15, r: 8, p: 1, salt: '00'.repeat(16) } as const
  const ofText = await scryptKey(bytesOf(signsOf('Žluťoučký kůň'.normalize('NFD'))), kdf)
  expect(ofText).toEqual(await scryptKey(Buffer.from('Žluťoučký kůň'), kdf))
})
