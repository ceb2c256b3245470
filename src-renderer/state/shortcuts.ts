/** The parts of a key press that decide on a shortcut; what a `KeyboardEvent` has. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const namedKeys: Readonly<Record<string, string>> = { '←': 'ArrowLeft', '→': 'ArrowRight' }

/** Digits are told by their place on the keyboard: the Czech one writes `+ěščřžýáí` there. */
const isKey = (name: string, { key, code }: KeyPress): boolean =>
  /^\d$/.test(name) ? code === `Digit${name}` : key.toLowerCase() === (namedKeys[name] ?? name).toLowerCase()

/** Whether the press is the shortcut, written as people read it: `Ctrl+Shift+Z`, `Alt+←`, `F6`. */
export const isShortcut = (shortcut: string, press: KeyPress): boolean => {
  const parts = shortcut.split('+')
  const name = parts.at(-1) ?? ''
  return (
    isKey(name, press) &&
    parts.includes('Ctrl') === (press.ctrlKey || press.metaKey) &&
    parts.includes('Alt') === press.altKey &&
    parts.includes('Shift') === press.shiftKey
  )
}
