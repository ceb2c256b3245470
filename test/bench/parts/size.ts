import { cpSync, rmSync } from 'node:fs'
import type { Row } from '../figures/row'
import { largest, median } from '../figures/statistics'
import type { Part, Surroundings } from '../part'

const registrations = 200_000
const attendancesEach = 10

const named = (what: string): string => `${what}, 200k registrations with 2,000,000 attendances`

const row = (name: string, unit: Row['unit'], value: number | null, most: number | null, note?: string): Row => ({
  name: named(name),
  value,
  unit,
  reference: null,
  aim: most === null ? null : { of: 'value', most },
  ...(note === undefined ? {} : { note }),
})

const made = async (around: Surroundings): Promise<string> => {
  const folder = around.place('size')
  const subject = await around.startSubject('makeDatabase', { folder, registrations, attendancesEach })
  await subject.round(null)
  await subject.end()
  return folder
}

/** Each in a copy of the folder that goes with it: a database of this size takes half a gigabyte for each generation. */
const inCopy = async <T>(around: Surroundings, folder: string, work: (copy: string) => Promise<T>): Promise<T> => {
  const copy = around.place('size-copy')
  cpSync(folder, copy, { recursive: true })
  try {
    return await work(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const opening = async (around: Surroundings, folder: string): Promise<readonly Row[]> => {
  const subject = await around.startSubject('sizeOpening', { folder })
  const { open, first, commits } = await subject.round({ commits: 300 })
  const peak = await subject.end()
  return [
    row('open', 'ms', open, 10_000, 'every record is read'),
    row('memory, open', 'MB', peak, 1200, 'peak of the process, up to closing'),
    row('first commit after opening', 'ms', first, 1000),
    row('commit', 'ms', median(commits), null, 'once the generation of this opening is there'),
    row('slowest commit', 'ms', largest(commits), null),
  ]
}

const checking = async (around: Surroundings, folder: string): Promise<readonly Row[]> => {
  const subject = await around.startSubject('sizeCheck', { folder })
  const { time, isSound } = await subject.round(null)
  const peak = await subject.end()
  return [
    row('check', 'ms', time, 20_000, isSound ? undefined : 'it was not found sound'),
    row('memory, check', 'MB', peak, 500),
  ]
}

/** At fifty thousand registrations, as an office of ten years may have them. */
const waits = {
  sizeErasing: 'erasing a person',
  sizeClearing: 'clearing 300 names',
  sizePassword: 'setting a password',
} as const

const waiting = async (around: Surroundings, name: keyof typeof waits, most: number): Promise<Row> => {
  const folder = await around.database(50_000)
  const time = await inCopy(around, folder, async (copy) => {
    const subject = await around.startSubject(name, { folder: copy })
    const figures = await subject.round(null)
    await subject.end()
    return figures.time
  })
  return {
    name: `${waits[name]}, 50k registrations`,
    value: time,
    unit: 'ms',
    reference: null,
    aim: { of: 'value', most },
  }
}

const copying = async (around: Surroundings, name: 'sizeBackup' | 'sizePassword', folder: string) => {
  const subject = await around.startSubject(name, { folder })
  const { time } = await subject.round(null)
  const peak = await subject.end()
  const what = name === 'sizeBackup' ? 'backup' : 'setting a password'
  return [row(what, 'ms', time, null), row(`memory, ${what}`, 'MB', peak, 1200)]
}

/** A database ten times as large as the largest office fills in ten years. */
export const sizePart: Part = {
  name: 'size',
  run: async (around) => {
    const folder = await made(around)
    return [
      await waiting(around, 'sizeErasing', 5000),
      await waiting(around, 'sizeClearing', 20_000),
      await waiting(around, 'sizePassword', 10_000),
      ...(await checking(around, folder)),
      ...(await inCopy(around, folder, (copy) => opening(around, copy))),
      ...(await inCopy(around, folder, (copy) => copying(around, 'sizeBackup', copy))),
      ...(await inCopy(around, folder, (copy) => copying(around, 'sizePassword', copy))),
    ]
  },
}
