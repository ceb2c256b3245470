import { z } from 'zod'
import type { ActionRequest } from '@shared/domain/actions/run-action'
import { fail, ok, type Result } from '@shared/result'
import type { Store } from '../store/store'
import { needed, neededWord } from './arguments'
import { answer, print, withStore, type Command } from './command'
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

/** Runs a request; the answer carries the output and the number under which it stands in the journal. */
const run = async (store: Store, request: ActionRequest): Promise<Result<unknown>> => {
  const done = await store.act(request)
  return done.ok ? ok({ output: done.value.output, seq: done.value.changeSet?.seq ?? null }) : done
}

/** `act NAME --input …`, or `act --batch FILE`: one commit a line, answered as soon as that commit is durable. */
export const act: Command = async (args, world) => {
  const batch = args.options.get('batch')
  if (batch === undefined) {
    const action = neededWord(args.words, 0, 'the name of the action')
    const input = await jsonInput(needed(args.options, 'input'), 'input')
    return withStore(args, world, async (store) => answer(world, await run(store, { action, input })))
  }
  const lines = (await textOf(batch)).split('\n')
  const keepsGoing = args.options.has('keep-going')
  return withStore(args, world, async (store) => {
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
  })
}
