import { collectionNames } from '@shared/domain/database/database'
import { DatabaseState } from '@shared/domain/database/state'
import { sampleRecords } from '../../../src-main/sample/sample-records'
import { benchAttendances, benchRecords, directoryRecords } from '../records/records'
import { createdStore, storeSettings } from './store-settings'
import type { Subject } from './subject'

type Size = { readonly folder: string; readonly registrations: number; readonly attendancesEach?: number }

/** Makes a database of so many registrations in a new folder. */
export const makeDatabase: Subject<Size, null, null> = async (setup) => ({
  round: async () => {
    const records = new DatabaseState()
    const made = benchRecords(setup.registrations)
    for (const name of collectionNames) records.load(name, made[name] ?? [])
    const { attendancesEach = 0 } = setup
    if (attendancesEach > 0) records.load('attendances', benchAttendances(made.registrations ?? [], attendancesEach))
    await (await createdStore(setup.folder, records)).close()
    return null
  },
})

/** Makes a database of a directory alone in a new folder. */
export const makeDirectory: Subject<{ folder: string; institutions: number; persons: number }, null, null> = async ({
  folder,
  ...count
}) => ({
  round: async () => {
    const records = new DatabaseState()
    const made = directoryRecords(count)
    for (const name of collectionNames) records.load(name, made[name] ?? [])
    await (await createdStore(folder, records)).close()
    return null
  },
})

/** Makes a database with the sample in a new folder. */
export const makeSample: Subject<{ folder: string }, null, null> = async ({ folder }) => ({
  round: async () => {
    await (await createdStore(folder, await sampleRecords(storeSettings.world))).close()
    return null
  },
})
