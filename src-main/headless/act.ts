import { z } from 'zod'
import type { ActionRequest } from '@shared/domain/actions/run-action'
import type { Change } from '@shared/domain/database/database'
import { warningsOfStep } from '@shared/domain/warnings/warnings'
import { fail, ok, type Result } from '@shared/result'
import type { Store } from '../store/store'
import { answer, command, flag, print, text, type HeadlessWorld } from './command'
import { withStore } from './database'
import { needed, neededWord } from './expected'
import { jsonInput, textOf } from './json-input'

const lineSchema = z.strictObject({ action: z.string(), input: z.unknown() })

const requestOf = (line: string): Result<ActionRequest> => {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line))
    if (parsed.success) return ok({ action: parsed.data.action, input: parsed.data.input })
  } catch {
    // Not JSON: refused below like any other malformed line.
  }
  return fail({ code: 'invalid-input', issues: [{ path: [], code: 'bad-form' }] })
}

/** What a step holds that is seldom meant; it is kept, and told where there is any. */
const warned = (store: Store, changes: readonly Change[]) => {
  const warnings = warningsOfStep(changes, { view: store.view, today: store.today })
  return warnings.length === 0 ? {} : { warnings }
}

/** Runs a request; the answer carries the output, the number under which it stands in the journal, and warnings. */
const run = async (store: Store, request: ActionRequest): Promise<Result<unknown>> => {
  const done = await store.act(request)
  if (!done.ok) return done
  const { output, changeSet } = done.value
  return ok({ output, seq: changeSet?.seq ?? null, ...warned(store, changeSet?.changes ?? []) })
}

/** One commit a line, answered as soon as that commit is durable. */
const runBatch = async (
  store: Store,
  world: HeadlessWorld,
  lines: readonly string[],
  keepsGoing: boolean,
): Promise<boolean> => {
  let isGood = true
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const request = requestOf(line)
    const result = request.ok ? await run(store, request.value) : request
    print(world, { line: index + 1, ...result })
    isGood &&= result.ok
    if (!result.ok && !keepsGoing) break
  }
  return isGood
}

export const act = command({
  usage: {
    'act NAME --input JSON|@FILE': 'run one action',
    'act --batch FILE.ndjson [--keep-going]':
      'one commit a line {"action": …, "input": …}; prints a line when each is durable',
  },
  mostWords: 1,
  options: { input: text, batch: text, 'keep-going': flag },
  run: async ({ words, options }, world) => {
    if (options.batch === undefined) {
      const action = neededWord(words, 0, 'the name of the action')
      const input = await jsonInput(needed(options, 'input'), 'input')
      return withStore(options, world, async (store) => answer(world, await run(store, { action, input })))
    }
    const lines = (await textOf(options.batch)).split('\n')
    return withStore(options, world, (store) => runBatch(store, world, lines, options['keep-going'] ?? false))
  },
})
