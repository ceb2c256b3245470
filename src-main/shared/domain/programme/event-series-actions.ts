import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import { daysSchema, eventFields, eventRecord } from '../../fields/event'
import { emptyOf } from '../../fields/record'
import type { ActionFailure } from '../../failures/action-failure'
import { action } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { Event } from '../events/event'
import { eventsInOrder, nextNumber } from '../events/event-order'
import type { Initiative } from '../events/initiative'
import { addDays, daysBetween, daySchema, isDay, type Day } from '../values/day'
import { idSchema } from '../values/ids'
import { likeEvent, type OwnOfCopy } from './like-event'
import { newEvent } from './new-event'

const seriesInput = z.strictObject({
  initiativeId: idSchema,
  /** The event that all are to be like; left out: what the initiative usually has. */
  modelId: idSchema.nullable().default(null),
  kind: eventFields.kind.schema.default('workshop'),
  /** What those are called that get no theme. */
  title: eventFields.title.schema,
  count: z.int().min(1).max(500),
  everyWeeks: z.int().min(1).max(520),
  /** Null: the days are not known yet. */
  firstDay: daySchema.nullable(),
  /** How many days each lasts; left out: as many as the model, or one. */
  length: z.int().min(1).max(60).optional(),
  /** Each theme gives its event the name, in this order. */
  themeIds: z.array(idSchema).max(500).default([]),
})
type Series = z.infer<typeof seriesInput>

/** How far the days of each event lie from its first: those of the model where it has as many, else one after another. */
const patternOf = ({ length }: Series, model: Event | null): readonly number[] => {
  const [first] = model?.days ?? []
  const days = model?.days ?? []
  if (first !== undefined && (length === undefined || length === days.length))
    return days.map((day) => daysBetween(first, day))
  return Array.from({ length: length ?? 1 }, (_, index) => index)
}

/** The days of each event of the series, the first with the first day; without a day, none. */
const daysOfSeries = (series: Series, model: Event | null): readonly (readonly Day[])[] => {
  const { count, everyWeeks, firstDay } = series
  const pattern = patternOf(series, model)
  return Array.from({ length: count }, (_, index) =>
    firstDay === null ? [] : pattern.map((offset) => addDays(firstDay, index * everyWeeks * 7 + offset)),
  )
}

const modelOf = (tx: Transaction, { modelId, initiativeId }: Series): Result<Event | null, ActionFailure> => {
  if (modelId === null) return ok(null)
  const found = tx.find('events', modelId)
  if (!found.ok || found.value.initiativeId === initiativeId) return found
  return fail({ code: 'wrong-initiative', collection: 'events', id: modelId })
}

const usualEvent = ({ id, usualBands }: Initiative, kind: Event['kind'], newId: () => string) => ({
  ...emptyOf(eventRecord),
  initiativeId: id,
  kind,
  bands: usualBands.map((band) => ({ ...band, id: newId(), releaseOn: null })),
})

export const eventSeriesActions = {
  /** An event like an earlier one of its initiative: everything but people, days, moves and states; tasks and agenda along. */
  'event:copy': action(
    z.strictObject({
      id: idSchema,
      title: eventFields.title.schema.optional(),
      number: eventFields.number.schema.optional(),
      themeId: eventFields.themeId.schema.optional(),
      days: daysSchema.default([]),
    }),
    (tx, { id, days, ...given }, { newId }) => {
      const found = tx.find('events', id)
      if (!found.ok) return found
      const model = found.value
      const { title = model.title, themeId = model.themeId } = given
      const next = model.number === null ? null : nextNumber(eventsInOrder(tx, model.initiativeId), model.kind)
      const { number = next } = given
      return ok(likeEvent(tx, model, { title, number, themeId, days }, newId))
    },
  ),

  /** So many events at once, every so many weeks, numbered on from those that are there. */
  'event:create-series': action(seriesInput, (tx, series, { newId }) => {
    const initiative = tx.find('initiatives', series.initiativeId)
    if (!initiative.ok) return initiative
    const model = modelOf(tx, series)
    if (!model.ok) return model
    const days = daysOfSeries(series, model.value)
    if (days.flat().some((day) => !isDay(day)))
      return fail({ code: 'invalid-input', issues: [{ path: ['firstDay'], code: 'not-a-day' }] })
    const kind = model.value?.kind ?? series.kind
    const start = nextNumber(eventsInOrder(tx, series.initiativeId), kind)
    const names = new Map(initiative.value.themes.map(({ id, name }) => [id, name]))
    const ids = days.map((own, index) => {
      const themeId = series.themeIds[index] ?? null
      const title = names.get(themeId ?? '') ?? series.title
      const of: OwnOfCopy = { title, number: start + index, themeId, days: [...own] }
      if (model.value !== null) return likeEvent(tx, model.value, { ...of }, newId).id
      return newEvent(tx, { ...usualEvent(initiative.value, kind, newId), ...of }, newId).id
    })
    return ok({ ids })
  }),
}
