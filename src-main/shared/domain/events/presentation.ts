import type { Collections } from '../database/database'
import type { DatabaseView } from '../database/state'
import { isKnown, type Person } from '../directory/person'
import { membersOf } from '../directory/post'
import type { Day } from '../values/day'
import { fold } from '../values/fold'
import { isActive } from './registration'

export type Presentation = Collections['presentations']

/** What a presentation can still lack. */
export const presentationLacks = ['event', 'speaker', 'slides'] as const
export type PresentationLack = (typeof presentationLacks)[number]

/** Whether slides of a presentation are waited for: it was accepted, and they have not come. */
export const isWithoutSlides = ({ status, hasSlides }: Presentation): boolean =>
  (status === 'accepted' || status === 'delivered') && !hasSlides

/** What is still missing of a presentation; of one that was declined nothing is. */
export const lacksOf = (presentation: Presentation): readonly PresentationLack[] => {
  const { status, eventId, speaker } = presentation
  if (status === 'declined') return []
  const isMissing = { event: eventId === null, speaker: speaker === '', slides: isWithoutSlides(presentation) }
  return presentationLacks.filter((lack) => isMissing[lack])
}

const wordsOf = (text: string): string =>
  ` ${fold(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .join(' ')} `

/** Several speakers stand in one field, with a comma or an _a_ between them. */
const namesIn = (speaker: string): readonly string[] => speaker.split(/[,;/&]|\s(?:a|and|og)\s/).map(wordsOf)

/** Whether the presentation names the person as its speaker, or as one of them, with the surname last or first. */
export const isSpokenBy = ({ speaker }: Presentation, { firstName, lastName }: Person): boolean => {
  if (lastName === '') return false
  const [inOrder, reversed] = [wordsOf(`${firstName} ${lastName}`), wordsOf(`${lastName} ${firstName}`)]
  return namesIn(speaker).some((name) => name.includes(inOrder) || name.includes(reversed))
}

/** Who speaks, among those who are registered for the event and the people of the institution; undefined where no single one is named. */
export const speakerOf = (view: DatabaseView, presentation: Presentation, today: Day): Person | undefined => {
  const { eventId, institutionId, speaker } = presentation
  if (speaker === '') return undefined
  const registered = (eventId === null ? [] : view.by('registrations', 'eventId', eventId)).filter(isActive)
  const people = [
    ...membersOf(view, institutionId, today),
    ...registered.flatMap(({ personId }) => view.get('persons', personId) ?? []),
  ]
  const named = new Set(people.filter((person) => isKnown(person) && isSpokenBy(presentation, person)))
  const [first, ...others] = named
  return others.length === 0 ? first : undefined
}
