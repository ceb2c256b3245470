import type { Lang } from '../preferences'

/** The forms of a counted noun: Czech needs one, few (2–4) and other (0, 5 and more), and many for fractions. */
export type PluralForms = {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

const rules = { cs: new Intl.PluralRules('cs'), en: new Intl.PluralRules('en') } as const
const numbers = { cs: new Intl.NumberFormat('cs'), en: new Intl.NumberFormat('en') } as const

/** A number as people of the language write it: `6 258`, `6,258`. */
export const number = (lang: Lang, n: number): string => numbers[lang].format(n)

/** The form of the noun that goes with the number, without the number. */
export const pluralForm = (lang: Lang, n: number, forms: PluralForms): string => {
  const form = rules[lang].select(n)
  return (form === 'one' || form === 'few' || form === 'many' ? forms[form] : undefined) ?? forms.other
}

/** Number and noun together with a no-break space: `1 osoba`, `2 osoby`, `5 osob`. */
export const plural = (lang: Lang, n: number, forms: PluralForms): string =>
  `${number(lang, n)}\u00a0${pluralForm(lang, n, forms)}`

/** Words that count only what is more than one: `potvrzení přihlášky`, `12 přihlášek`. */
export const oneOrMany = (lang: Lang, n: number, one: string, many: string): string =>
  n === 1 ? one : `${number(lang, n)}\u00a0${many}`
