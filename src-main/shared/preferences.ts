import { z } from 'zod'

export const langs = ['cs', 'en'] as const
export type Lang = (typeof langs)[number]

const listLook = z.strictObject({
  sort: z.string().max(60).optional(),
  descending: z.boolean().optional(),
  filter: z.string().max(500).optional(),
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
})
export type Preferences = z.infer<typeof preferencesSchema>

export const defaultPreferences: Preferences = { lang: 'cs', userName: '', initiativeId: null, place: '', lists: {} }
