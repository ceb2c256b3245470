import type { letterTemplateRecord } from '../../fields/letter-template'
import type { RecordOf } from '../../fields/record'
import type { LetterCondition, LetterField } from './letter-fields'
import { askedFor, readTemplate } from './template-language'

/** The text of a letter, from which one letter for each recipient is made. */
export type LetterTemplate = RecordOf<typeof letterTemplateRecord>

/** The template that says the same in the other language; either of the two may hold the link. */
export const counterpartOf = (
  template: LetterTemplate,
  templates: readonly LetterTemplate[],
): LetterTemplate | undefined => {
  const others = templates.filter(({ lang }) => lang !== template.lang)
  return (
    others.find(({ id }) => id === template.counterpartId) ??
    others.find(({ counterpartId }) => counterpartId === template.id)
  )
}

const ofPresentations: ReadonlySet<LetterField | LetterCondition> = new Set([
  ...(['presentation', 'speaker', 'presentationStatus', 'missing'] as const),
  ...(['isAccepted', 'lacksSlides'] as const),
])

/** Whether the text speaks to somebody of one presentation. */
const isToSpeaker = ({ subject, body }: LetterTemplate): boolean =>
  [subject, body].some((text) => askedFor(readTemplate(text).parts).some((name) => ofPresentations.has(name)))

type Wanted = Pick<LetterTemplate, 'purpose' | 'addressee' | 'lang'> & { readonly isToSpeaker?: boolean }

/** How well a template fits, as a number of which what it is about counts most, then the purpose, the addressee and the language. */
const fitOf = (template: LetterTemplate, wanted: Wanted): number => {
  const { purpose, addressee, lang } = template
  return (
    (isToSpeaker(template) === (wanted.isToSpeaker ?? false) ? 200 : 0) +
    (purpose === wanted.purpose ? 100 : 0) +
    (addressee === wanted.addressee ? 20 : addressee === 'anybody' ? 10 : 0) +
    (lang === wanted.lang ? 1 : 0)
  )
}

/** The template that fits best; the first of several that fit alike, undefined where there is none. */
export const suggestedTemplate = (templates: readonly LetterTemplate[], wanted: Wanted): LetterTemplate | undefined =>
  templates.reduce<LetterTemplate | undefined>(
    (best, each) => (best === undefined || fitOf(each, wanted) > fitOf(best, wanted) ? each : best),
    undefined,
  )
