import { erasedPersons, termsOfErased } from '@shared/domain/privacy/erasing/erased-records'
import type { Erasure } from '@shared/domain/privacy/erasure'
import type { Id } from '@shared/domain/values/ids'
import type { DatabaseView } from '@shared/domain/database/state'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import type { Store } from '../store'
import { cleanCopies, cleanFolder } from './clean-places'
import type { PersonState } from '@shared/domain/privacy/erasing/search-terms'
import { Meter } from '../meter'
import type { Eraser } from './eraser'
import { pastStates } from './past-of-person'
import type { LeftCopies } from './places-of-copies'

/** Erasures that still wait for something, the oldest first. */
export const unfinishedErasures = (view: DatabaseView): readonly Erasure[] =>
  Array.from(view.all('erasures'))
    .filter(({ waiting }) => waiting.length > 0)
    .sort((a, b) => (a.erasedAt < b.erasedAt ? -1 : 1))

/** Goes on with everything that waits; stops at the first refusal. */
export const finishErasings = async (eraser: Eraser): Promise<Result<readonly Erasure[], StoreFailure>> => {
  const finished: Erasure[] = []
  for (const erasure of unfinishedErasures(eraser.store.view)) {
    const done = await finishErasing(eraser, erasure)
    if (!done.ok) return done
    finished.push(done.value)
  }
  return ok(finished)
}

const waitsIn = ({ waiting }: Erasure, place: Erasure['waiting'][number]['place']): boolean =>
  waiting.some((each) => each.place === place)

/** What was left of the places that waited; the day by which it goes stays. */
const stillWaiting = ({ waiting }: Erasure, left: readonly LeftCopies[]): Erasure['waiting'] =>
  waiting.flatMap(({ place, until }) =>
    left
      .filter((each) => each.place === place)
      .map(({ copies, isAway }) => ({ place, until, copies: [...copies], isAway })),
  )

/**
 * Backups first, the history last: by the old names in the history the person is found everywhere else, and a run that was cut off
 * can begin again as long as they are there.
 */
export const finishErasing = async (
  eraser: Eraser,
  erasure: Erasure,
  begun: BegunErasing | null = null,
): Promise<Result<Erasure, StoreFailure>> => {
  const { store, copies } = eraser
  if (store.info.readOnly !== null) return fail({ code: 'database-read-only', reason: store.info.readOnly })
  const persons = erasedPersons(erasure)
  const states = persons.length === 0 ? [] : (begun?.states ?? (await pastStates(store, new Set(persons))))
  const sought = {
    ids: [...persons, ...idsPastTerm(erasure)],
    terms: persons.length === 0 ? [] : termsOfErased(store.view, erasure, states),
  }
  const meter = new Meter(eraser.told)
  // A copy is verified and searched; the folder has three files to be written and read back.
  meter.foresee(2 * (await copies.bytes()) + store.rewritingBytes)
  const asked = { states, sought, meter, clean: new Set<string>() }
  let missed = await cleanCopies(eraser, erasure, asked)
  if (!missed.ok) return missed
  if (waitsIn(erasure, 'folder')) {
    const cleaned = await cleanFolder(eraser, erasure, { sought, meter, scrubbedAt: begun?.seq ?? null })
    if (!cleaned.ok) return cleaned
    // A backup that was under way meanwhile may still be of a generation that has just gone.
    missed = await cleanCopies(eraser, erasure, asked)
    if (!missed.ok) return missed
  }
  return noteWaiting(store, { ...erasure, waiting: stillWaiting(erasure, missed.value) })
}

/** What who has just begun an erasing knows: how the history knew the persons, and by which change the records were scrubbed. */
type BegunErasing = { readonly states: readonly PersonState[]; readonly seq: number }

const idsPastTerm = ({ diets, answers, notes, contacts, photos, positions }: Erasure): readonly Id[] =>
  Array.from(new Set([...diets, ...answers, ...notes, ...contacts, ...photos, ...positions]))

const noteWaiting = async (store: Store, next: Erasure): Promise<Result<Erasure, StoreFailure>> => {
  const before = store.view.get('erasures', next.id) ?? null
  if (before === null || JSON.stringify(before.waiting) === JSON.stringify(next.waiting)) return ok(next)
  const after = { ...before, waiting: next.waiting }
  const kept = await store.keep({
    action: 'erasing:finish',
    changes: [{ collection: 'erasures', id: next.id, before, after }],
  })
  return kept.ok ? ok(after) : kept
}
