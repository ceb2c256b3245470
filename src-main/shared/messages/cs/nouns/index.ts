import type { Nouns } from '../../noun-words'
import * as directory from './directory'
import * as events from './events'
import * as invitations from './invitations'
import * as outcomes from './outcomes'
import * as settings from './settings'

/** What every noun, its fields and what is done with it are called. */
export const nouns = { ...directory, ...events, ...invitations, ...outcomes, ...settings } satisfies Nouns
