import { describe, expect, it } from 'vitest'
import { settingsOf } from '@shared/domain/settings/settings'
import { Scene } from '../../builders'

describe('kinds and fields of the office’s own', () => {
  it('are removed at once while nobody uses them', () => {
    const scene = new Scene()
    const kind = scene.do('institution-kind:create', { name: 'škola' })
    scene.do('institution-kind:remove', { id: kind.id, things: 0, replacement: 'other' })
    expect(settingsOf(scene.state).institutionKinds).toEqual([])
  })

  it('are not removed over the number of their uses, which then become of another kind', () => {
    const scene = new Scene()
    const kind = scene.do('institution-kind:create', { name: 'škola' })
    const { id } = scene.institution('ZŠ', { kind: kind.id })
    expect(scene.refuse('institution-kind:remove', { id: kind.id, things: 0, replacement: 'other' })).toEqual({
      code: 'things-changed',
      things: 1,
    })
    expect(scene.refuse('institution-kind:remove', { id: kind.id, things: 1, replacement: 'unknown' })).toMatchObject({
      code: 'not-found',
    })
    scene.do('institution-kind:remove', { id: kind.id, things: 1, replacement: 'other' })
    expect(scene.state.get('institutions', id)?.kind).toBe('other')
  })

  it('take their values along when they go', () => {
    const scene = new Scene()
    const field = scene.do('own-field:create', { on: 'persons', name: 'Auto' })
    const kept = scene.do('own-field:create', { on: 'persons', name: 'Tričko' })
    const { id } = scene.do('person:create', { lastName: 'Malý', own: { [field.id]: 'ano', [kept.id]: 'XL' } })
    expect(scene.refuse('own-field:remove', { id: field.id, things: 0 })).toEqual({ code: 'things-changed', things: 1 })
    scene.do('own-field:remove', { id: field.id, things: 1 })
    expect(scene.state.get('persons', id)?.own).toEqual({ [kept.id]: 'XL' })
    expect(settingsOf(scene.state).ownFields.map(({ name }) => name)).toEqual(['Tričko'])
  })

  it('are renamed without touching who uses them', () => {
    const scene = new Scene()
    const kind = scene.do('institution-kind:create', { name: 'škola' })
    scene.do('institution-kind:rename', { id: kind.id, name: 'střední škola' })
    expect(settingsOf(scene.state).institutionKinds).toEqual([{ id: kind.id, name: 'střední škola' }])
  })
})

describe('the contact log', () => {
  const entry = {
    initiativeId: null,
    on: '2021-01-05',
    channel: 'phone',
    direction: 'in',
    text: 'Přijdou dva.',
  } as const

  it('keeps who wrote it down', () => {
    const scene = new Scene()
    const town = scene.institution('Říčany')
    const made = scene.do('communication:create', { ...entry, institutionId: town.id, personId: null })
    expect(made).toMatchObject({ by: 'Test', text: 'Přijdou dva.' })
    scene.do('communication:edit', { id: made.id, changes: { channel: 'email' } })
    expect(scene.state.by('communications', 'institutionId', town.id)[0]?.channel).toBe('email')
    scene.do('communication:remove', { ids: [made.id] })
    expect(scene.state.count('communications')).toBe(0)
  })

  it('is kept of a person who belongs to no institution', () => {
    const scene = new Scene()
    const { id: personId } = scene.person('Nováková')
    const made = scene.do('communication:create', { ...entry, institutionId: null, personId })
    expect(scene.state.by('communications', 'personId', personId)).toEqual([made])
  })

  it('is not written about nobody, neither at first nor by an edit', () => {
    const scene = new Scene()
    const code = 'contact-with-nobody'
    expect(scene.refuse('communication:create', { ...entry, institutionId: null, personId: null })).toEqual({ code })
    const { id: personId } = scene.person('Nováková')
    const made = scene.do('communication:create', { ...entry, institutionId: null, personId })
    expect(scene.refuse('communication:edit', { id: made.id, changes: { personId: null } })).toEqual({ code })
    const { id: institutionId } = scene.institution('Říčany')
    scene.do('communication:edit', { id: made.id, changes: { personId: null, institutionId } })
    expect(scene.state.get('communications', made.id)).toMatchObject({ personId: null, institutionId })
  })

  it('follows a person who is merged with another', () => {
    const scene = new Scene()
    const [kept, dropped] = [scene.person('Nováková'), scene.person('Novákova')]
    const made = scene.do('communication:create', { ...entry, institutionId: null, personId: dropped.id })
    scene.do('person:merge', { keepId: kept.id, dropId: dropped.id, changes: {} })
    expect(scene.state.get('communications', made.id)?.personId).toBe(kept.id)
  })

  it('is not written about somebody who is not there', () => {
    const scene = new Scene()
    const { id: institutionId } = scene.institution('Říčany')
    const personId = '00000000-0000-7000-8000-000000000000'
    expect(scene.refuse('communication:create', { ...entry, institutionId, personId })).toMatchObject({
      code: 'not-found',
      collection: 'persons',
    })
  })
})
