import type { ChangeSetSummary } from '../domain/history/change-set-summary'
import type { Messages } from './messages'

type Step = Pick<ChangeSetSummary, 'action' | 'of' | 'mainCount'>

/** What a step did, with how many where it can be more than one: *potvrzení 12 přihlášek*. Of an undo, what it took back. */
export const stepName = ({ action, of, mainCount }: Step, m: Messages): string => {
  const done = of ?? action
  const counted: { readonly [action: string]: (n: number) => string } = m.history.counted
  return Object.hasOwn(counted, done) ? (counted[done]?.(mainCount) ?? m.actions[done]) : m.actions[done]
}

/** The same as the history tells it: of an undo also that it was one. */
const stepInWords = (step: Step, m: Messages): string =>
  step.of === undefined ? stepName(step, m) : m.history.step(m.actions[step.action], stepName(step, m))

/** The same at the beginning of a line. */
export const stepAtStart = (step: Step, m: Messages): string => {
  const text = stepInWords(step, m)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
