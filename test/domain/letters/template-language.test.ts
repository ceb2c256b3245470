import { expect, test } from 'vitest'
import { fieldName, letterConditions, letterFields } from '@shared/domain/letters/letter-fields'
import { fillTemplate, readTemplate, type LetterValues } from '@shared/domain/letters/template-language'

const none = Object.fromEntries(letterFields.map((field) => [field, ''])) as LetterValues['fields'] // safe: every field is there
const no = Object.fromEntries(letterConditions.map((each) => [each, false])) as LetterValues['conditions'] // safe: as above
const valuesWith = (fields: Partial<LetterValues['fields']>, conditions: Partial<LetterValues['conditions']> = {}) => ({
  fields: { ...none, ...fields },
  conditions: { ...no, ...conditions },
})
const filled = (text: string, ...values: Parameters<typeof valuesWith>) => {
  const { parts, problems } = readTemplate(text)
  expect(problems).toEqual([])
  return fillTemplate(parts, valuesWith(...values))
}

test('fields are found by their Czech and English names, whatever the case and diacritics', () => {
  const values = { salutation: 'Vážený pane starosto', institution: 'Ødegård' }
  expect(filled('{osloveni}|{Oslovení}|{salutation}|{ OSLOVENI }|{institution}', values).text).toBe(
    'Vážený pane starosto|Vážený pane starosto|Vážený pane starosto|Vážený pane starosto|Ødegård',
  )
})

test('every field and condition has two names, and no name stands for two things', () => {
  const names = [...letterFields, ...letterConditions].flatMap((field) => [
    ...new Set([fieldName(field, 'cs'), fieldName(field, 'en')]),
  ])
  expect(new Set(names).size).toBe(names.length)
})

test('a part stands where its condition holds, and {^ } where it does not', () => {
  const text = '{#je-jmenovan}pro {osoba}{/}{^je-jmenovan}pro úřad{/je-jmenovan}'
  expect(filled(text, { person: 'Jana' }, { isNamed: true }).text).toBe('pro Jana')
  expect(filled(text, {}).text).toBe('pro úřad')
})

test('a field is a condition too, and parts stand inside parts', () => {
  const text = '{#termin}{termin}{#misto}, {misto}{/}{/}'
  expect(filled(text, { days: '5. října', venue: 'Praha' }).text).toBe('5. října, Praha')
  expect(filled(text, { venue: 'Praha' }).text).toBe('')
})

test('a sign alone on its line takes the line along', () => {
  expect(filled('a\n{#misto}\nb\n{/}\nc', {}).text).toBe('a\nc')
  expect(filled('a\n{#misto}\nb\n{/}\nc', { venue: 'x' }).text).toBe('a\nb\nc')
})

test('what is shown without a value is named once, what is left out is not', () => {
  expect(filled('{misto} {misto} {#osoba}{osoba}{/}', {}).empty).toEqual(['venue'])
})

test.each([
  ['{jmeno-psa}', [{ code: 'unknown-field', name: 'jmeno-psa' }]],
  ['{}', [{ code: 'unknown-field', name: '' }]],
  ['{#misto} bez konce', [{ code: 'unclosed-part', name: 'misto' }]],
  ['konec {/misto}', [{ code: 'unopened-part', name: 'misto' }]],
  ['{#misto}a{/termin}', [{ code: 'wrong-close', name: 'termin', open: 'misto' }]],
  ['{#neznama}a{/}', [{ code: 'unknown-field', name: 'neznama' }]],
  ['jedna { závorka', [{ code: 'lone-brace', near: 'jedna { závorka' }]],
  ['druhá } závorka', [{ code: 'lone-brace', near: 'druhá } závorka' }]],
  ['{__proto__}', [{ code: 'unknown-field', name: '__proto__' }]],
  ['{constructor}', [{ code: 'unknown-field', name: 'constructor' }]],
])('%s is told with its name', (text, problems) => {
  expect(readTemplate(text).problems).toEqual(problems)
})

test('a value that looks like a field is printed as it is', () => {
  expect(filled('{misto}', { venue: '{osloveni} {#x}' }).text).toBe('{osloveni} {#x}')
})
