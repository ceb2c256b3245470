/**
 * Actions that are no steps: what they did cannot be taken back (something was erased, or went out of the trash as its time was over), or only tells of what happened outside (a
 * document was written). They stand in the history, but Back and Forward pass over them.
 */
const irrevocable: ReadonlySet<string> = new Set([
  'person:erase',
  'privacy:clear',
  'erasing:finish',
  'export:note',
  'trash:purge',
])

/** Whether an action can never be taken back. */
export const isIrrevocable = (action: string): boolean => irrevocable.has(action)
