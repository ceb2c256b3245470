import { cpSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'

const registrations = 50_000

const newestSnapshot = (folder: string): string =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => name.startsWith('snap-'))
      .sort()
      .at(-1) ?? '',
  )

/** Each trial in a fresh process, as a start of the app is one. */
const trial = async (around: Surroundings, folder: string) => {
  const parsing = await around.startSubject('snapshotParsing', { file: newestSnapshot(folder) })
  const parsed = await parsing.round(null)
  const parsePeak = await parsing.end()
  const opening = await around.startSubject('storeOpening', { folder })
  const opened = await opening.round(null)
  return { parsed, opened, parsePeak, openPeak: await opening.end() }
}

type Trial = Awaited<ReturnType<typeof trial>>

const whereTimeGoes = (trials: readonly Trial[]): string => {
  const ms = (pick: (trial: Trial) => number): string => `${Math.round(median(trials.map(pick)) ?? 0)} ms`
  return [
    `decode ${ms(({ parsed }) => parsed.decode)}`,
    `JSON.parse ${ms(({ parsed }) => parsed.time - parsed.decode)}`,
    `indexes ${ms(({ parsed }) => parsed.index)}`,
    `one checksum ${ms(({ parsed }) => parsed.checksum)}`,
    `disk: read ${ms(({ opened }) => opened.disk.readFile)}`,
    `write ${ms(({ opened }) => opened.disk.write)}`,
    `flush ${ms(({ opened }) => opened.disk.sync)}`,
    `other ${ms(({ opened }) => opened.disk.other)}`,
  ].join(', ')
}

/** Opening a large database. */
export const openPart: Part = {
  name: 'open',
  run: async (around) => {
    const folder = around.place('open')
    cpSync(await around.database(registrations), folder, { recursive: true })
    const megabytes = statSync(newestSnapshot(folder)).size / 1e6
    const trials = await times(around.isQuick ? 3 : 7, () => trial(around, folder))
    return [
      {
        name: 'open, 50k registrations',
        value: median(trials.map(({ opened }) => opened.time)),
        unit: 'ms',
        reference: median(trials.map(({ parsed }) => parsed.time)),
        aim: { of: 'ratio', most: 4 },
        note: `reference: JSON.parse of the same ${megabytes.toFixed(1)} MB. ${whereTimeGoes(trials)}`,
      },
      {
        name: 'memory, open at 50k',
        value: median(trials.flatMap(({ openPeak }) => openPeak ?? [])),
        unit: 'MB',
        reference: median(trials.flatMap(({ parsePeak }) => parsePeak ?? [])),
        aim: null,
        note: 'peak of the process; reference: the process of JSON.parse',
      },
    ]
  },
}
