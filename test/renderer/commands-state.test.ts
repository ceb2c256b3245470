import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Event } from '@shared/domain/events/event'
import type { Initiative } from '@shared/domain/events/initiative'
import { messages } from '@shared/messages'
import { defaultPreferences, type Preferences } from '@shared/preferences'
import { CommandsState } from '../../src-renderer/state/commands-state.svelte'
import { NavigationState } from '../../src-renderer/state/navigation-state.svelte'
import type { KeyPress } from '../../src-renderer/state/shortcuts'
import { ActedDatabase } from '../domain/acted-database'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('CommandsState', () => {
  const undo = vi.fn(() => Promise.resolve())
  const stepInField = vi.fn()
  let preferences: Preferences
  let isTyping: boolean
  let bi: Initiative
  let sibling: Initiative
  let siblingEvent: Event
  let navigation: NavigationState
  let commands: CommandsState

  beforeEach(() => {
    vi.clearAllMocks()
    const database = new ActedDatabase()
    bi = database.act('initiative:create', { code: 'BI', name: 'BI' })
    sibling = database.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
    siblingEvent = database.act('event:create', { initiativeId: sibling.id, title: 'Doprava' })
    preferences = { ...defaultPreferences, initiativeId: bi.id }
    isTyping = false
    navigation = new NavigationState('overview', () => {})
    const app = {
      navigation,
      reading: database.state,
      initiative: bi,
      initiatives: [bi, sibling],
      leave: () => Promise.resolve(),
      lockNow: () => Promise.resolve(),
      session: { undo, redo: undo },
      preferences: {
        get all() {
          return preferences
        },
        set: (changes: Partial<Preferences>) => {
          preferences = { ...preferences, ...changes }
        },
      },
    }
    const page = { leaveField: () => {}, isTyping: () => isTyping, stepInField, switchPane: () => {} }
    commands = new CommandsState(app, page)
  })

  it('knows every place and command that other words stand for', () => {
    const ids = commands.all.map(({ id }) => id)
    for (const { shell } of Object.values(messages))
      expect(Object.keys(shell.alsoCalled).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('goes to a place by its number', () => {
    expect(commands.press(press('ě', { code: 'Digit2' }))).toBe(true)
    expect(navigation.route.view).toBe('events')
  })

  it('leaves keys alone that stand for nothing', () => {
    expect(commands.press(press('q'))).toBe(false)
  })

  it('undoes by key, but not while a text field has its own undo', () => {
    expect(commands.press(press('z'))).toBe(true)
    expect(undo).toHaveBeenCalledTimes(1)

    isTyping = true
    expect(commands.press(press('z'))).toBe(false)
    expect(undo).toHaveBeenCalledTimes(1)
  })

  it('undoes typing when the menu is asked while a text is being typed', () => {
    isTyping = true
    commands.runMenu('undo')

    expect(stepInField).toHaveBeenCalledWith('undo')
    expect(undo).not.toHaveBeenCalled()
  })

  it.each([
    ['search', () => commands.isSearchOpen],
    ['settings', () => navigation.route.view === 'settings'],
    ['undo', () => undo.mock.calls.length === 1],
  ] as const)('does what the menu says: %s', (command, isDone) => {
    commands.runMenu(command)

    expect(isDone()).toBe(true)
  })

  it('brings the initiative of a record along', () => {
    commands.go('events', siblingEvent.id)

    expect(preferences.initiativeId).toBe(sibling.id)
  })

  it('takes a record of the other initiative off the screen when the initiative is changed', () => {
    commands.go('events', siblingEvent.id)
    commands.chooseInitiative(bi)

    expect(preferences.initiativeId).toBe(bi.id)
    expect(navigation.route).toEqual({ view: 'events', page: null, id: null, tab: null })
  })

  it('keeps a person on screen when the initiative is changed, because persons belong to all', () => {
    commands.go('persons', 'some-person')
    commands.chooseInitiative(sibling)

    expect(navigation.route.id).toBe('some-person')
  })

  it('has no shortcut twice', () => {
    const shortcuts = commands.all.flatMap((command) => command.shortcuts)

    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })
})
