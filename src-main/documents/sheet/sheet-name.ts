/** Excel's own limit. */
const maxLength = 31
const fallbackName = 'List'

const forbidden = /[:\\/?*[\]\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g
const loneSurrogates = /\p{Surrogate}/gu
const edges = /^[\s']+|[\s']+$/g

/** Cut to so many UTF-16 units without halving a letter that takes two. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

const acceptable = (wish: string): string => {
  const tidy = wish.normalize('NFC').replace(loneSurrogates, '').replace(forbidden, ' ').replace(/\s+/g, ' ')
  const name = cut(tidy.replace(edges, ''), maxLength).replace(edges, '')
  // Excel keeps the name "History" for itself.
  return name === '' || name.toLowerCase() === 'history' ? `${name}${fallbackName}` : name
}

const suffixed = (name: string, count: number): string => {
  const suffix = ` (${count})`
  return `${cut(name, maxLength - suffix.length).trimEnd()}${suffix}`
}

/**
 * A worksheet name that Excel accepts, made from any wish and different (whatever the case of letters) from those taken.
 * Source: `docs/reliability.md §4`, 38.
 */
export const sheetName = (wish: string, taken: Iterable<string> = []): string => {
  const used = new Set(Array.from(taken, (name) => name.toLowerCase()))
  const name = acceptable(wish)
  if (!used.has(name.toLowerCase())) return name
  let count = 2
  while (used.has(suffixed(name, count).toLowerCase())) count += 1
  return suffixed(name, count)
}
