import { expect, test } from 'vitest'
import { findMentions } from '@shared/domain/privacy/erasing/mentions'
import { searchTerms, type PersonState } from '@shared/domain/privacy/erasing/search-terms'
import { termsPerhapsIn } from '@shared/domain/privacy/erasing/term-index'
import { fold } from '@shared/domain/values/fold'

const person = (firstName: string, lastName: string, email: string, phone: string): PersonState => ({
  ...{ titleBefore: 'Ing.', firstName, lastName, titleAfter: '', email, phone, erasedAt: null },
})

const many = Array.from({ length: 30 }, (_, index) =>
  person(`Jméno${index}`, `Příjmení${index}`, `osoba${index}@obec.cz`, `+420 603 1${index + 10} 444`),
)
const jana = person('Jana', 'Nováková-Malá', 'jana.novakova@říčany.cz', '602 123 456')
const terms = searchTerms([...many, jana])

test.each([
  'Volala Jana Nováková-Malá kvůli stravě',
  'NOVAKOVA-MALA, JANA',
  'ing. jana  nováková-malá.',
  'pište na jana.novakova@říčany.cz!',
  '(Jana Nováková-Malá)',
  '😀Jana Nováková-Malá😀',
  'tel. 602 123 456',
  'tel. +420602123456, 00420 602-123-456',
  'tel. (602) 12 34 56',
  'od 3. 4. 2026 602.123.456',
  'Příjmení7 Jméno7 a nikdo jiný',
  'tel. 603 117 444',
])('finds among many terms what each pattern alone would: %s', (text) => {
  const alone = terms.filter(({ probe }) => probe.test(fold(text)))
  expect(alone.length).toBeGreaterThan(0)
  expect(termsPerhapsIn(fold(text), terms)).toEqual(expect.arrayContaining(alone))
  expect(findMentions(text, terms).length).toBeGreaterThan(0)
})

test('tries hardly any pattern on a text that mentions nobody', () => {
  expect(termsPerhapsIn(fold('Přednáška pro obce v Říčanech, 40 míst, 12. 3. 2026'), terms)).toEqual([])
})
