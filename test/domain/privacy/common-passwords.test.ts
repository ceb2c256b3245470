import { describe, expect, test } from 'vitest'
import { isCommonPassword } from '@shared/domain/privacy/common-passwords'

const isCommon = (text: string): boolean => isCommonPassword(Array.from(text))

describe('P53 a password that is guessed among the first is refused', () => {
  test.each([
    '12345678',
    '87654321',
    '11111111',
    '12341234',
    '19850624',
    '24061985',
    '736251849',
    'abcdefgh',
    'qwertzui',
    'QWERTY123',
    'asdfghjkl',
    '1qaz2wsx',
    'poiuztrewq',
    '+ěščřžýáíé',
    'heslo123',
    'Heslo2024',
    'heslo12345',
    'password',
    'P@ssw0rd',
    'Passw0rd!',
    'letmein1',
    'Praha2024!',
    'Jana1985',
    'novakova',
    'Listopad2026',
    'ministerstvo',
    'policie123',
    'heslohesloheslo',
    'slunicko',
    'sluníčko',
    'aaaaaaaaaaaaaaaaaaaa',
  ])('%s', (text) => expect(isCommon(text)).toBe(true))

  test.each([
    'Žluťoučký kůň',
    'jiné dobré heslo',
    'dlouhé heslo',
    'koza leze do zelí',
    'Praha-2021!',
    'x7Kq-92mf',
    'tři stříbrné lžičky',
    '48213759603318',
    'correct horse battery',
  ])('but not %s', (text) => expect(isCommon(text)).toBe(false))
})
