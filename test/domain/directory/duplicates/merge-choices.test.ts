import { describe, expect, test } from 'vitest'
import { emptyInstitution } from '@shared/domain/directory/institution'
import { mergeChanges, mergeChoices } from '@shared/domain/directory/duplicates/merge-choices'
import { newPerson } from '@shared/domain/directory/person'

const town = { ...emptyInstitution, id: 'a', name: 'Říčany', dataBoxes: ['skjbfwd'], note: 'volat ráno', phone: '1' }
const double = {
  ...emptyInstitution,
  id: 'b',
  name: 'Město Říčany',
  dataBoxes: ['abcdefg'],
  note: 'e-mailem',
  ico: '00240702',
}

const suggested = () => {
  const choices = mergeChoices('institutions', town, double)
  return { choices, changes: mergeChanges(choices, (choice) => choice.suggested) }
}

describe('what is chosen for a merged record', () => {
  test('is only where the two differ, in the order of the form', () => {
    expect(suggested().choices.map(({ field, suggested: side }) => [field, side])).toEqual([
      ['name', 'keep'],
      ['ico', 'drop'],
      ['dataBoxes', 'both'],
      ['phone', 'keep'],
      ['note', 'both'],
    ])
  })

  test('is at first what the kept one has, filled up from the other, lists and notes together', () => {
    expect(suggested().changes).toEqual({
      ico: '00240702',
      dataBoxes: ['skjbfwd', 'abcdefg'],
      note: 'volat ráno\n\ne-mailem',
    })
  })

  test('can be all of the other one', () => {
    const { choices } = suggested()
    expect(mergeChanges(choices, () => 'drop')).toEqual({
      name: 'Město Říčany',
      ico: '00240702',
      dataBoxes: ['abcdefg'],
      phone: '',
      note: 'e-mailem',
    })
  })

  test('knows that an unknown gender says nothing', () => {
    const [known, unknown] = [
      { ...newPerson, id: 'a', gender: 'female' as const },
      { ...newPerson, id: 'b' },
    ]
    expect(mergeChoices('persons', unknown, known)).toMatchObject([{ field: 'gender', suggested: 'drop' }])
    expect(mergeChoices('persons', known, unknown)).toMatchObject([{ field: 'gender', suggested: 'keep' }])
  })

  test('keeps a wish not to be invited, whichever of the two has it', () => {
    const [silent, unwilling] = [
      { ...newPerson, id: 'a' },
      { ...newPerson, id: 'b', doNotInvite: true },
    ]
    expect(mergeChoices('persons', silent, unwilling)).toMatchObject([{ field: 'doNotInvite', suggested: 'drop' }])
    expect(mergeChoices('persons', unwilling, silent)).toMatchObject([{ field: 'doNotInvite', suggested: 'keep' }])
  })
})
