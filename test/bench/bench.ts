import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isMet, plainRow, type Row } from './figures/row'
import { remarks, table } from './figures/table'
import { readOptions, usage, type Options } from './options'
import type { Part, Surroundings } from './part'
import { commitPart } from './parts/commit'
import { lettersPart } from './parts/letters'
import { directoryPart } from './parts/directory'
import { publicationPart, rosterPart } from './parts/documents'
import { importPart } from './parts/importing'
import { openPart } from './parts/open'
import { sizePart } from './parts/size'
import { startPart } from './parts/start'
import { windowPart } from './parts/window'
import { subjectStarter } from './running-subject'

const parts: readonly Part[] = [
  commitPart,
  openPart,
  startPart,
  windowPart,
  directoryPart,
  rosterPart,
  publicationPart,
  lettersPart,
  importPart,
  sizePart,
]

type Place = { readonly root: string; readonly folder: string }

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const surroundings = ({ root, folder }: Place, { isQuick, profiles }: Options): Surroundings => {
  const profileFolder = profiles === null ? null : resolve(profiles)
  const startSubject = subjectStarter(profileFolder)
  const made = new Map<number, Promise<string>>()
  const make = async (registrations: number): Promise<string> => {
    const data = join(folder, `database-${registrations}`)
    const subject = await startSubject('makeDatabase', { folder: data, registrations })
    await subject.round(null)
    await subject.end()
    return data
  }
  return {
    root,
    place: (name) => join(folder, name),
    isQuick,
    startSubject,
    profiles: profileFolder,
    database: (registrations) => {
      const known = made.get(registrations) ?? make(registrations)
      made.set(registrations, known)
      return known
    },
  }
}

/** Runs one part; what breaks in it is told and takes no other part down. */
const runPart = async ({ name, run }: Part, around: Surroundings): Promise<readonly Row[]> => {
  const start = performance.now()
  say(`Measuring ${name} …`)
  try {
    return await run(around)
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return [{ name: `${name} could not be measured`, value: null, unit: 'ms', reference: null, aim: null }]
  } finally {
    say(`  ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
}

const machine = (): string => {
  const [load = 0] = loadavg()
  const processors = cpus()
  const facts = [
    `Node ${process.versions.node}`,
    `${processors.length} × ${processors[0]?.model ?? 'processor'}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `load at the start ${load.toFixed(1)}`,
  ].join(', ')
  const isBusy = load > processors.length
  return isBusy
    ? `${facts}\nThe machine was busy with other work: times are longer than they are, ratios count.`
    : facts
}

const summary = (rows: readonly Row[]): string => {
  const missed = rows.filter((row) => isMet(row) === false).map(({ name }) => name)
  const met = rows.filter(isMet).length
  return missed.length === 0 ? `${met} aims met.` : `${met} aims met, ${missed.length} missed: ${missed.join('; ')}.`
}

const writeJson = (path: string, rows: readonly Row[]): void => {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  writeFileSync(path, `${JSON.stringify(rows.map(plainRow), null, 2)}\n`)
}

/**
 * Measures and prints the table; gives the exit code, which no number ever changes: 0, or 2 for words that make no sense.
 * A part that breaks becomes a line of the table.
 */
export const bench = async (words: readonly string[], place: Place): Promise<number> => {
  const options = readOptions(words)
  if (options === null) {
    say(usage)
    return 2
  }
  const head = machine()
  const around = surroundings(place, options)
  const rows: Row[] = []
  for (const part of parts.filter(({ name }) => name.includes(options.only)))
    rows.push(...(await runPart(part, around)))

  process.stdout.write(`${[head, table(rows), remarks(rows), summary(rows)].join('\n\n')}\n`)
  if (options.json !== null) writeJson(options.json, rows)
  return 0
}
