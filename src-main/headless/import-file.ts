import { importFields, importKinds, mappingSchema, type Mapping } from '@shared/domain/importing/report'
import { proposeChanges } from '../importing/proposal'
import { readTableApart } from '../importing/read-apart'
import { reportOf, rowsToTake } from '../importing/report'
import { prepareSource } from '../importing/source'
import { neededWord, oneOf, UsageError, type Arguments } from './arguments'
import { answer, print, withStore, type Command } from './command'
import { jsonInput } from './json-input'

const fieldNames = new Set<string>(Object.values(importFields).flat())

/** The mapping given by hand, or null to use the guess. */
const givenMapping = async (options: Arguments['options']): Promise<Mapping | null> => {
  const text = options.get('mapping')
  if (text === undefined) return null
  const parsed = mappingSchema.safeParse(await jsonInput(text, 'mapping'))
  if (!parsed.success || parsed.data.columns.some(({ field }) => !fieldNames.has(field)))
    throw new UsageError('--mapping is {"sheet": …, "headingRow": …, "columns": [{"column": …, "field": …}]}')
  return parsed.data as Mapping // safe: the field names were checked
}

/** `import KIND FILE`: the same reading, mapping and report as on the screen; `--dry-run` stops before anything is written. */
export const importFile: Command = async (args, world) => {
  const kind = oneOf(neededWord(args.words, 0, 'the kind of import'), importKinds, 'the kind of import')
  const path = neededWord(args.words, 1, 'the file')
  const mapping = await givenMapping(args.options)
  return withStore(args, world, async (store) => {
    const table = await readTableApart(world.startWorker, path)
    if (!table.ok) return answer(world, table)
    const source = prepareSource(kind, table.value)
    if (!source.ok) return answer(world, source)
    const used = mapping ?? source.value.guess
    const proposal = proposeChanges(store.view, kind, table.value, used)
    const report = { ...reportOf(proposal), mapping: used }
    const doubtful = proposal.rows.filter(({ verdict }) => verdict === 'doubtful').map(({ row }) => row)
    const takeIn = args.options.has('take-doubtful') ? doubtful : []
    const rows = rowsToTake(proposal, { leaveOut: [], takeIn })
    if (!args.options.has('dry-run') && rows.length > 0) {
      const done = await store.act({ action: 'directory:import', input: { source: table.value.fileName, rows } })
      if (!done.ok) return answer(world, done)
    }
    print(world, report)
    return true
  })
}
