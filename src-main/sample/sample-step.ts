import type { ActionInput, ActionName, ActionOutput } from '@shared/domain/actions'
import type { Day } from '@shared/domain/values/day'

/**
 * One action of the sample and the day on which it is done. The caller runs it, gives its output to `keep` and applies its
 * changes before it asks for the next step: later steps are built from earlier outputs.
 */
export type SampleStep = {
  readonly action: ActionName
  readonly input: unknown
  readonly day: Day
  readonly keep: (output: unknown) => void
}

/** Steps one after another that end in a value, so that they can be written like plain calls: `yield* act(…)`. */
export type Steps<Value = void> = Generator<SampleStep, Value, void>

/** One action as a step; gives back what the action gave. Throws when the caller asks for the next step without `keep`. */
export function* act<Name extends ActionName>(
  day: Day,
  action: Name,
  input: ActionInput<Name>,
): Steps<ActionOutput<Name>> {
  const kept: unknown[] = []
  yield { action, input, day, keep: (output) => void kept.push(output) }
  if (kept.length === 0) throw new Error(`The output of ${action} was not kept`)
  return kept[0] as ActionOutput<Name> // safe: it is the output of the very action that was asked for
}
