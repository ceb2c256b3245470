import type { Row } from '../figures/row'
import { median } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'

const rosterRows = 10_000
const recommendationsAChapter = 14

/** The writers take turns, each in a fresh process. */
const rosterTrial = async (around: Surroundings, index: number) => {
  const place = (name: string) => ({ out: around.place(`${name}-${index}.xlsx`), rows: rosterRows })
  const own = await around.startSubject('ownRoster', place('own'))
  const ours = { ...(await own.round(null)), peak: await own.end() }
  const plain = await around.startSubject('plainRoster', place('plain'))
  return { ours, plains: { ...(await plain.round(null)), peak: await plain.end() } }
}

/** A long roster beside exceljs's own streaming writer. */
export const rosterPart: Part = {
  name: 'roster',
  run: async (around) => {
    const trials = await times(around.isQuick ? 3 : 9, (index) => rosterTrial(around, index))
    return [
      {
        name: 'roster, 10,000 rows × 20 columns',
        value: median(trials.map(({ ours }) => ours.time)),
        unit: 'ms',
        reference: median(trials.map(({ plains }) => plains.time)),
        aim: { of: 'ratio', most: 1.3 },
        note: 'reference: the streaming writer of exceljs with the same cells and number formats, without shared strings (with them it is slower)',
      },
      {
        name: 'size of the roster',
        value: (trials[0]?.ours.bytes ?? 0) / 1000,
        unit: 'KB',
        reference: (trials[0]?.plains.bytes ?? 0) / 1000,
        aim: null,
      },
      {
        name: 'memory, roster',
        value: median(trials.flatMap(({ ours }) => ours.peak ?? [])),
        unit: 'MB',
        reference: median(trials.flatMap(({ plains }) => plains.peak ?? [])),
        aim: null,
      },
    ]
  },
}

const publicationTrial = async (around: Surroundings, index: number) => {
  const setup = { out: around.place(`publication-${index}.pdf`), recommendations: recommendationsAChapter }
  const subject = await around.startSubject('publication', setup)
  return { ...(await subject.round(null)), peak: await subject.end() }
}

/** A publication of about a hundred pages. */
export const publicationPart: Part = {
  name: 'publication',
  run: async (around) => {
    const trials = await times(around.isQuick ? 3 : 7, (index) => publicationTrial(around, index))
    const without = { reference: null, aim: null } as const
    const rows: Row[] = [
      { name: 'publication', value: median(trials.map(({ time }) => time)), unit: 'ms', ...without },
      { name: 'pages of the publication', value: trials[0]?.pages ?? null, unit: 'pages', ...without },
      { name: 'size of the publication', value: (trials[0]?.bytes ?? 0) / 1000, unit: 'KB', ...without },
      { name: 'memory, publication', value: median(trials.flatMap(({ peak }) => peak ?? [])), unit: 'MB', ...without },
    ]
    return rows
  },
}
