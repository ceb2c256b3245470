type Position = { readonly index: number; readonly count: number; readonly pageRows: number }

const targets: Readonly<Record<string, (position: Position) => number>> = {
  ArrowDown: ({ index }) => index + 1,
  ArrowUp: ({ index }) => index - 1,
  PageDown: ({ index, pageRows }) => index + pageRows,
  PageUp: ({ index, pageRows }) => index - pageRows,
  Home: () => 0,
  End: ({ count }) => count - 1,
}

/** The row that a key leads to, kept inside the list; undefined when the key does not move or there is no row. */
export const movedIndex = (key: string, position: Position): number | undefined => {
  const target = targets[key]
  if (!target || position.count === 0) return undefined
  return Math.min(position.count - 1, Math.max(0, target(position)))
}
