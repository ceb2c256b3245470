import type { TemplateProblem } from '../../domain/letters/template-language'

type ProblemSentences = {
  readonly [Code in TemplateProblem['code']]: (problem: Extract<TemplateProblem, { code: Code }>) => string
}

/** Where a part in braces begins in one thing and ends in another. */
const brokenPlaces = {
  text: 'V textu začíná část {#…} jinde, než kde končí (v jiné buňce, poli nebo rámečku); Word by dopis neotevřel.',
  header: 'V záhlaví začíná část {#…} jinde, než kde končí; Word by dopis neotevřel.',
  footer: 'V zápatí začíná část {#…} jinde, než kde končí; Word by dopis neotevřel.',
  notes: 'V poznámce pod čarou začíná část {#…} jinde, než kde končí; Word by dopis neotevřel.',
}

/** What is wrong with a template. */
export const templateProblems = {
  'unknown-field': ({ name }) => (name === '' ? 'Prázdné závorky {}.' : `Pole {${name}} neexistuje.`),
  'unclosed-part': ({ name }) => `Část {#${name}} není ukončena značkou {/}.`,
  'unopened-part': ({ name }) => `Značka {/${name}} nic neukončuje.`,
  'wrong-close': ({ name, open }) => `Část {#${open}} je ukončena značkou {/${name}}.`,
  'lone-brace': ({ near }) => `Složená závorka bez páru: „${near}“.`,
  'word-field': ({ name }) =>
    `«${name}» je pole Wordu pro hromadnou korespondenci, nic by se nevyplnilo. Nahraďte je polem ve složených závorkách.`,
  'outside-field': ({ name }) =>
    `Pole Wordu ${name} by při otevření dopisu sáhlo pro jiný soubor nebo spustilo jiný program. Odstraňte je ze vzoru.`,
  'field-out-of-reach': ({ name }) => `Pole {${name}} je v grafu nebo kresleném písmu, kde je nelze vyplnit.`,
  'part-broken': ({ place }) => brokenPlaces[place],
} satisfies ProblemSentences

/** One mistake in words. */
export const problemSentence = (problem: TemplateProblem): string =>
  (templateProblems[problem.code] as (problem: TemplateProblem) => string)(problem) // safe: keyed by the same code
