import type { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Change } from '../database/database'
import type { DatabaseView } from '../database/state'
import type { Action, RuleContext } from './action'
import { actions, isActionName } from './index'
import { firstOddOwnValue } from '../settings/own-values'
import { firstStray, type Stray } from '../database/strays'
import { issuesOf } from './input-issues'
import { Transaction } from './transaction'

export type ActionRequest = { readonly action: string; readonly input: unknown }
export type ActionRun = { readonly output: unknown; readonly changes: readonly Change[] }

/**
 * Checks the input against the action's schema and runs its rule over the view; nothing is written. Refuses with
 * `unknown-action`, `invalid-input` (each issue with its path) or what the rule says; and whatever the rule, no reference that it
 * writes may lead to nothing, into another initiative or in a circle,
 * and no value of an own field may be of another type.
 */
export const runAction = (
  view: DatabaseView,
  { action: name, input }: ActionRequest,
  context: RuleContext,
): Result<ActionRun, ActionFailure> => {
  if (!isActionName(name)) return fail({ code: 'unknown-action', action: name.slice(0, 100) })
  const { input: schema, rule } = actions[name] as Action<z.ZodType> // safe: each entry ties its rule to its own schema
  const parsed = schema.safeParse(input)
  if (!parsed.success) return fail({ code: 'invalid-input', issues: issuesOf(parsed.error) })
  const tx = new Transaction(view)
  const answer = rule(tx, parsed.data, context)
  if (!answer.ok) return answer
  const written = tx.written()
  const stray = firstStray(tx, written)
  if (stray !== undefined) return fail(refusalOf(stray))
  const odd = firstOddOwnValue(tx, written)
  if (odd !== undefined) return fail({ code: 'own-value-odd', field: odd.field, value: odd.value })
  return ok({ output: answer.value, changes: tx.changes() })
}

const refusalOf = ({ code, collection, id, target, to }: Stray): ActionFailure => {
  if (target === 'themes' || target === 'bands') return { code: 'not-of-this', part: target, id: to }
  if (code === 'circle') return { code: 'under-itself', collection, id }
  return { code: code === 'nowhere' ? 'not-found' : 'wrong-initiative', collection: target, id: to }
}
