import { actions } from './actions'
import { agenda } from './agenda'
import { attendance } from './attendance'
import { backups } from './backups'
import { coverage } from './coverage'
import { relations } from './relations'
import { communications } from './communications'
import { customFields } from './custom-fields'
import { documents } from './documents'
import { duplicates } from './duplicates'
import { events } from './events'
import { failures } from './failures'
import { fields } from './fields'
import { history } from './history'
import { importing } from './importing'
import { institutions } from './institutions'
import { invitations } from './invitations'
import { lists } from './lists'
import { letterWords } from './letters'
import { moving } from './moving'
import { nouns } from './nouns'
import { outcomes } from './outcomes'
import { overview } from './overview'
import { password } from './password'
import { persons } from './persons'
import { posts } from './posts'
import { planning } from './planning'
import { privacy } from './privacy'
import { publication } from './publication'
import { quickAnswers } from './quick-answers'
import { recommendations } from './recommendations'
import { reports } from './reports'
import { rescue } from './rescue'
import { settings } from './settings'
import { shell } from './shell'
import { trash } from './trash'
import { welcome } from './welcome'
import { words } from './words'

export const cs = {
  shell,
  words,
  failures,
  fields,
  nouns,
  history,
  actions,
  agenda,
  welcome,
  overview,
  events,
  planning,
  moving,
  institutions,
  persons,
  posts,
  lists,
  communications,
  relations,
  customFields,
  importing,
  duplicates,
  coverage,
  quickAnswers,
  invitations,
  letters: letterWords,
  attendance,
  outcomes,
  recommendations,
  publication,
  reports,
  rescue,
  backups,
  settings,
  privacy,
  password,
  trash,
  documents,
}
