const NBSP = '\u00a0'

/** One-letter prepositions and conjunctions must not end a line (ČSN 01 6910). The lookbehind finds two in a row: `a v obci`. */
const oneLetterWord = /(?<=^|[\s\u00a0(„“‚"'–])([ksvzouai]) (?=\S)/giu
/** A figure and what belongs to it: `5. října`, `35 osob`, `100 %`, `1 000`. */
const afterFigure = /(?<=\d\.?) (?=[\p{Ll}\d%‰°€]|Kč)/gu
/** What must not be parted from the figure or name behind it. */
const shortForm =
  /(?<=^|[\s\u00a0(])(č\. ?j\.|[čsp]\.|str\.|čl\.|odst\.|písm\.|obr\.|tab\.|tzv\.|např\.|tj\.|mj\.|kap\.|§+|No\.|pp?\.) (?=\S)/giu
/** Titles before a name and initials: `Mgr. Novák`, `J. Novák`. */
const beforeName =
  /(?<=^|[\s\u00a0(])((?:Bc|Mgr|Ing|JUDr|MUDr|PhDr|RNDr|PaedDr|plk|pplk|mjr|kpt|npor|por|prof|doc|Dr|Mr|Ms|Mrs)\.|\p{Lu}\.) (?=\p{Lu})/gu
/** A thing and its number: `workshop 1`, `kapitola 3`. */
const beforeNumber =
  /(?<=^|[\s\u00a0(])(workshop\p{Ll}*|kapitol\p{Ll}+|příloh\p{Ll}+|tabulk\p{Ll}+|bod|chapter|annex|table) (?=\d)/giu
/** A dash stays with the word before it. */
const beforeDash = / (?=[–—] )/g

const bindings = {
  cs: [oneLetterWord, afterFigure, shortForm, beforeName, beforeNumber, beforeDash],
  en: [afterFigure, shortForm, beforeName, beforeNumber, beforeDash],
}

/** Puts no-break spaces where a line must not end, by the rules of the language. */
export const bindWords = (text: string, lang: 'cs' | 'en'): string =>
  bindings[lang].reduce((bound, rule) => bound.replace(rule, (found) => `${found.slice(0, -1)}${NBSP}`), text)
