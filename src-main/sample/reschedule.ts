import { act, type Steps } from './sample-step'
import { needed, noteRegistrations, registrationOf, type SampleWorld } from './sample-world'
import { reconfirmedMove, toldOfMove } from './tables/registrations'

const newDays = ['2021-09-01', '2021-09-02']
const reason =
  'Epidemická situace neumožňuje setkání s účastí norského partnera na jaře; nový termín byl dohodnut s KS.'

const idsOf = (world: SampleWorld, names: readonly string[]): string[] =>
  names.map((name) => registrationOf(world, 'ws3', name).id)

/** Moves the third workshop; some people are told, some of those confirm, the others still wait to be told. */
export function* moveThirdWorkshop(world: SampleWorld): Steps {
  const id = needed(world.events, 'ws3')
  yield* act('2021-01-12', 'event:reschedule', { id, days: newDays, reason })
  yield* act('2021-01-12', 'event:edit', { id, changes: { signUpDeadline: '2021-08-13' } })
  for (const channel of ['email', 'phone'] as const) {
    const told = { ids: idsOf(world, toldOfMove[channel]), on: '2021-01-14', channel }
    noteRegistrations(world, yield* act('2021-01-14', 'registration:mark-told', told))
  }
  const ids = idsOf(world, reconfirmedMove)
  noteRegistrations(world, yield* act('2021-01-20', 'registration:reconfirm', { ids }))
}
