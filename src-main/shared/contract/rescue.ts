import { z } from 'zod'
import type { DatabaseInfo } from '../domain/database/database-info'
import type { RescueSurvey } from '../domain/database/rescue'
import type { MadeDocument } from '../domain/documents/made-document'
import { langs } from '../preferences'
import { answer, nothing, request } from './request'

/** Null where none is needed. */
const password = z.string().max(1000).nullable()
const name = z.string().max(200)

/** Looking into a folder that could not be opened, and the ways out of it. */
export const rescueRequests = {
  'rescue:survey': request(z.strictObject({ password }), answer<RescueSurvey>()),
  /** Goes on with what could be put together: a new generation above everything that is there. */
  'rescue:go-on': request(z.strictObject({ password }), answer<DatabaseInfo>()),
  /** Begins anew with a backup; what was changed after it is left out. */
  'rescue:restore': request(z.strictObject({ password, name }), answer<DatabaseInfo>()),
  /** Writes everything readable to an Excel file; null when the dialog was closed. */
  'rescue:export': request(z.strictObject({ password, lang: z.enum(langs) }), answer<MadeDocument | null>()),
  'rescue:show-folder': request(nothing, answer<null>()),
}
