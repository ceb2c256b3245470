import type { z } from 'zod'
import type { Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { Transaction } from './transaction'

/** What a rule may know of the world; everything in it is given, so that a rule run twice gives the same. */
export type RuleContext = {
  readonly now: string
  readonly today: Day
  readonly by: string
  readonly newId: () => Id
}

export type Rule<Input, Output> = (tx: Transaction, input: Input, context: RuleContext) => Result<Output, ActionFailure>

/** One way to change the database: the schema of its input and the pure rule. Its name is its key in the table. */
export type Action<Schema extends z.ZodType = z.ZodType, Output = unknown> = {
  readonly input: Schema
  readonly rule: Rule<z.infer<Schema>, Output>
}

/** Ties a rule to its input, so that the table infers both. */
export const action = <Schema extends z.ZodType, Output>(
  input: Schema,
  rule: Rule<z.infer<Schema>, Output>,
): Action<Schema, Output> => ({ input, rule })
