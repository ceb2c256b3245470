import { addDays, dayOf, type Day } from '@shared/domain/day'
import type { Change } from '@shared/domain/database'
import { dueForErasing, type ClearedKind, type DueForErasing } from '@shared/domain/erasing/due-for-erasing'
import { scrubbingChanges, scrubOf } from '@shared/domain/erasing/erased-records'
import { countsThatStay, erasePreview, termsFor, thingsErased, type ErasePreview } from '@shared/domain/erasing/preview'
import type { PersonState } from '@shared/domain/erasing/search-terms'
import type { Erasure, ErasurePlace } from '@shared/domain/erasure'
import { uuidv7, type Id } from '@shared/domain/ids'
import { isKnown, type Person } from '@shared/domain/person'
import type { DatabaseView } from '@shared/domain/state'
import type { Failure } from '@shared/failures'
import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, ok, type Result } from '@shared/result'
import { errnoOf, type FileSystem } from '../file-system'
import type { Store, StoreWorld } from '../store'
import { pastOfPerson } from './past-of-person'
import { mostDaysWaiting, type Copies } from './places-of-copies'
import { quarantinedWith, removeQuarantined, type Sought } from './quarantined-files'
import { isBeforeErasing, scrubbedChangeSet } from './scrubbed-change-set'

/** What erasing works on. */
export type Eraser = {
  readonly store: Store
  readonly fs: FileSystem
  readonly world: StoreWorld
  readonly copies: Copies
  /** What is put in the place of mentions; its words are chosen by who asks. */
  readonly mark: string
}

type Refused = Failure

/** Everything that erasing the person would touch; nothing is written. Refuses with `not-found` and `person-erased`. */
export const planErasing = async (
  { store, fs, copies }: Eraser,
  personId: Id,
): Promise<Result<{ preview: ErasePreview; quarantined: readonly string[]; backups: number }, Refused>> => {
  const past = await pastOfPerson(store, personId)
  const person = store.view.get('persons', personId)
  if (person === undefined) return fail({ code: 'not-found', collection: 'persons', id: personId })
  if (!isKnown(person)) return fail({ code: 'person-erased', personId })
  const preview = erasePreview(store.view, person, { states: past.states, changeSets: past.steps.length })
  const terms = termsFor(store.view, personId, past.states)
  const sought = { ids: [personId], terms }
  const quarantined = [
    ...(await quarantinedWith({ fs, folder: store.folder, ...sought })),
    ...(await copies.uncleanable(sought)),
  ]
  return ok({ preview, quarantined, backups: await copies.count() })
}

type Asked = {
  readonly personId: Id
  readonly left: ReadonlySet<string>
  /** The number that was confirmed; null where nobody was asked. */
  readonly things: number | null
}

/**
 * Erases a person everywhere. First one commit, after which nobody sees them; then backups, files put aside and the history. What is
 * cut off in between is finished by `finishErasings`, at the latest at the next opening.
 */
export const erasePerson = async (eraser: Eraser, asked: Asked): Promise<Result<Erasure, Refused>> => {
  const unfinished = unfinishedErasures(eraser.store.view).find(({ personId }) => personId === asked.personId)
  if (unfinished !== undefined) return finishErasing(eraser, unfinished)
  const plan = await planErasing(eraser, asked.personId)
  if (!plan.ok) return plan
  const things = thingsErased(plan.value.preview, asked.left)
  if (asked.things !== null && asked.things !== things) return fail({ code: 'things-changed', things })
  const backedUp = await eraser.copies.backUp()
  if (!backedUp.ok) return backedUp
  const begun = await beginPerson(eraser, plan.value.preview, asked.left)
  return begun.ok ? finishErasing(eraser, begun.value) : begun
}

const untilOf = (now: Date): Day => addDays(dayOf(now.toISOString()), mostDaysWaiting)

const everywhere = (now: Date): Erasure['waiting'] =>
  (['folder', 'backups', 'second-place'] as const).map((place) => ({ place, until: untilOf(now) }))

type Beginning = Pick<Erasure, 'personId' | 'counts'> & Partial<Pick<Erasure, 'diets' | 'photos' | 'contacts' | 'left'>>

const newErasure = ({ world, mark }: Eraser, beginning: Beginning): Erasure => ({
  id: uuidv7(world.now().getTime(), world.random(10)),
  diets: [],
  photos: [],
  contacts: [],
  left: [],
  mark,
  erasedAt: world.now().toISOString(),
  by: world.by(),
  waiting: everywhere(world.now()),
  ...beginning,
})

const noted = (erasure: Erasure): Change => ({ collection: 'erasures', id: erasure.id, before: null, after: erasure })

const beginPerson = async (
  eraser: Eraser,
  preview: ErasePreview,
  left: ReadonlySet<string>,
): Promise<Result<Erasure, StoreFailure>> => {
  const { store } = eraser
  const { states } = await pastOfPerson(store, preview.personId)
  const mentions = preview.mentions.filter(({ key }) => !left.has(key))
  const erasure = newErasure(eraser, {
    personId: preview.personId,
    left: [...left],
    counts: {
      fields: preview.fields.length,
      mentions: mentions.length,
      ...countsThatStay(store.view, preview.personId),
    },
  })
  const scrub = scrubOf(erasure, termsFor(store.view, preview.personId, states))
  const own = { ...erasure, by: erasedName(erasure, scrub) }
  const changes = [...scrubbingChanges(store.view, scrub), noted(own)]
  const kept = await store.keep({ action: 'person:erase', changes })
  return kept.ok ? ok(own) : kept
}

