import type { TemplateProblem } from '../../domain/letters/template-language'
import type { templateProblems as cs } from '../cs/template-problems'

/** Where a part in braces begins in one thing and ends in another. */
const brokenPlaces = {
  text: 'In the text a part {#…} begins elsewhere than it ends (in another cell, field or text box); Word could not open the letter.',
  header: 'In the header a part {#…} begins elsewhere than it ends; Word could not open the letter.',
  footer: 'In the footer a part {#…} begins elsewhere than it ends; Word could not open the letter.',
  notes: 'In a note a part {#…} begins elsewhere than it ends; Word could not open the letter.',
}

export const templateProblems: typeof cs = {
  'unknown-field': ({ name }) => (name === '' ? 'Empty braces {}.' : `There is no field {${name}}.`),
  'unclosed-part': ({ name }) => `The part {#${name}} is not closed by {/}.`,
  'unopened-part': ({ name }) => `{/${name}} closes nothing.`,
  'wrong-close': ({ name, open }) => `The part {#${open}} is closed by {/${name}}.`,
  'lone-brace': ({ near }) => `A brace without its pair: “${near}”.`,
  'word-field': ({ name }) =>
    `«${name}» is a field of Word’s mail merge, nothing would be filled in. Put a field in braces in its place.`,
  'outside-field': ({ name }) =>
    `The Word field ${name} would reach for another file or start another program when the letter is opened. Take it out of the template.`,
  'field-out-of-reach': ({ name }) =>
    `The field {${name}} stands in a chart or drawn letters, where it cannot be filled in.`,
  'part-broken': ({ place }) => brokenPlaces[place],
}

/** One mistake in words. */
export const problemSentence = (problem: TemplateProblem): string =>
  (templateProblems[problem.code] as (problem: TemplateProblem) => string)(problem) // safe: keyed by the same code
