import { expect, test } from 'vitest'
import { fieldName, fieldNamed, ownFieldName } from '@shared/domain/letters/letter-fields'
import { settingsOf } from '@shared/domain/settings/settings'
import { lettersOf, letterScene } from '../../main/documents/letters/letters'

const withOwn = () => {
  const made = letterScene(['Kolín', 'Písek'])
  const { scene } = made
  const make = (on: 'institutions' | 'invitations', name: string, type: 'text' | 'number' | 'yes-no' | 'day') => {
    scene.do('own-field:create', { on, name, type })
    return settingsOf(scene.state).ownFields.at(-1)?.id ?? ''
  }
  const [beds, signed, since] = [
    make('institutions', 'Počet lůžek', 'number'),
    make('institutions', 'Má dohodu', 'yes-no'),
    make('invitations', 'Platí od', 'day'),
  ]
  scene.do('institution:edit', {
    id: made.institutions[0]?.id ?? '',
    changes: { own: { [beds]: '12.5', [signed]: 'yes' } },
  })
  scene.do('invitation:edit', { id: made.invitations[0]?.id ?? '', changes: { own: { [since]: '2021-01-02' } } })
  return { ...made, make }
}

test('own fields of the office stand in letters, in words of their language and as conditions', () => {
  const made = withOwn()
  const body = '{údaj:Počet lůžek}; {udaj: pocet-luzek}; {#Field:má dohodu}{údaj:Má dohodu}{/}; {údaj:Platí od}'
  const { letters, recipients, template } = lettersOf(made, { body })
  expect(template).toEqual([])
  expect(letters.map(({ paragraphs }) => paragraphs[0]?.replaceAll('\u00a0', ' '))).toEqual([
    '12,5; 12,5; ano; 2. 1. 2021',
    '; ; ;',
  ])
  expect(recipients.map(({ empty }) => empty.map((field) => fieldName(field, 'cs')))).toEqual([
    ['údaj:pocet-luzek', 'údaj:plati-od'],
  ])
  expect(lettersOf(made, { body, lang: 'en' }).letters[0]?.paragraphs[0]).toMatch(/^12\.5; 12\.5; yes;/)
})

test('an own field that nobody has made is a mistake in the template', () => {
  const { template } = lettersOf(withOwn(), { body: '{údaj:Počet postelí}{#údaj:Nic}x{/}' })
  expect(template).toEqual([
    { code: 'unknown-field', name: 'údaj:pocet-posteli' },
    { code: 'unknown-field', name: 'údaj:nic' },
  ])
})

test('of two own fields by one name the one that says something counts, the invitation before its institution', () => {
  const made = withOwn()
  const id = made.make('invitations', 'Počet lůžek', 'text')
  expect(lettersOf(made, { body: '{údaj:Počet lůžek}' }).letters[0]?.paragraphs[0]).toBe('12,5')
  made.scene.do('invitation:edit', { id: made.invitations[0]?.id ?? '', changes: { own: { [id]: 'tři' } } })
  expect(lettersOf(made, { body: '{údaj:Počet lůžek}' }).letters[0]?.paragraphs[0]).toBe('tři')
})

test.each(['Počet lůžek', 'Dny: od–do', 'a {b}', 'osoba'])('the name %s leads back to its field', (name) => {
  for (const lang of ['cs', 'en'] as const) {
    const field = fieldNamed(ownFieldName(name, lang))
    expect(field).toMatch(/^own:./)
    expect(field && fieldNamed(fieldName(field, lang))).toBe(field)
  }
})
