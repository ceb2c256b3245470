import type { nouns as cs } from '../../cs/nouns'
import { nounsWith } from '../../noun-words'
import * as directory from './directory'
import * as events from './events'
import * as invitations from './invitations'
import * as outcomes from './outcomes'
import * as programme from './programme'
import * as settings from './settings'
import { sharedFields } from './shared-fields'

/** What every noun, its fields and what is done with it are called. */
export const nouns: typeof cs = nounsWith(sharedFields, {
  ...directory,
  ...events,
  ...invitations,
  ...outcomes,
  ...programme,
  ...settings,
})
