import type { Day } from '../values/day'
import type { Id } from '../values/ids'
import type { AnyRecord, CollectionName, Collections } from './database'
import type { DatabaseView } from './state'

type Finding = Pick<DatabaseView, 'get' | 'by'>

/** A step up from one institution to another, and when it held; null is open. */
type Step = { readonly from: Id; readonly to: Id; readonly beganOn: Day | null; readonly endedOn: Day | null }
type Period = Pick<Step, 'beganOn' | 'endedOn'>

/** Kinds of relations in which one stands under the other. */
const upward: ReadonlySet<string> = new Set(['police-of', 'under'])

const stepOfParent = ({ id, parentId, parentSince }: Collections['institutions']): readonly Step[] =>
  // A damaged record has neither.
  parentId ? [{ from: id, to: parentId, beganOn: parentSince ?? null, endedOn: null }] : []

const stepOfRelation = ({ kind, institutionId, otherId, ...period }: Collections['relations']): readonly Step[] =>
  upward.has(kind) ? [{ from: institutionId, to: otherId, ...period }] : []

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a)

/** The days that both have in common; null where there are none. */
const common = (a: Period, b: Period): Period | null => {
  const [beganOn, endedOn] = [later(a.beganOn, b.beganOn), earlier(a.endedOn, b.endedOn)]
  return beganOn !== null && endedOn !== null && beganOn > endedOn ? null : { beganOn, endedOn }
}

const stepsFrom = (view: Finding, id: Id): readonly Step[] => {
  const institution = view.get('institutions', id)
  return [
    ...(institution === undefined ? [] : stepOfParent(institution)),
    ...view.by('relations', 'institutionId', id).flatMap(stepOfRelation),
  ]
}

/** Whether the step is one of a way that leads back to its beginning, all of it on one day at least. */
const leadsBack = (view: Finding, { from, to, ...period }: Step): boolean => {
  const open: (readonly [Id, Period])[] = [[to, period]]
  const seen = new Set<string>()
  for (const [id, held] of open) {
    if (id === from) return true
    const key = [id, held.beganOn, held.endedOn].join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    for (const step of stepsFrom(view, id)) {
      const both = common(held, step)
      if (both !== null) open.push([step.to, both])
    }
  }
  return false
}

/** Whether an institution would stand under itself by this record, by what it belongs to or by further relations (`docs/domain.md §3.8`). */
export const standsUnderItself = (view: Finding, collection: CollectionName, record: AnyRecord): boolean => {
  const steps =
    collection === 'institutions'
      ? stepOfParent(record as Collections['institutions']) // safe: a record of that collection
      : collection === 'relations'
        ? stepOfRelation(record as Collections['relations']) // safe: the same
        : []
  return steps.some((step) => leadsBack(view, step))
}
