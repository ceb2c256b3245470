import { join } from 'node:path'
import type { Row } from '../figures/row'
import { median } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'

const trial = async (around: Surroundings, file: string, index: number) => {
  const subject = await around.startSubject('importing', { file, folder: around.place(`import-${index}`) })
  const figures = await subject.round(null)
  const peak = await subject.end()
  const reading = await around.startSubject('tableReading', { file })
  await reading.round(null)
  return { ...figures, peak, readingPeak: await reading.end() }
}

const whole = ({ read, propose }: { read: number; propose: number }): number => read + propose

/** The register of municipalities taken into an empty directory. */
export const importPart: Part = {
  name: 'import',
  run: async (around) => {
    const file = join(around.root, 'test/fixtures/obce.csv')
    const trials = await times(around.isQuick ? 3 : 5, (index) => trial(around, file, index))
    const middle = (pick: (trial: (typeof trials)[number]) => number): number | null => median(trials.map(pick))
    const ms = (number: number | null): string => `${Math.round(number ?? 0)} ms`
    const rows: Row[] = [
      {
        name: 'import preview, 6,258 rows',
        value: middle(({ first }) => whole(first)),
        unit: 'ms',
        reference: null,
        aim: { of: 'value', most: 2000 },
        note: `${trials[0]?.taken ?? 0} new; read in a process of its own ${ms(middle(({ first }) => first.read))}, proposed ${ms(middle(({ first }) => first.propose))}`,
      },
      {
        name: 'import commit, 6,258 rows',
        value: middle(({ commit }) => commit),
        unit: 'ms',
        reference: null,
        aim: { of: 'value', most: 1000 },
      },
      {
        name: 'import preview of the same file again',
        value: middle(({ again }) => whole(again)),
        unit: 'ms',
        reference: null,
        aim: { of: 'value', most: 2000 },
        note: `all there; read ${ms(middle(({ again }) => again.read))}, proposed ${ms(middle(({ again }) => again.propose))}`,
      },
      {
        name: 'memory, import',
        value: median(trials.flatMap(({ peak }) => peak ?? [])),
        unit: 'MB',
        reference: median(trials.flatMap(({ readingPeak }) => readingPeak ?? [])),
        aim: null,
        note: 'peak of the process with the database; reference: the one that reads the file',
      },
    ]
    return rows
  },
}
