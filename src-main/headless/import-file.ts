import { dayOf } from '@shared/domain/values/day'
import { saysEvent } from '@shared/domain/importing/mapping'
import { importKinds, type ImportTarget } from '@shared/domain/importing/kinds'
import { mappingSchema, type Decision, type ImportReport, type Mapping } from '@shared/domain/importing/report'
import type { DatabaseView } from '@shared/domain/database/state'
import { ImportSession } from '../importing/import-session'
import { neededWord, oneOf, UsageError, type Arguments } from './arguments'
import { answer, print, withStore, type Command } from './command'
import { jsonInput } from './json-input'

/** The mapping given by hand, or null to use the guess. */
const givenMapping = async (options: Arguments['options']): Promise<Mapping | null> => {
  const text = options.get('mapping')
  if (text === undefined) return null
  const parsed = mappingSchema.safeParse(await jsonInput(text, 'mapping'))
  if (!parsed.success)
    throw new UsageError('--mapping is {"sheet": …, "headingRow": …, "columns": [{"column": …, "field": …}]}')
  return parsed.data
}

/** Where answers and sign-ups go: as given, else to the only initiative; a sign-up needs its event. */
const targetOf = (view: DatabaseView, { options }: Pick<Arguments, 'options'>): ImportTarget => {
  const eventId = options.get('event') ?? null
  const [only, ...others] = Array.from(view.all('initiatives'))
  const given = options.get('initiative') ?? view.get('events', eventId)?.initiativeId
  return { initiativeId: given ?? (others.length === 0 ? (only?.id ?? null) : null), eventId }
}

/** Doubtful rows taken in on request: as the only record that they may mean, else as records of their own. */
const doubtfulTaken = ({ rows }: ImportReport): readonly Decision[] =>
  rows
    .filter(({ verdict }) => verdict === 'doubtful')
    .map(({ row, candidates: [only, ...others], canBeNew }) =>
      only && others.length === 0 && !canBeNew ? { row, choice: 'same', id: only.id } : { row, choice: 'new' },
    )

/** `import KIND FILE`: the same reading, mapping and report as on the screen; `--dry-run` stops before anything is written. */
export const importFile: Command = async (args, world) => {
  const kind = oneOf(neededWord(args.words, 0, 'the kind of import'), importKinds, 'the kind of import')
  const path = neededWord(args.words, 1, 'the file')
  const mapping = await givenMapping(args.options)
  return withStore(args, world, async (store) => {
    const target = targetOf(store.view, args)
    if (kind === 'answers' && target.initiativeId === null) throw new UsageError('--initiative ID says whose answers')
    const session = await ImportSession.read(world.startWorker, { kind, target, path })
    if (!session.ok) return answer(world, session)
    const source = session.value.source(store)
    if (!source.ok) return answer(world, source)
    const used = mapping ?? source.value.guess
    if (kind === 'sign-ups' && !saysEvent(used, target))
      throw new UsageError('--event ID says for which event, where no column of the file does')
    const today = dayOf(new Date().toISOString())
    const report = await session.value.preview(store, { mapping: used, today })
    if (!report.ok) return answer(world, report)
    const decisions = args.options.has('take-doubtful') ? doubtfulTaken(report.value) : []
    const done = args.options.has('dry-run')
      ? session.value.check(decisions)
      : await session.value.commit(store, decisions)
    if (!done.ok) return answer(world, done)
    print(world, { ...report.value, mapping: used })
    return true
  })
}
