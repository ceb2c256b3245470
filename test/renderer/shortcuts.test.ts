import { describe, expect, it } from 'vitest'
import { isShortcut, type KeyPress } from '../../src-renderer/state/shortcuts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('isShortcut', () => {
  it('takes a letter whether written small or large', () => {
    expect(isShortcut('Ctrl+K', press('k', { ctrlKey: true }))).toBe(true)
    expect(isShortcut('Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
  })

  it('asks for exactly the keys that are written', () => {
    expect(isShortcut('Ctrl+Z', press('z'))).toBe(false)
    expect(isShortcut('Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(isShortcut('Ctrl+K', press('k', { ctrlKey: true, altKey: true }))).toBe(false)
    expect(isShortcut('F6', press('F6'))).toBe(true)
    expect(isShortcut('F6', press('F6', { shiftKey: true }))).toBe(false)
  })

  it('tells a digit by its place, because the Czech keyboard writes another letter there', () => {
    expect(isShortcut('Ctrl+2', press('ě', { code: 'Digit2', ctrlKey: true }))).toBe(true)
    expect(isShortcut('Ctrl+2', press('2', { code: 'Digit3', ctrlKey: true }))).toBe(false)
  })

  it('reads the arrows', () => {
    expect(isShortcut('Alt+←', press('ArrowLeft', { altKey: true }))).toBe(true)
    expect(isShortcut('Alt+→', press('ArrowLeft', { altKey: true }))).toBe(false)
  })

  it('takes the command key of a Mac for Ctrl', () => {
    expect(isShortcut('Ctrl+K', press('k', { metaKey: true }))).toBe(true)
  })
})
