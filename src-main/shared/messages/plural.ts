import type { Lang } from '../preferences'

/** The forms of a counted noun: Czech needs one, few (2–4) and other (0, 5 and more), and many for fractions; English one and other. */
export type PluralForms =
  | readonly [one: string, other: string]
  | readonly [one: string, few: string, other: string]
  | readonly [one: string, few: string, other: string, many: string]

const rules = { cs: new Intl.PluralRules('cs'), en: new Intl.PluralRules('en') } as const
const numbers = { cs: new Intl.NumberFormat('cs'), en: new Intl.NumberFormat('en') } as const

/** A number as people of the language write it: `6 258`, `6,258`. */
export const number = (lang: Lang, n: number): string => numbers[lang].format(n)

const formFor = (lang: Lang, n: number, forms: PluralForms): string => {
  const [one, few = one, other = few, many = other] = forms
  const form = rules[lang].select(n)
  return form === 'one' ? one : form === 'few' ? few : form === 'many' ? many : other
}

/** Makes what tells the form of a word that goes with a number, without the number. */
export const inFormOf =
  (lang: Lang) =>
  (...forms: PluralForms) =>
  (n: number): string =>
    formFor(lang, n, forms)

/** Makes what tells a number and its noun together with a no-break space: `1 osoba`, `2 osoby`, `5 osob`. */
export const countedIn =
  (lang: Lang) =>
  (...forms: PluralForms) =>
  (n: number): string =>
    `${number(lang, n)}\u00a0${formFor(lang, n, forms)}`

/** Words that count only what is more than one: `potvrzení přihlášky`, `12 přihlášek`. */
export const oneOrMany = (lang: Lang, n: number, one: string, many: string): string =>
  n === 1 ? one : `${number(lang, n)}\u00a0${many}`
