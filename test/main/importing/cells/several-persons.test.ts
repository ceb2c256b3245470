import { expect, test } from 'vitest'
import { peopleIn } from '../../../../src-main/importing/cells/several-persons'

const order = { order: 'first-last', isShown: true } as const

const read = (text: string): string => {
  const { names, held } = peopleIn(text, order)
  const people = names.map(({ firstName, lastName, position, substitute, leftOver, isOrderSure }) => {
    const beside = [position, substitute && 'substitute', (leftOver || !isOrderSure) && '?'].filter(Boolean)
    return [`${firstName} ${lastName}`.trim(), ...beside].join(' – ')
  })
  return [...people, ...held.map((each) => `(${each})`)].join(', ')
}

test.each([
  ['Ing. Adam Prvý (starosta), Bc. Beáta Druhá (tajemnice)', 'Adam Prvý – starosta, Beáta Druhá – tajemnice'],
  ['1) Adam Prvý; 2) Beáta Druhá', 'Adam Prvý, Beáta Druhá'],
  ['1. Adam Prvý 2. Beáta Druhá', 'Adam Prvý, Beáta Druhá'],
  ['a) Adam Prvý b) Beáta Druhá', 'Adam Prvý, Beáta Druhá'],
  ['Adam Prvý\n– starosta\nBeáta Druhá', 'Adam Prvý – starosta, Beáta Druhá'],
  ['Adam Prvý / starosta', 'Adam Prvý – starosta'],
  ['PRVÝ Adam, DRUHÁ Beáta', 'Adam Prvý, Beáta Druhá'],
  ['Prvý A., Druhá B.', 'A. Prvý, B. Druhá'],
  ['Adam Prvý, Ing. Beáta Druhá, Ph.D., Cyril Třetí', 'Adam Prvý, Beáta Druhá, Cyril Třetí'],
  ['Adam Prvý, vedoucí odboru', 'Adam Prvý – vedoucí odboru'],
  ['Adam Prvý + 1 řidič', 'Adam Prvý, (+ 1 řidič)'],
  ['Adam Prvý, +1', 'Adam Prvý, (+1)'],
  ['Adam Prvý a 2 osoby', 'Adam Prvý, (2 osoby)'],
  ['Adam Prvý a doprovod', 'Adam Prvý, (doprovod)'],
  ['Adam Prvý, další účastník bude upřesněn', 'Adam Prvý, (další účastník bude upřesněn)'],
  ['bude upřesněno', '(bude upřesněno)'],
  ['starosta + tajemnice', '(starosta), (+ tajemnice)'],
  ['Adam Prvý, Cyril Třetí (náhradník)', 'Adam Prvý, Cyril Třetí – substitute'],
  ['Adam Prvý, náhradník Cyril Třetí', 'Adam Prvý, Cyril Třetí – substitute'],
  ['Adam Prvý; náhradník: Cyril Třetí', 'Adam Prvý, Cyril Třetí – substitute'],
  ['manželé Jan a Jana Malí', 'Jan Malý – ?, Jana Malá – ?'],
  ['Jan a Jana Novákovi', 'Jan Novák – ?, Jana Nováková – ?'],
  ['Adam Prvý (1 osoba)', 'Adam Prvý – ?'],
  ['Adam Prvý i Beáta Druhá', 'Adam Prvý Beáta Druhá – ?'],
  ['', ''],
])('%j are %s', (text, people) => expect(read(text)).toBe(people))
