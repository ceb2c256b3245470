import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AnyRecord } from '@shared/domain/database/database'
import { uuidv7 } from '@shared/domain/values/ids'
import { sampleRecords } from '../../../src-main/sample/sample-records'
import { checkStore, type CheckReport } from '../../../src-main/store/check'
import { nodeFileSystem, type FileSystem } from '../../../src-main/store/file-system'
import { createStore, openStore } from '../../../src-main/store/open-store'
import { addTown, copyOf, filesOf, freshFolder, settingsWith } from './folder'

/** A disk that gives little at a time, so that lines and beginnings of collections fall into two pieces. */
const slowlyReading = (most: number): FileSystem => ({
  ...nodeFileSystem,
  open: async (path, flags) => {
    const file = await nodeFileSystem.open(path, flags)
    return {
      ...file,
      read: (bytes, offset, length, position) => file.read(bytes, offset, Math.min(length, most), position),
    }
  },
})

const lost: AnyRecord = {
  id: '01a22c8d-ce29-7e4c-b67e-8a2d986d47aa',
  registrationId: '01a22c8d-ce29-7e4c-b67e-8a2d986d47ab',
  day: '2020-13-40',
} as AnyRecord // safe: a check is there for records that are none

const settings = settingsWith()

/** The sample with one attendance of nobody; a day was changed, one was taken off and one set since the last snapshot. */
const withAttendances = async (): Promise<string> => {
  const folder = freshFolder()
  const records = await sampleRecords(settings.world)
  records.apply([{ collection: 'attendances', id: lost.id, before: null, after: lost }])
  const made = await createStore({ ...settings, folder, records })
  if (!made.ok) throw new Error(made.failure.code)
  const store = made.value
  const [edited, gone] = store.view.all('attendances')
  if (edited === undefined || gone === undefined) throw new Error('the sample has attendances')
  const added = { ...gone, id: uuidv7(0, new Uint8Array(10)), day: '2021-02-30' }
  const change = { collection: 'attendances' } as const
  const changes = [
    { ...change, id: edited.id, before: edited, after: { ...edited, day: 'today' } },
    { ...change, id: gone.id, before: gone, after: null },
    { ...change, id: added.id, before: null, after: added },
  ]
  await store.keep({ action: 'attendance:set', changes })
  await addTown(store, 'Kolín')
  return copyOf(folder)
}

const checked = async (folder: string, leavesOnDisk: boolean, fs = nodeFileSystem): Promise<CheckReport> => {
  const opened = await openStore({ ...settingsWith(fs), folder, isReadOnly: true, leavesOnDisk })
  if (!opened.ok) throw new Error(opened.failure.code)
  const report = await checkStore(opened.value)
  if (leavesOnDisk) expect(() => opened.value.view.count('attendances')).toThrow('attendances were left on the disk')
  await opened.value.close()
  return report
}

const inAnyOrder = (report: CheckReport): CheckReport => ({
  ...report,
  misshapen: [...report.misshapen].sort((a, b) => (a.id < b.id ? -1 : 1)),
})

test('P56 a check that leaves attendances on the disk finds what one finds that has them in memory, changes of the journal too', async () => {
  const folder = await withAttendances()
  const whole = await checked(folder, false)
  expect(whole).toMatchObject({ isSound: false, orphans: [{ collection: 'attendances', id: lost.id }] })
  expect(whole.misshapen).toHaveLength(3)
  for (const most of [1_000_000, 997]) {
    const found = await checked(folder, true, slowlyReading(most))
    expect(inAnyOrder(found)).toEqual(inAnyOrder(whole))
  }
})

test('P56 a check that leaves collections on the disk believes no byte of a damaged snapshot', async () => {
  const folder = await withAttendances()
  const name = join(folder, filesOf(folder, 'snap').at(-1) ?? '')
  const bytes = readFileSync(name)
  const at = bytes.indexOf('"recordedAt":"') + 20
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(name, bytes)
  const opened = await openStore({ ...settings, folder, isReadOnly: true, leavesOnDisk: true })
  expect(opened).toMatchObject({ ok: false, failure: { code: 'database-damaged' } })
})
