import { beforeEach, describe, expect, test } from 'vitest'
import { headOf } from '@shared/domain/directory/salutation/head'
import { salutationOf } from '@shared/domain/directory/salutation/salutation'
import { Scene } from '../../../builders'

const today = '2020-10-01'
let scene: Scene
let institutionId: string
beforeEach(() => {
  scene = new Scene()
  institutionId = scene.institution('Říčany').id
})

const person = (lastName: string, position: string, more: object = {}) =>
  scene.do('person:create', { lastName, position, gender: 'male', institutionId, ...more })

describe('the head of an institution', () => {
  test('is the one whose office leads it, whoever else works there', () => {
    person('Malý', 'tajemník')
    person('Hora', 'místostarosta')
    const mayor = person('Novák', 'starosta města')
    const head = headOf(scene.state, institutionId, today)
    expect(head?.id).toBe(mayor.id)
    expect(head && salutationOf(head)).toBe('Vážený pane starosto')
  })

  test('is nobody where there are two, and the one in office where terms tell them apart', () => {
    const former = person('Novák', 'starosta')
    const mayor = person('Malý', 'starosta')
    expect(headOf(scene.state, institutionId, today)).toBeUndefined()
    scene.do('person:edit', { id: former.id, changes: { positionUntil: '2020-09-30' } })
    expect(headOf(scene.state, institutionId, today)?.id).toBe(mayor.id)
    scene.do('person:edit', { id: mayor.id, changes: { positionFrom: '2020-10-02' } })
    expect(headOf(scene.state, institutionId, today)).toBeUndefined()
  })

  test('is nobody where two stand in one field, and where no office leads', () => {
    person('Novák a Malý', 'starosta')
    expect(headOf(scene.state, institutionId, today)).toBeUndefined()
    const other = scene.institution('Kolín').id
    person('Petrů', 'vedoucí odboru', { institutionId: other })
    expect(headOf(scene.state, other, today)).toBeUndefined()
  })
})
