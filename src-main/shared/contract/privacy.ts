import { z } from 'zod'
import { terms } from '../fields/field'
import type { ErasePlan, Erased } from '../domain/privacy/erasing/erase-plan'
import { idSchema } from '../domain/values/ids'
import { answer, nothing, request } from './request'

const personId = idSchema
/** How many things go: it was typed, and must still be right. */
const things = z.int().min(0).max(1_000_000)
/** Mentions that mean somebody else. */
const left = z.array(z.string().min(1).max(300)).max(10_000)
/** Kinds of data of an initiative, or of those who belong to none. */
const chosen = z
  .array(z.strictObject({ kind: z.enum(terms), initiativeId: idSchema.nullable() }))
  .min(1)
  .max(10_000)

/** Erasing a person, and ending terms of keeping. */
export const privacyRequests = {
  'person:erase-preview': request(z.strictObject({ personId }), answer<ErasePlan>()),
  'person:erase': request(z.strictObject({ personId, left, things }), answer<Erased>()),
  'privacy:clear': request(z.strictObject({ chosen, things }), answer<Erased>()),
  /** Tries again what could not be reached when something was erased. */
  'privacy:finish': request(nothing, answer<Pick<Erased, 'waiting'>>()),
}
