import type { ActionInput, ActionName, ActionOutput } from '@shared/domain/actions'
import { runAction } from '@shared/domain/actions/run-action'
import type { Day } from '@shared/domain/values/day'
import { uuidv7 } from '@shared/domain/values/ids'
import { DatabaseState } from '@shared/domain/database/state'

/** A database filled as in real life, by actions; a refused action fails the test. */
export class ActedDatabase {
  readonly state = new DatabaseState()
  #made = 0

  act<Name extends ActionName>(action: Name, input: ActionInput<Name>, today: Day = '2021-01-01'): ActionOutput<Name> {
    const run = runAction(this.state, { action, input }, this.#context(today))
    if (!run.ok) throw new Error(`${action} was refused: ${JSON.stringify(run.failure)}`)
    this.state.apply(run.value.changes)
    return run.value.output as ActionOutput<Name> // safe: it is the output of the very action that was run
  }

  #context(today: Day) {
    const newId = (): string => uuidv7(++this.#made, new Uint8Array(10))
    return { now: `${today}T09:00:00.000Z`, today, by: 'Jana Nováková', newId }
  }
}
