import { expect, test } from 'vitest'
import { ownName } from '@shared/domain/directory/town-name'

test.each([
  ['Město Říčany', 'Říčany'],
  ['  Statutární město Frýdek-Místek', 'Frýdek-Místek'],
  ['Magistrát města Děčín', 'Děčín'],
  ['MĚSTYS Kácov', 'Kácov'],
  ['Obec Ůůů', 'Ůůů'],
  ['Městečko Trnávka', 'Městečko Trnávka'],
  ['Město Albrechtice', 'Město Albrechtice'],
  ['Město Libavá', 'Město Libavá'],
  ['Město Touškov', 'Město Touškov'],
  ['Městský úřad Město Touškov', 'Město Touškov'],
])('the own name of %s is %s', (name, expected) => {
  expect(ownName(name.normalize('NFD'))).toBe(expected)
})
