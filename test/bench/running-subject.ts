import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Order, Report, Subjects } from './subjects/main'

type Setup<Name extends keyof Subjects> = Parameters<Subjects[Name]>[0]
type Started<Name extends keyof Subjects> = Awaited<ReturnType<Subjects[Name]>>
type Input<Name extends keyof Subjects> = Parameters<Started<Name>['round']>[0]
type Figures<Name extends keyof Subjects> =
  ReturnType<Started<Name>['round']> extends Promise<infer Value> ? Value : never

/** A subject at work in its own process. */
export type RunningSubject<Name extends keyof Subjects> = {
  readonly round: (input: Input<Name>) => Promise<Figures<Name>>
  /** Ends the process and gives its peak of memory in megabytes. */
  readonly end: () => Promise<number | null>
}

const ask = async (child: ChildProcess, order: Order): Promise<unknown> => {
  const gone = new AbortController()
  const died = once(child, 'exit', { signal: gone.signal }).then(() => {
    throw new Error('a measured process ended early')
  })
  child.send(order)
  try {
    const [report] = (await Promise.race([once(child, 'message', { signal: gone.signal }), died])) as [Report]
    if ('error' in report) throw new Error(report.error)
    return report.figures
  } finally {
    gone.abort()
    died.catch(() => undefined)
  }
}

/** Starts subjects; with a folder each of their processes leaves a CPU profile in it. */
export const subjectStarter =
  (profiles: string | null) =>
  async <Name extends keyof Subjects>(name: Name, setup: Setup<Name>): Promise<RunningSubject<Name>> => {
    const execArgv = profiles === null ? [] : ['--cpu-prof', '--cpu-prof-dir', join(profiles, name)]
    const child = fork(join(__dirname, 'subject.cjs'), [], { execArgv, serialization: 'advanced' })
    await ask(child, { type: 'start', name, setup })
    return {
      round: async (input) => (await ask(child, { type: 'round', input })) as Figures<Name>, // safe: the subject of that name answers
      end: async () => {
        const peak = (await ask(child, { type: 'end' })) as number | null // safe: what an end is answered with
        if (child.exitCode === null) await once(child, 'exit')
        return peak
      },
    }
  }

export type StartSubject = ReturnType<typeof subjectStarter>
