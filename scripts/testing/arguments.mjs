/** The parts of `npm test`, in the order in which they run. */
const allParts = /** @type {const} */ (['types', 'lint', 'unit', 'e2e'])

/** @typedef {(typeof allParts)[number]} Part */

/**
 * Reads `npm test -- changed`, or `npm test -- PART… [WORDS]`: the parts to run (all when none is named) and the words for the runner, for
 * example a file name. Words without a part would reach several runners that read them differently, so they need one.
 * @param {readonly string[]} words
 * @returns {{ parts: readonly Part[], rest: readonly string[] } | { onlyChanged: true } | { problem: string }}
 */
export function readArguments(words) {
  if (words.length === 1 && words[0] === 'changed') return { onlyChanged: true }
  const firstOther = words.findIndex((word) => !isPart(word))
  const named = words.slice(0, firstOther === -1 ? words.length : firstOther).filter(isPart)
  const rest = words.slice(named.length)
  const parts = named.length === 0 ? allParts : allParts.filter((part) => named.includes(part))
  if (rest.length > 0 && !isOneRunner(parts)) {
    return { problem: `Say which part "${rest.join(' ')}" is for: npm test -- unit ${rest[0]}, or e2e.` }
  }
  return { parts, rest }
}

/**
 * @param {string} word
 * @returns {word is Part}
 */
const isPart = (word) => allParts.some((part) => part === word)

/** @param {readonly Part[]} parts */
const isOneRunner = (parts) => parts.length === 1 && (parts[0] === 'unit' || parts[0] === 'e2e')
