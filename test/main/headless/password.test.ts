import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isRecoveryCode } from '../../../src-main/store/encryption/recovery-code'
import { freshFolder } from '../store/folder'
import { Tries } from '../../../src-main/store/encryption/tries'
import { run, runTrying } from './run'

const variable = 'DOBRA_PRAXE_PASSWORD'
afterEach(() => void Reflect.deleteProperty(process.env, variable))

test('a password is set, asked for by every command, changed and removed without a window', async () => {
  const data = freshFolder()
  const at = ['--data', data] as const
  await run('new', ...at)
  expect(await run('password', 'change', '--new-password', 'dlouhé heslo', '--password', 'x', ...at)).toMatchObject({
    code: 1,
    value: { failure: { code: 'no-password' } },
  })
  expect(await run('password', 'set', '--new-password', 'krátké', ...at)).toMatchObject({
    code: 1,
    value: { failure: { code: 'password-too-short' } },
  })
  const { code, value } = await run('password', 'set', '--new-password', 'dlouhé heslo', ...at)
  const { recoveryCode } = value as { recoveryCode: string }
  expect([code, isRecoveryCode(recoveryCode)]).toEqual([0, true])

  const town = ['act', 'institution:create', '--input', '{"name":"Říčany"}', ...at] as const
  expect(await run(...town)).toMatchObject({ code: 1, value: { failure: { code: 'database-encrypted' } } })
  expect(await run(...town, '--password', 'jiné heslo')).toMatchObject({
    code: 1,
    value: { failure: { code: 'wrong-password' } },
  })
  expect(await run(...town, '--password', 'dlouhé heslo')).toMatchObject({ code: 0 })

  const file = join(data, '..', 'heslo.txt')
  writeFileSync(file, 'dlouhé heslo\r\n')
  expect(await run('check', ...at, `--password=@${file}`)).toMatchObject({ code: 0, value: { isSound: true } })
  expect(await run('read', 'institutions', ...at, '--recovery-code', recoveryCode.toLowerCase())).toMatchObject({
    code: 0,
    value: [{ name: 'Říčany' }],
  })
  process.env[variable] = 'dlouhé heslo'
  expect((await run('password', 'change', '--new-password', 'ještě delší heslo', ...at)).code).toBe(0)
  expect(await run('history', ...at)).toMatchObject({ code: 1, value: { failure: { code: 'wrong-password' } } })
  process.env[variable] = 'ještě delší heslo'
  expect((await run('password', 'remove', ...at)).code).toBe(0)
  Reflect.deleteProperty(process.env, variable)
  expect(await run('read', 'institutions', ...at)).toMatchObject({ code: 0, value: [{ name: 'Říčany' }] })
})

test('P53 tries without a window are slowed down over many runs, whichever command takes them', async () => {
  const data = freshFolder()
  const at = ['--data', data] as const
  await run('new', ...at)
  expect((await run('password', 'set', '--new-password', 'dlouhé heslo', ...at)).code).toBe(0)
  let now = Date.parse('2026-01-01T08:00:00Z')
  const tries = new Tries(() => new Date(now))
  const trying = async (...words: readonly string[]) => {
    const { out } = await runTrying(tries, ...words, ...at)
    return out
  }
  const wrong = ['--password', 'jiné slovo'] as const
  expect(await trying('check', ...wrong)).toContain('wrong-password')
  expect(await trying('read', 'institutions', ...wrong)).toContain('wrong-password')
  expect(await trying('rescue', ...wrong)).toContain('encrypted')
  expect(await trying('restore', 'backup-20260101T080000Z-g0000000001-manual.json', ...wrong)).toContain(
    'wrong-password',
  )
  expect(await trying('read', 'institutions', ...wrong)).toContain('wrong-password')
  for (const words of [['check'], ['rescue'], ['read', 'institutions'], ['password', 'remove']])
    expect(await trying(...words, '--password', 'dlouhé heslo'), words.join(' ')).toContain('too-many-tries')
  now += 5000
  expect(await trying('read', 'institutions', '--password', 'dlouhé heslo')).toBe('[]\n')
})

test('wrong use of it is told as such', async () => {
  const data = freshFolder()
  for (const words of [['password'], ['password', 'open'], ['password', 'set'], ['password', 'change']])
    expect((await run(...words, '--data', data)).code, words.join(' ')).toBe(2)
})
