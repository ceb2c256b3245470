import type { Collections } from '../database/database'
import type { DatabaseView } from '../database/state'
import { isKnown, type Person } from '../directory/person'
import { membersOf } from '../directory/post'
import type { Day } from '../values/day'
import { fold } from '../values/fold'
import { isActive } from './registration'

export type Presentation = Collections['presentations']

/** What a presentation can still lack. */
export const presentationLacks = ['event', 'speaker', 'titleEn', 'abstract', 'consent', 'slides'] as const
export type PresentationLack = (typeof presentationLacks)[number]

/** Whether it is part of a programme. */
export const isAccepted = ({ status }: Pick<Presentation, 'status'>): boolean =>
  status === 'accepted' || status === 'delivered'

/** Whether it is out of the question: it was declined, or whoever offered it took the offer back. */
export const isDropped = ({ status }: Pick<Presentation, 'status'>): boolean =>
  status === 'declined' || status === 'withdrawn'

/** Whether slides of a presentation are waited for: it was accepted, and they have not come. */
export const isWithoutSlides = (presentation: Presentation): boolean =>
  isAccepted(presentation) && !presentation.hasSlides

/** What is still missing of a presentation: what can be printed and shown only of one that was accepted, nothing of one that is dropped. */
export const lacksOf = (presentation: Presentation): readonly PresentationLack[] => {
  const { eventId, speaker, speakerId, titleEn, abstract, mayPrint } = presentation
  if (isDropped(presentation)) return []
  const isIn = isAccepted(presentation)
  const isMissing = {
    event: eventId === null,
    speaker: speaker === '' && speakerId === null,
    titleEn: isIn && titleEn === '',
    abstract: isIn && abstract === '',
    consent: isIn && mayPrint === 'unknown',
    slides: isWithoutSlides(presentation),
  }
  return presentationLacks.filter((lack) => isMissing[lack])
}

const wordsOf = (text: string): string =>
  ` ${fold(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .join(' ')} `

/** Several speakers stand in one field, with a comma or an _a_ between them. */
const namesIn = (speaker: string): readonly string[] => speaker.split(/[,;/&]|\s(?:a|and|og)\s/).map(wordsOf)

/** Whether the person was chosen as the speaker of the presentation, or is named as its speaker, or as one of them, with the surname last or first. */
export const isSpokenBy = ({ speakerId, speaker }: Presentation, { id, firstName, lastName }: Person): boolean => {
  if (speakerId === id) return true
  if (lastName === '') return false
  const [inOrder, reversed] = [wordsOf(`${firstName} ${lastName}`), wordsOf(`${lastName} ${firstName}`)]
  return namesIn(speaker).some((name) => name.includes(inOrder) || name.includes(reversed))
}

/** Who speaks: the person of the directory, else who is named, among those who are registered for the event and the people of the institution; undefined where no single one is named. */
export const speakerOf = (view: DatabaseView, presentation: Presentation, today: Day): Person | undefined => {
  const { eventId, institutionId, speakerId, speaker } = presentation
  const chosen = view.get('persons', speakerId)
  if (chosen !== undefined) return isKnown(chosen) ? chosen : undefined
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
