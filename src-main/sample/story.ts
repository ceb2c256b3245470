import type { Day } from '@shared/domain/values/day'
import initiatives from '../../resources/sample/01-initiatives.json'
import institutions from '../../resources/sample/02-institutions.json'
import people from '../../resources/sample/03-people.json'
import events from '../../resources/sample/04-events.json'
import invitations from '../../resources/sample/05-invitations.json'
import opening from '../../resources/sample/06-opening.json'
import firstWorkshop from '../../resources/sample/07-first-workshop.json'
import winter from '../../resources/sample/08-winter.json'
import publication from '../../resources/sample/09-publication.json'
import officeWork from '../../resources/sample/10-office-work.json'
import programme from '../../resources/sample/11-programme.json'

/** What was done on a day by one action, once for each input; `@…` in an input names a record that was made before. */
export type Passage = { readonly day: Day; readonly action: string; readonly inputs: readonly unknown[] }

/** The sample initiative as what its organisers did, in the order of real life from 1 September 2020 to 28 January 2021. */
export const story: readonly Passage[] = [
  ...initiatives,
  ...institutions,
  ...people,
  ...events,
  ...invitations,
  ...opening,
  ...firstWorkshop,
  ...winter,
  ...publication,
  ...officeWork,
  ...programme,
]
