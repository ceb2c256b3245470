import { mergedOf } from '../noun-words'
import { nouns } from './nouns'
import type { actions as cs } from '../cs/actions'

export const actions: typeof cs = {
  'database:create': 'new database',
  'database:restore': 'restoring a backup',
  undo: 'undo',
  redo: 'redo',
  'directory:import': 'import from a file',
  'answers:import': 'import of answers from a file',
  'sign-ups:import': 'import of sign-ups from a file',
  'invitations:import': 'import of an edited list of invitations',
  'privacy:clear': 'erasing of data whose term had passed',
  'erasing:finish': 'finishing of an erasing',
  ...mergedOf(nouns, 'actions'),
}
