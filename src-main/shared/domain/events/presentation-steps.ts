import { fail, ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import type { Transaction } from '../actions/transaction'
import type { Presentation } from './presentation'

type Status = Presentation['status']

/** What a presentation may become, from each state. */
export const presentationSteps: { readonly [From in Status]: readonly Status[] } = {
  // Slides that came without a word were accepted.
  offered: ['accepted', 'declined', 'withdrawn', 'delivered'],
  accepted: ['offered', 'declined', 'withdrawn', 'delivered'],
  declined: ['offered', 'accepted'],
  withdrawn: ['offered', 'accepted'],
  delivered: ['accepted'],
}

/** Writes the presentation, where its state may become what is asked for; one that is declined says why. */
export const writePresentation = (
  tx: Transaction,
  presentation: Presentation,
  changes: { readonly [Key in keyof Presentation]?: Presentation[Key] | undefined },
): Result<Presentation, ActionFailure> => {
  const { status: from } = presentation
  const { status: to = from } = changes
  if (to === from) return ok(tx.update('presentations', presentation, changes))
  if (!presentationSteps[from].includes(to)) return fail({ code: 'presentation-cannot-become', from, to })
  const { declinedFor = presentation.declinedFor } = changes
  if (to === 'declined' && declinedFor === '')
    return fail({ code: 'invalid-input', issues: [{ path: ['declinedFor'], code: 'missing' }] })
  // Why it was declined says nothing of one that no longer is.
  return ok(tx.update('presentations', presentation, to === 'declined' ? changes : { ...changes, declinedFor: '' }))
}
