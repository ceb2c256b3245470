import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { SecondPlaceSetting } from './backups/second-place'
import { defaultPreferences, preferencesSchema, type Preferences } from '@shared/preferences'

/** Preferences and the folder that was open last, kept in the user's profile; unreadable ones start anew. */
export type LocalSettings = {
  readonly preferences: Preferences
  readonly dataFolder: string | null
  /** The folders of the databases that were open here, the last one first; nothing of what stands in them. */
  readonly recent: readonly RecentFolder[]
  /** The user closed the database on purpose; the next start shows the welcome screen. */
  readonly isClosed: boolean
  readonly window: WindowBounds | null
  /** It was locked, and nobody has unlocked it since: a remembered key is no answer then. */
  readonly isLocked: boolean
  /** Data keys that the system keeps for this user, encrypted by it; see `KeyKeeper`. */
  readonly rememberedKeys: readonly { readonly keyId: string; readonly sealed: string }[]
  /** Where backups are copied to beside the folder of their database. */
  readonly secondPlaces: readonly SecondPlaceSetting[]
}
export type RecentFolder = { readonly folder: string; readonly openedAt: string }
export type WindowBounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

const empty: LocalSettings = {
  preferences: defaultPreferences,
  dataFolder: null,
  recent: [],
  isClosed: false,
  window: null,
  isLocked: false,
  rememberedKeys: [],
  secondPlaces: [],
}

/** The settings file of this user; lowdb's own JSON adapter is enough, because losing it loses no data. */
export class SettingsFile {
  readonly #low: Low<LocalSettings>
  #writing: Promise<void> = Promise.resolve()

  private constructor(low: Low<LocalSettings>) {
    this.#low = low
  }

  static async open(path: string): Promise<SettingsFile> {
    const low = new Low<LocalSettings>(new JSONFile(path), empty)
    await low.read().catch(() => undefined)
    const preferences = preferencesSchema.partial().safeParse(low.data?.preferences)
    const known = preferences.success ? preferences.data : {}
    low.data = { ...empty, ...low.data, preferences: { ...defaultPreferences, ...(known as Partial<Preferences>) } } // safe: parsed
    return new SettingsFile(low)
  }

  get current(): LocalSettings {
    return this.#low.data
  }

  /** Writes the changed settings; a profile that cannot be written is not worth a message. */
  async set(changes: Partial<LocalSettings>): Promise<void> {
    this.#low.data = { ...this.#low.data, ...changes }
    this.#writing = this.#low.write().catch(() => undefined)
    await this.#writing
  }

  /** Resolves when the last changes are on the disk. */
  settled(): Promise<void> {
    return this.#writing
  }
}
