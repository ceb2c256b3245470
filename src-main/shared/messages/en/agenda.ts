import type { agenda as cs } from '../cs/agenda'
import { fullName } from '../../domain/directory/person'
import { hourAt } from '../../domain/values/hour'
import { number } from '../plural'

const minutes = (count: number): string => `${number('en', count)} min`

/** The agenda of an event. */
export const agenda: typeof cs = {
  tab: 'Agenda',
  day: (dayNumber, inWords) => (inWords === '' ? `Day ${dayNumber}` : `Day ${dayNumber}, ${inWords}`),
  empty: 'This day has no agenda yet.',
  add: 'Add an item',
  newItem: 'New item',
  keys: 'Enter adds an item below, Alt with an arrow moves it, a changed length shifts what follows.',
  minutesWrong: 'Minutes from 0 to 1440.',
  more: (title) => `Details of ${title}`,
  less: (title) => `Hide details of ${title}`,
  remove: (title) => `Remove ${title}`,
  removed: 'The item was removed.',
  up: (title) => `Move ${title} up`,
  down: (title) => `Move ${title} down`,
  copyFrom: 'Copy the agenda of another day',
  copied: 'The agenda was copied.',
  picture: 'The day as a picture',
  moves: (title) => `${title}: beginning`,
  nothingFound: 'Nobody like that in the directory',
  addSpeaker: 'Add a speaker of the directory',
  removeSpeaker: (name) => `Remove: ${name}`,
  finding: (finding, person) => {
    switch (finding.code) {
      case 'overlap':
        return `Overlaps: ${finding.with.title}`
      case 'gap':
        return `${minutes(finding.minutes)} free before`
      case 'before-hours':
        return `Begins ${minutes(finding.minutes)} before the day does`
      case 'past-hours':
        return `Ends ${minutes(finding.minutes)} after the day does`
      case 'past-midnight':
        return 'Ends after midnight'
      case 'no-such-day':
        return 'The event has fewer days'
      case 'speaker-elsewhere':
        return `${person === undefined ? 'The speaker' : fullName(person)}: at the same time ${finding.item.title} (${finding.item.startsAt})`
    }
  },
  span: (from, to) => `${hourAt(from)}–${hourAt(to)}`,
}
