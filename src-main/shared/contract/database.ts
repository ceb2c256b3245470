import { z } from 'zod'
import { actionNames, type ActionName, type ActionOutput, type ActRequest } from '../domain/actions'
import type { Change } from '../domain/database/database'
import type { DatabaseInfo } from '../domain/database/database-info'
import type { DataRanges } from '../domain/database/stored-data'
import type { ChangeSetSummary } from '../domain/history/change-set-summary'
import { answer, nothing, request, signal } from './request'

/**
 * The whole database as the window gets it once: the data of a snapshot, which needs no second writing. The bytes themselves are
 * fetched from the address, those of a collection by its range; passed as a message they would be copied three times.
 */
export type Reading = { readonly seq: number; readonly address: string; readonly ranges: DataRanges }

/** A database that was open on this computer. */
export type RecentDatabase = {
  readonly folder: string
  readonly name: string
  readonly openedAt: string
  /** Its folder can still be found. */
  readonly isThere: boolean
}

/** What a commit changed, or nothing where only the information about the database is another. */
export type DatabaseChanged = {
  readonly seq: number
  readonly changes: readonly Change[]
  readonly info: DatabaseInfo
}

// safe: the action's own schema decides about `input`, precisely
const act = z.strictObject({ action: z.enum(actionNames), input: z.unknown() }) as unknown as z.ZodType<ActRequest>

/** Opening, creating, reading and changing the database. */
export const databaseRequests = {
  /** `choose` asks for a folder; null comes back when the dialog was closed. */
  'database:create': request(
    z.strictObject({ sample: z.boolean(), choose: z.boolean() }),
    answer<DatabaseInfo | null>(),
  ),
  /** Writes what memory holds into another folder, without a password, and goes on there; null when the dialog was closed. */
  'database:save-elsewhere': request(nothing, answer<DatabaseInfo | null>()),
  'database:open': request(nothing, answer<DatabaseInfo | null>()),
  'database:recent': request(nothing, answer<readonly RecentDatabase[]>()),
  /** Only a folder that was open here before. */
  'database:open-recent': request(z.strictObject({ folder: z.string().max(4096) }), answer<DatabaseInfo>()),
  'database:forget-recent': request(z.strictObject({ folder: z.string().max(4096) }), answer<null>()),
  'database:retry': request(nothing, answer<DatabaseInfo>()),
  /** False says that it stays open, because somebody chose so. */
  'database:close': request(nothing, answer<boolean>()),
  /** Says that the computer's clock is right, where it was doubted. */
  'database:confirm-clock': request(nothing, answer<DatabaseInfo>()),
  'database:read': request(nothing, answer<Reading>()),
  /** Everything has come over; what was laid out for it goes. */
  'database:have-read': request(z.strictObject({ address: z.string().max(100) }), answer<null>()),
  'database:act': request(act, answer<ActionOutput<ActionName>>()),
  /** With a number: only that step, and only while it is the last one. */
  'database:undo': request(z.strictObject({ seq: z.int().min(1).nullable() }), answer<ChangeSetSummary>()),
  'database:redo': request(nothing, answer<ChangeSetSummary>()),
}

export const databaseSignals = {
  'database:changed': signal<DatabaseChanged>(),
}
