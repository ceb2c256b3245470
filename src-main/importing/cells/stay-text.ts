import { fold } from '@shared/domain/values/fold'
import { nightsFromText } from './night-text'

/** What a row says of nights, meals and diet, each in its field, in whichever cell it stands. */
export type Stay = {
  /** Null where nothing is said of nights. */
  readonly nights: number | null
  /** The text that says how many nights, where a person has to confirm it: *asi 2 noci*. */
  readonly unsureNights: string
  /** The text in the column of nights that says no number. */
  readonly unclearNights: string
  readonly meals: string
  readonly diet: string
  /** Which of the nights it is, where it is one of them: *první noc*. */
  readonly which: string
}

type Cells = { readonly nights: string; readonly meals: string; readonly diet: string }
type Column = keyof Cells

const ofDiet =
  /\b(vegetari\w*|vega\w*|pescetari\w*|bezlepk\w*|bez (lepku|laktozy|mleka|vajec|orechu|masa|veproveho)|lepek|laktoz\w*|alergi\w*|intoleranc\w*|celiak\w*|kosher|koser\w*|halal|diabet\w*|diet\w*|gluten\w*|lactose\w*|allerg\w*|vegan\w*|nejim?\w*)\b/
const ofMeals =
  /\b(snidan\w*|obed\w*|vecer(e|i|emi)|(polo|plna |plnou )?penz\w*|polopenz\w*|strav\w*|svacin\w*|raut\w*|obcerstv\w*|breakfast\w*|lunch\w*|dinner\w*|full board|half board|meals?|catering)\b/
const ofNights = /\b(noc\w*|nocleh\w*|prespa\w*|prenoc\w*|ubytov\w*|nights?|overnight|lodging|hotel\w*|netter|natt)\b/
const oneOfThem = /\b(prvni|druh(a|ou|y)|posledni|first|second|last)\s+(noc|night)\b/
const doubtful = /[?]|\b(asi|snad|mozna|spis|spise|zatim|nebo|maybe|perhaps|or|cca|upresn\w*)\b|\d\s*[-–]\s*\d/

/** The parts of a cell; what stands in brackets stays with what it explains. */
const partsOf = (cell: string): readonly string[] =>
  cell
    .split(/[,;\n+](?![^(]*\))|\s+(?:a|and|og)\s+(?=\p{L}{4,})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const columnOf = (part: string, column: Column): Column => {
  const plain = fold(part)
  if (ofDiet.test(plain)) return 'diet'
  if (ofMeals.test(plain)) return 'meals'
  return ofNights.test(plain) ? 'nights' : column
}

/** A cell whose parts all stay where they are is left as it is written. */
const sorted = (cells: Cells): { readonly [Name in Column]: readonly string[] } => {
  const found: { [Name in Column]: string[] } = { nights: [], meals: [], diet: [] }
  for (const column of ['nights', 'meals', 'diet'] as const) {
    const parts = partsOf(cells[column])
    const isWhole = parts.every((part) => columnOf(part, column) === column)
    if (isWhole) found[column].unshift(...(cells[column] === '' ? [] : [cells[column]]))
    else for (const part of parts) found[columnOf(part, column)].push(part)
  }
  return found
}

type Nights = Pick<Stay, 'nights' | 'unsureNights' | 'unclearNights' | 'which'>

const nothingOfNights: Nights = { nights: null, unsureNights: '', unclearNights: '', which: '' }

/** The number among words of doubt: *asi 2 noci*, *2–3 noci* the first. */
const offeredNights = (text: string): number | null => {
  const digits = /\d{1,2}/.exec(text)?.[0]
  return digits === undefined ? null : nightsFromText(digits)
}

const nightsOf = (texts: readonly string[]): Nights => {
  const text = texts.join(', ')
  if (text === '') return nothingOfNights
  const plain = fold(text)
  if (oneOfThem.test(plain)) return { ...nothingOfNights, nights: 1, which: text }
  if (doubtful.test(plain)) {
    const offered = offeredNights(text)
    return offered === null
      ? { ...nothingOfNights, unclearNights: text }
      : { ...nothingOfNights, nights: offered, unsureNights: text }
  }
  const nights = nightsFromText(text) ?? texts.map(nightsFromText).find((each) => each !== null) ?? null
  return nights === null ? { ...nothingOfNights, unclearNights: text } : { ...nothingOfNights, nights }
}

/**
 * Sorts what stands in the cells for nights, meals and diet into their fields: *2 noci, plná penze, vegetarián* in one of them is all
 * three. Of meals and diets the words are kept as they are written.
 */
export const stayOf = (cells: Cells): Stay => {
  const { nights, meals, diet } = sorted(cells)
  return { ...nightsOf(nights), meals: meals.join(', '), diet: diet.join(', ') }
}
