import { describe, expect, test } from 'vitest'
import { passwordStrength } from '@shared/domain/privacy/password'

describe('the strength of a password in words', () => {
  test.each([
    ['', 'too-short'],
    ['heslo12', 'too-short'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['heslo123', 'weak'],
    ['Praha-2021!', 'fair'],
    ['žluťoučký kůň pije', 'strong'],
    ['ř'.repeat(1000), 'weak'],
  ])('of %j is %s', (text, strength) => {
    expect(passwordStrength(text)).toBe(strength)
  })

  test('does not depend on how accents are typed', () => {
    const text = 'Příliš žluťoučký'
    expect(passwordStrength(text.normalize('NFD'))).toBe(passwordStrength(text))
    expect(passwordStrength('ůůůů'.normalize('NFD'))).toBe('too-short')
  })
})