/** Somebody may erase themselves; then the list does not name them either. */
const erasedName = (erasure: Erasure, scrub: ReturnType<typeof scrubOf>): string =>
  scrubbedChangeSet(scrub, { seq: 0, at: '', device: '', by: erasure.by, action: 'person:erase', changes: [] }).by

const idsToClear = (due: DueForErasing, kinds: readonly ClearedKind[]) => ({
  diets: kinds.includes('diets') ? due.diets.map(({ registration }) => registration.id) : [],
  contacts: kinds.includes('contacts') ? due.contacts.map(({ person }) => person.id) : [],
  photos: kinds.includes('photos') ? due.photos.map(({ person }) => person.id) : [],
})

/** Clears what has passed its term, of the given kinds, from the records, the history and the backups. */
export const clearDue = async (
  eraser: Eraser,
  { kinds, things }: { readonly kinds: readonly ClearedKind[]; readonly things: number | null },
): Promise<Result<Erasure, Refused>> => {
  const { store, world, copies } = eraser
  await store.settled()
  const ids = idsToClear(dueForErasing(store.view, dayOf(world.now().toISOString())), kinds)
  const fields = ids.diets.length + ids.contacts.length + ids.photos.length
  if (fields === 0 || (things !== null && things !== fields)) return fail({ code: 'things-changed', things: fields })
  const backedUp = await copies.backUp()
  if (!backedUp.ok) return backedUp
  const counts = { fields, mentions: 0, registrations: 0, attendances: 0, nominations: 0 }
  const erasure = newErasure(eraser, { personId: null, ...ids, counts })
  const changes = [...scrubbingChanges(store.view, scrubOf(erasure, [])), noted(erasure)]
  const kept = await store.keep({ action: 'privacy:clear', changes })
  return kept.ok ? finishErasing(eraser, erasure) : kept
}

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

/**
 * Backups first, the history last: by the old names in the history the person is found everywhere else, and a run that was cut off
 * can begin again as long as they are there.
 */
const finishErasing = async (eraser: Eraser, erasure: Erasure): Promise<Result<Erasure, StoreFailure>> => {
  const { store, copies } = eraser
  if (store.info.readOnly !== null) return fail({ code: 'database-read-only', reason: store.info.readOnly })
  const { personId } = erasure
  const states = personId === null ? [] : (await pastOfPerson(store, personId)).states
  const sought = {
    ids: personId === null ? [...erasure.diets, ...erasure.photos, ...erasure.contacts] : [personId],
    terms: personId === null ? [] : termsFor(store.view, personId, states),
  }
  let missed = await cleanCopies(copies, erasure, states, sought)
  if (!missed.ok) return missed
  if (waitsIn(erasure, 'folder')) {
    const cleaned = await cleanFolder(eraser, erasure, sought)
    if (!cleaned.ok) return cleaned
    // A backup that was under way meanwhile may still be of a generation that has just gone.
    missed = await cleanCopies(copies, erasure, states, sought)
    if (!missed.ok) return missed
  }
  const left = missed.value
  const waiting = erasure.waiting.filter(({ place }) => place !== 'folder' && left.includes(place))
  return noteWaiting(store, { ...erasure, waiting })
}

const personIn = (person: Person | undefined): readonly Person[] => (person === undefined ? [] : [person])

/** What a disk that fails means; erasing goes on from where it was with the next try. */
const onDisk = async <T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> => {
  try {
    return ok(await work())
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === '') throw error
    return fail(errno === 'ENOSPC' || errno === 'EDQUOT' ? { code: 'disk-full' } : { code: 'disk-failed', errno })
  }
}

/** A copy may know the person by a name that was never written into this history. */
const cleanCopies = (
  copies: Eraser['copies'],
  erasure: Erasure,
  states: readonly PersonState[],
  sought: Sought,
): Promise<Result<readonly ErasurePlace[], StoreFailure>> =>
  onDisk(() =>
    copies.rewrite((records) => {
      const { personId } = erasure
      if (personId === null) return scrubOf(erasure, [])
      return scrubOf(erasure, termsFor(records, personId, [...states, ...personIn(records.get('persons', personId))]))
    }, sought),
  )

const cleanFolder = async (
  { store, fs }: Eraser,
  erasure: Erasure,
  sought: Sought,
): Promise<Result<null, StoreFailure>> => {
  const { personId } = erasure
  const scrub = scrubOf(erasure, sought.terms)
  const { folder } = store
  const removed = await onDisk(async () =>
    removeQuarantined(fs, folder, await quarantinedWith({ fs, folder, ...sought })),
  )
  if (!removed.ok) return removed
  // Somebody may have typed the name again while this was cut off.
  const again = scrubbingChanges(store.view, scrub)
  if (personId !== null && again.length > 0) {
    const kept = await store.keep({ action: 'erasing:finish', changes: again })
    if (!kept.ok) return kept
  }
  return store.rewrite({
    codec: store.codec,
    changed: (changeSet) => (isBeforeErasing(erasure, changeSet) ? scrubbedChangeSet(scrub, changeSet) : changeSet),
  })
}

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
