import { describe, expect, it } from 'vitest'
import { NavigationState } from '../../src-renderer/state/navigation-state.svelte'
import { placeAt, placeFromText, placeToText, type Place } from '../../src-renderer/state/place'

describe('a place as text', () => {
  it.each<[string, Place]>([
    ['events', placeAt('events')],
    ['events/0192', placeAt('events', '0192')],
    ['events/0192/registrations', placeAt('events', '0192', 'registrations')],
    ['events/import/0192', { view: 'events', page: 'import', id: '0192', tab: null }],
    ['persons/salutations', { view: 'persons', page: 'salutations', id: null, tab: null }],
    ['reports/waiting/0192', { view: 'reports', page: 'waiting', id: '0192', tab: null }],
    ['settings/trash/0192', { view: 'settings', page: 'trash', id: '0192', tab: null }],
    ['settings/history/0192/events', { view: 'settings', page: 'history', id: '0192', tab: 'events' }],
    ['invitations/letters//check', { view: 'invitations', page: 'letters', id: null, tab: 'check' }],
  ])('%s leads there and back', (text, place) => {
    expect(placeFromText(text)).toEqual(place)
    expect(placeToText(place)).toBe(text)
  })

  it('leads to the overview where it names no view', () => {
    expect(placeFromText('')).toEqual(placeAt('overview'))
    expect(placeFromText('constructor/0192')).toEqual(placeAt('overview'))
  })

  it('takes the page of another view for no page', () => {
    expect(placeFromText('events/trash')).toEqual(placeAt('events', 'trash'))
  })
})

describe('NavigationState', () => {
  const started = (text: string): NavigationState => new NavigationState(text, () => {})

  it('comes back from a page to the record, and forward again', () => {
    const navigation = started('events/0192')
    navigation.goToPage('events', 'import', '0192')
    navigation.back()
    expect(navigation.place).toEqual(placeAt('events', '0192'))

    navigation.forward()
    expect(placeToText(navigation.place)).toBe('events/import/0192')
  })

  it('walks through the records of a page without leaving the page', () => {
    const navigation = started('settings/trash')
    navigation.replace('0192')

    expect(placeToText(navigation.place)).toBe('settings/trash/0192')
    expect(navigation.canGoBack).toBe(false)
  })

  it.each([null, '0193'])('ends the page of a new record once it shows %s', (id) => {
    const navigation = started('persons/new/0192')
    navigation.replace(id)

    expect(navigation.place).toEqual(placeAt('persons', id))
  })
})
