import { z } from 'zod'
import { ok } from '../../result'
import { idSchema } from '../values/ids'
import { action } from '../actions/action'
import { answerOne, answerRow, Counting } from '../importing/import-actions'

export const quickAnswerActions = {
  /** Writes down an answer that was typed in one line, by the same rules as a row of a file; one step that one undo takes back. */
  'invitation:quick-answer': action(
    z.strictObject({ initiativeId: idSchema, answer: answerRow }),
    (tx, { initiativeId, answer }, context) => {
      const counts = new Counting()
      const done = answerOne(answer, initiativeId, { tx, counts, context })
      return done.ok ? ok(counts.done()) : done
    },
  ),
}
