import { z } from 'zod'
import { conditionOperators } from './fields/saved-view'

export const langs = ['cs', 'en'] as const
export type Lang = (typeof langs)[number]

export const autoLockChoices = [0, 5, 10, 15, 30] as const

const listLook = z.strictObject({
  sort: z.string().max(60).optional(),
  descending: z.boolean().optional(),
  filter: z.string().max(500).optional(),
  /** Keys of the chosen columns in their order. */
  columns: z.array(z.string().max(80)).max(60).optional(),
  /** Only those on fields with given choices: what was typed may be somebody's name, and this file is under no password. */
  conditions: z
    .array(
      z.strictObject({
        field: z.string().max(80),
        operator: z.enum(conditionOperators),
        values: z.array(z.string().max(300)).max(200),
      }),
    )
    .max(30)
    .optional(),
  /** The saved view that the list was last looked at through. */
  view: z.string().max(64).optional(),
  widths: z.record(z.string().max(60), z.number().min(20).max(2000)).optional(),
})

/** What this computer remembers of its user; not part of the database, and losing it loses nothing. */
export const preferencesSchema = z.strictObject({
  lang: z.enum(langs),
  /** The name that stands with every change made here. */
  userName: z.string().max(200),
  /** The chosen initiative. */
  initiativeId: z.string().max(64).nullable(),
  /** The place where the window was last, as `navigation` writes it. */
  place: z.string().max(500),
  lists: z.record(z.string().max(60), listLook),
  /** Minutes without a hand on it after which a database with a password is locked; 0 for never. */
  autoLockMinutes: z.literal(autoLockChoices),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const defaultPreferences: Preferences = {
  lang: 'cs',
  userName: '',
  initiativeId: null,
  place: '',
  lists: {},
  autoLockMinutes: 15,
}
