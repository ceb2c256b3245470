import type { ActionInput, ActionName, ActionOutput } from '@shared/domain/actions'
import { runAction } from '@shared/domain/actions/run-action'
import { uuidv7 } from '@shared/domain/values/ids'
import { DatabaseState } from '@shared/domain/database/state'
import type { ActionFailure } from '@shared/failures/action-failure'

const firstMs = Date.UTC(2020, 8, 24, 8)

/** A database in memory with a clock of its own: actions are run and applied, refusals handed out. */
export class Scene {
  readonly state = new DatabaseState()
  #count = 0

  #run(action: ActionName, input: unknown, today: string) {
    const newId = () => uuidv7(firstMs + ++this.#count, new Uint8Array(10).fill(this.#count % 256))
    return runAction(this.state, { action, input }, { now: `${today}T10:00:00.000Z`, today, by: 'Test', newId })
  }

  /** Runs an action that must be accepted. */
  do<Name extends ActionName>(action: Name, input: ActionInput<Name>, today = '2020-09-24'): ActionOutput<Name> {
    const run = this.#run(action, input, today)
    if (!run.ok) throw new Error(`${action}: ${JSON.stringify(run.failure)}`)
    this.state.apply(run.value.changes)
    return run.value.output as ActionOutput<Name>
  }

  /** Runs an action that must be refused; nothing may have changed. */
  refuse(action: ActionName, input: unknown, today = '2020-09-24'): ActionFailure {
    const run = this.#run(action, input, today)
    if (run.ok) throw new Error(`${action} was accepted`)
    return run.failure
  }

  initiative(code = 'BI') {
    return this.do('initiative:create', {
      code,
      name: `Iniciativa ${code}`,
      deadline: '2020-10-02',
      themes: ['Pořádek', 'Sdílení'],
    })
  }

  institution(name: string, more: Partial<ActionInput<'institution:create'>> = {}) {
    return this.do('institution:create', { name, ...more })
  }

  person(lastName: string, institutionId: string | null = null) {
    return this.do('person:create', { firstName: 'Jana', lastName, institutionId, position: 'starostka' })
  }

  /** A two-day workshop with a Czech and a Norwegian band. */
  workshop(initiativeId: string, { places = 2, days = ['2020-11-05', '2020-11-06'] } = {}) {
    return this.do('event:create', {
      initiativeId,
      title: 'Workshop 1',
      number: 1,
      days,
      bands: [
        { name: 'CZ', places, country: 'CZ' },
        { name: 'NO', places: 1, country: 'NO' },
      ],
    })
  }

  register(eventId: string, personId: string, more: Partial<ActionInput<'registration:create'>> = {}) {
    return this.do('registration:create', { eventId, person: { personId }, ...more })
  }
}
