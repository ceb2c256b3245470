import { formatVersion } from '@shared/domain/database'
import type { StoredRecords } from './stored-records'

/** One step from a version to the next: a pure function of all records. What it does not know it leaves as it is. */
export type Migration = (records: StoredRecords) => StoredRecords

/** The step that makes each version out of the one before it; every version has a golden folder in the tests. */
const steps: { readonly [version: number]: Migration } = {
  // Version 2 adds collections (trash, erasures, settings); a collection that is not there is empty.
  2: (records) => records,
}

/** The records of an older version as this one keeps them. */
export const migrated = (records: StoredRecords, from: number): StoredRecords => {
  let current = records
  for (let version = from + 1; version <= formatVersion; version++) {
    const step = steps[version]
    if (step === undefined) throw new Error(`no migration to version ${version}`)
    current = step(current)
  }
  return current
}
