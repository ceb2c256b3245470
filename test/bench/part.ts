import type { Row } from './figures/row'
import type { StartSubject } from './running-subject'

/** What a part of the benchmark works with. */
export type Surroundings = {
  /** The project. */
  readonly root: string
  /** Makes the path of something new in the folder of this run. */
  readonly place: (name: string) => string
  readonly isQuick: boolean
  readonly startSubject: StartSubject
  /** Where CPU profiles go, if they are wanted. */
  readonly profiles: string | null
  /** The folder of a database with so many registrations; made once, to be copied before anything writes into it. */
  readonly database: (registrations: number) => Promise<string>
}

/** A part of the benchmark: what `--only` names, and how it comes to its rows. */
export type Part = { readonly name: string; readonly run: (surroundings: Surroundings) => Promise<readonly Row[]> }

/** Runs something so many times, one after the other. */
export const times = async <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = []
  for (let index = 0; index < count; index++) done.push(await work(index))
  return done
}
