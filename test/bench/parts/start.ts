import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Aim, Row } from '../figures/row'
import { median } from '../figures/statistics'
import { times, type Part, type Surroundings } from '../part'
import { copyApp, isSandboxed, makePlainApp, makeProfile } from '../window/electron'
import { startOnce, type Start } from '../window/start'

type Started = Awaited<ReturnType<typeof startOnce>>
type Case = {
  readonly name: string
  /** Left out of a quick run. */
  readonly isExtra?: true
  readonly start: Start
  readonly aim: Aim | null
}

const personsScreen = { selector: '[role="grid"] [role="row"][aria-rowindex="2"]', field: 'input[type="search"]' }
const overviewScreen = { selector: 'main h1', field: null }

const casesOf = async (around: Surroundings): Promise<readonly Case[]> => {
  const app = copyApp(around.root, around.place('app'))
  const large = around.place('start-data')
  cpSync(await around.database(50_000), large, { recursive: true })
  const sample = around.place('start-sample')
  const making = await around.startSubject('makeSample', { folder: sample })
  await making.round(null)
  await making.end()
  const profile = (name: string, place: string): string => makeProfile(around.place(`profile-${name}`), place)
  return [
    {
      name: 'one line of text',
      start: {
        app: makePlainApp(around.place('plain')),
        profile: profile('plain', ''),
        data: null,
        screen: { selector: 'p', field: null },
      },
      aim: null,
    },
    {
      name: 'start, sample, list of people',
      start: { app, profile: profile('sample', 'persons'), data: sample, screen: personsScreen },
      aim: { of: 'ratio', most: 1.8 },
    },
    {
      name: 'start, 50k registrations, list of 20k people',
      start: { app, profile: profile('large', 'persons'), data: large, screen: personsScreen },
      aim: { of: 'ratio', most: 3 },
    },
    {
      name: 'start, sample, overview',
      isExtra: true,
      start: { app, profile: profile('sample-overview', ''), data: sample, screen: overviewScreen },
      aim: { of: 'ratio', most: 1.8 },
    },
    {
      name: 'start, 50k registrations, overview',
      isExtra: true,
      start: { app, profile: profile('large-overview', ''), data: large, screen: overviewScreen },
      aim: { of: 'ratio', most: 3 },
    },
  ]
}

/** When each stretch of the way ended, in milliseconds since the process was started. */
const stretches = (started: readonly Started[]): string => {
  const at = (pick: (start: Started) => number | undefined): string => {
    const found = started.flatMap((each) => {
      const time = pick(each)
      return time === undefined || time === 0 ? [] : [time - each.started]
    })
    return `${Math.round(median(found) ?? 0)}`
  }
  return [
    `ready ${at(({ ready }) => ready)}`,
    `page ${at(({ navigated }) => navigated)}`,
    `asks for the start ${at(({ requests }) => requests['app:start']?.asked)}`,
    `database open ${at(({ requests }) => requests['app:start']?.answered)}`,
    `reading sent ${at(({ requests }) => requests['database:read']?.answered)}`,
    `arrived ${at(({ parse }) => parse.start)}`,
    `parsed ${at(({ parse }) => parse.end)}`,
    `in the page ${at(({ found }) => found)}`,
    `painted ${at(({ visible }) => visible)}`,
    `has answered ${at(({ answered }) => answered)}`,
  ].join(', ')
}

const rowsOf = ({ name, aim }: Case, started: readonly Started[], plain: readonly Started[]): readonly Row[] => {
  const answer = (starts: readonly Started[]) => median(starts.map((each) => each.answered - each.started))
  const peak = (starts: readonly Started[]) =>
    median(
      starts.flatMap(({ mainPeak, pagePeak }) => (mainPeak === null || pagePeak === null ? [] : mainPeak + pagePeak)),
    )
  return [
    { name, value: answer(started), unit: 'ms', reference: answer(plain), aim, note: `ms: ${stretches(started)}` },
    { name: `memory, ${name}`, value: peak(started), unit: 'MB', reference: peak(plain), aim: null },
  ]
}

/** From the start of the process to a screen that is painted and has answered a key. */
export const startPart: Part = {
  name: 'start',
  run: async (around) => {
    const cases = (await casesOf(around)).filter(({ isExtra }) => !(isExtra && around.isQuick))
    // The first round only warms the disk's cache and the profiles.
    const rounds = await times(1 + (around.isQuick ? 3 : 9), () =>
      times(cases.length, (index) => startCase(around, cases, index)),
    )
    const warm = rounds.slice(1)
    const startsOf = (index: number): Started[] => warm.flatMap((round) => round[index] ?? [])
    const rows = cases.flatMap((each, index) => (index === 0 ? [] : rowsOf(each, startsOf(index), startsOf(0))))
    const sandbox = isSandboxed ? '' : ', without its sandbox because root has none'
    return rows.map((row, index) =>
      index === 0
        ? { ...row, note: `reference: an Electron window with one line of text${sandbox}. ${row.note}` }
        : row,
    )
  },
}

const startCase = ({ profiles }: Surroundings, cases: readonly Case[], index: number): Promise<Started> => {
  const found = cases[index]
  if (found === undefined) throw new Error('no such case')
  if (profiles === null) return startOnce(found.start)
  mkdirSync(join(profiles, 'start'), { recursive: true })
  return startOnce({ ...found.start, profileFile: join(profiles, 'start', `${found.name}.cpuprofile`) })
}
