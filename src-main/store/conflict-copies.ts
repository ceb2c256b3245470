import { generationFiles } from './generation-files'

/** The beginning of our names, wherever a program put its own marks: `snap-0000000042 (1).json`, `.~log-0000000042.ndjson.tmp`. */
const stem = /(?:snap|log|history|last)-\d{10}/

const isOurs = (name: string): boolean => {
  const { snapshots, journals, histories, witnesses } = generationFiles([name])
  return snapshots.length + journals.length + histories.length + witnesses.length > 0
}

/** Files that carry our names with something added: copies of a conflict, unfinished transfers, an older version kept beside. */
export const conflictCopies = (names: readonly string[]): readonly string[] =>
  names.filter((name) => (stem.test(name) || /^key[^a-z].*\.json$/i.test(name)) && !isOurs(name)).sort()
