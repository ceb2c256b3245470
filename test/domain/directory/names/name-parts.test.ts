import { describe, expect, test } from 'vitest'
import { holdsPlaces } from '@shared/domain/directory/names/held-places'
import { rankCall, titleOf } from '@shared/domain/directory/names/titles'
import { separateName, typedName, writtenName } from '@shared/domain/directory/names/written-name'

describe('what stands beside a name', () => {
  test.each([
    ['Marie Volavková (místostarostka)', { position: 'místostarostka' }],
    ['Adam Prvý – starosta', { position: 'starosta' }],
    ['Adam Prvý, vedoucí odboru', { position: 'vedoucí odboru' }],
    ['Starosta: Adam Prvý', { position: 'Starosta' }],
    ['Adam Prvý (1. místostarosta)', { position: '1. místostarosta' }],
    ['pan Ivo Jestřáb', { gender: 'male' }],
    ['paní Jana Žlunová', { gender: 'female' }],
    ['Mrs. Mary Jones', { gender: 'female' }],
    ['Zuzana Datlová (roz. Nová)', { bornAs: 'roz. Nová' }],
    ['Cyril Třetí (náhradník)', { substitute: 'náhradník' }],
    ['Jan Novák (dovolená)', { leftOver: 'dovolená' }],
    ['Jan Novák 3', { leftOver: '3' }],
    ['Kmdr. Jan Novák', { leftOver: 'Kmdr.' }],
  ])('%s', (text, beside) =>
    expect(writtenName(text)).toMatchObject({ lastName: expect.any(String) as string, ...beside }),
  )

  test.each(['bude upřesněno', 'Bude upřesněno', '2 osoby', '+ 1 řidič', '1 řidič', '2', 'dva zástupci', 'N. N.', 'zatím nevíme', 'TBA', 'řidič'])(
    '%s names nobody',
    (text) => expect(holdsPlaces(text)).toBe(true),
  ) // prettier-ignore

  test.each(['Petr', 'Tristan Novák', 'Jan Neznámý', 'Jan Pět', 'Dva Josef', 'Petr Řidič', 'NOVÁK JAN', ''])(
    '%s may name somebody',
    (text) => expect(holdsPlaces(text)).toBe(false),
  )
})

describe('a name in columns of its own', () => {
  const nothing = { titleBefore: '', firstName: '', lastName: '', titleAfter: '' }
  test.each([
    [
      { firstName: 'Jan', lastName: 'Zeman, ml.' },
      { firstName: 'Jan', lastName: 'Zeman', titleAfter: 'ml.' },
    ],
    [
      { titleBefore: 'Mr.', firstName: 'Radek', lastName: 'Vltavský' },
      { titleBefore: '', gender: 'male' },
    ],
    [
      { titleBefore: 'Ing., Ph.D.', firstName: 'EVA', lastName: 'ŘÍHOVÁ-MALÁ' },
      { titleBefore: 'Ing.', titleAfter: 'Ph.D.', firstName: 'Eva', lastName: 'Říhová-Malá' },
    ],
    [
      { firstName: 'Mgr. Jana', lastName: 'Nová' },
      { titleBefore: 'Mgr.', firstName: 'Jana' },
    ],
    [
      { titleBefore: 'Kmdr.', firstName: 'Jan', lastName: 'van den Berg' },
      { titleBefore: 'Kmdr.', lastName: 'van den Berg', leftOver: '' },
    ],
    [{ firstName: 'Novák', lastName: 'Jan' }, { isOrderSure: false }],
    [{ firstName: 'Jan', lastName: 'Marek' }, { isOrderSure: true }],
    [
      { firstName: 'Jan', lastName: 'Novák 2' },
      { lastName: 'Novák', leftOver: '2' },
    ],
  ])('%j', (given, parts) => expect(separateName({ ...nothing, ...given })).toMatchObject(parts))
})

test.each([
  ['Ing. Jan Novák 3', { titleBefore: 'Ing.', firstName: 'Jan', lastName: 'Novák 3' }],
  ['  Jana   Marie  Nováková ', { firstName: 'Jana Marie', lastName: 'Nováková' }],
  ['Nováková, Jana', { firstName: 'Jana', lastName: 'Nováková' }],
  ['Nováková,', { firstName: '', lastName: 'Nováková' }],
  ['Jiří z Poděbrad', { firstName: 'Jiří', lastName: 'z Poděbrad' }],
  ['Anna van der Berg', { firstName: 'Anna', lastName: 'van der Berg' }],
  ['z Poděbrad', { firstName: '', lastName: 'z Poděbrad' }],
  ["Patrick O'Brien", { firstName: 'Patrick', lastName: "O'Brien" }],
  ['Ba Nguyen', { titleBefore: '', firstName: 'Ba', lastName: 'Nguyen', titleAfter: '' }],
  ['Sukarno', { firstName: '', lastName: 'Sukarno' }],
  ['', { titleBefore: '', firstName: '', lastName: '', titleAfter: '', position: '' }],
])('a name that is typed as %j keeps every letter', (text, parts) => expect(typedName(text)).toMatchObject(parts))

describe('the one table of titles', () => {
  test('knows where a title stands, glued or apart, and that a name is none', () => {
    expect(['Ph.D.', 'MBA', 'nprap.', 'Ing', 'ml.'].map((word) => titleOf(word)?.place)).toEqual(
      ['after', 'after', 'before', 'before', 'after'],
    ) // prettier-ignore
    expect(['Ba', 'Ma', 'Por', 'Novák', 'Str'].map(titleOf)).toEqual(Array(5).fill(null))
  })

  test.each([
    ['nstržm.', 'nadstrážmistře', 'nadstrážmistryně'],
    ['stržm. Bc.', 'strážmistře', 'strážmistryně'],
    ['nprap.', 'nadpraporčíku', 'nadpraporčice'],
    ['pplk. v. v.', 'podplukovníku', 'podplukovnice'],
    ['gen. mjr. Ing.', 'generále', 'generálko'],
    ['rtm.', 'rotmistře', 'rotmistryně'],
    ['str.', 'strážníku', 'strážnice'],
  ])('calls the holder of %s by the rank', (titles, male, female) => expect(rankCall(titles)).toEqual({ male, female }))

  test('calls nobody by a degree', () => expect(rankCall('doc. Ing. arch.')).toBeNull())
})
