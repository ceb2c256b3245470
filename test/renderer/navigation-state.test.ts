import { describe, expect, it } from 'vitest'
import { NavigationState } from '../../src-renderer/state/navigation-state.svelte'
import { routeAt, routeFromText, routeToText, type Route } from '../../src-renderer/state/route'

describe('a route as text', () => {
  it.each<[string, Route]>([
    ['events', routeAt('events')],
    ['events/0192', routeAt('events', '0192')],
    ['events/0192/registrations', routeAt('events', '0192', 'registrations')],
    ['events/import/0192', { view: 'events', page: 'import', id: '0192', tab: null }],
    ['persons/salutations', { view: 'persons', page: 'salutations', id: null, tab: null }],
    ['reports/waiting/0192', { view: 'reports', page: 'waiting', id: '0192', tab: null }],
    ['settings/trash/0192', { view: 'settings', page: 'trash', id: '0192', tab: null }],
    ['settings/history/0192/events', { view: 'settings', page: 'history', id: '0192', tab: 'events' }],
    ['invitations/letters//check', { view: 'invitations', page: 'letters', id: null, tab: 'check' }],
  ])('%s leads there and back', (text, route) => {
    expect(routeFromText(text)).toEqual(route)
    expect(routeToText(route)).toBe(text)
  })

  it('leads to the overview where it names no view', () => {
    expect(routeFromText('')).toEqual(routeAt('overview'))
    expect(routeFromText('constructor/0192')).toEqual(routeAt('overview'))
  })

  it('takes the page of another view for no page', () => {
    expect(routeFromText('events/trash')).toEqual(routeAt('events', 'trash'))
  })
})

describe('NavigationState', () => {
  const started = (text: string): NavigationState => new NavigationState(text, () => {})

  it('comes back from a page to the record, and forward again', () => {
    const navigation = started('events/0192')
    navigation.goToPage('events', 'import', '0192')
    navigation.back()
    expect(navigation.route).toEqual(routeAt('events', '0192'))

    navigation.forward()
    expect(routeToText(navigation.route)).toBe('events/import/0192')
  })

  it('walks through the records of a page without leaving the page', () => {
    const navigation = started('settings/trash')
    navigation.replace('0192')

    expect(routeToText(navigation.route)).toBe('settings/trash/0192')
    expect(navigation.canGoBack).toBe(false)
  })

  it.each([null, '0193'])('ends the page of a new record once it shows %s', (id) => {
    const navigation = started('persons/new/0192')
    navigation.replace(id)

    expect(navigation.route).toEqual(routeAt('persons', id))
  })
})
