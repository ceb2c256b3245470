import type { nouns as cs } from '../../cs/nouns'
import * as directory from './directory'
import * as events from './events'
import * as invitations from './invitations'
import * as outcomes from './outcomes'
import * as settings from './settings'

/** What every noun, its fields and what is done with it are called. */
export const nouns: typeof cs = { ...directory, ...events, ...invitations, ...outcomes, ...settings }
