import { describe, expect, test } from 'vitest'
import { TypedSecret } from '../../../src-renderer/forms/typed-secret'

const textOf = (secret: TypedSecret): string => new TextDecoder().decode(secret.bytes())

/** What a field does: it shows marks, and the caret stands behind what was put in. */
const typed = (secret: TypedSecret, text: string, from = secret.length, to = from): TypedSecret =>
  secret.changed(secret.masked.slice(0, from) + text + secret.masked.slice(to), from + text.length)

describe('P54 what is typed into the field of a password', () => {
  test('is kept sign by sign, put in, taken out and replaced anywhere', () => {
    let secret = new TypedSecret()
    for (const sign of 'kůň') secret = typed(secret, sign)
    expect(textOf(secret)).toBe('kůň')
    secret = typed(secret, 'ab', 1)
    expect(textOf(secret)).toBe('kabůň')
    secret = typed(secret, '', 1, 3)
    expect(textOf(secret)).toBe('kůň')
    secret = typed(secret, '🐴', 0, 3)
    expect([textOf(secret), secret.length, secret.signs()]).toEqual(['🐴', 2, ['🐴']])
    expect(textOf(typed(secret, 'celé heslo', 0, 2))).toBe('celé heslo')
  })

  test('shows marks alone, and the one before is wiped with every change', () => {
    const first = typed(new TypedSecret(), 'tajné')
    expect(first.masked).toBe('•••••')
    const second = typed(first, '!')
    expect(textOf(first)).toBe('\0'.repeat(5))
    expect(second.equals(typed(new TypedSecret(), 'tajné!'))).toBe(true)
    expect(second.equals(typed(new TypedSecret(), 'tajné?'))).toBe(false)
  })
})
