import {
  conditionNamed,
  fieldNamed,
  type KnownField,
  type LetterCondition,
  type LetterField,
  type OwnLetterField,
} from './letter-fields'

/** A template as it is read: text, fields, and parts that stand only where their condition holds. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: LetterField }
  | {
      readonly kind: 'conditional'
      readonly condition: LetterCondition | LetterField
      /** `{^…}`: stands where the condition does not hold. */
      readonly isNegated: boolean
      readonly parts: readonly TemplatePart[]
    }

/** What is wrong with a template, with the name as it was typed. */
export type TemplateProblem =
  | { readonly code: 'unknown-field'; readonly name: string }
  | { readonly code: 'unclosed-part'; readonly name: string }
  | { readonly code: 'unopened-part'; readonly name: string }
  | { readonly code: 'wrong-close'; readonly name: string; readonly open: string }
  | { readonly code: 'lone-brace'; readonly near: string }
  /** A field of Word's own mail merge, which nothing here fills in. */
  | { readonly code: 'word-field'; readonly name: string }
  /** A field of Word that reads another file or starts another program when the letter is opened. */
  | { readonly code: 'outside-field'; readonly name: string }
  /** A name that stands in a chart or in drawn letters. */
  | { readonly code: 'field-out-of-reach'; readonly name: string }
  /** A conditional part that begins in one thing and ends in another: Word could not open the letter. */
  | { readonly code: 'part-broken'; readonly place: 'text' | 'header' | 'footer' | 'notes' }

/** What is to be known of a template before letters are made from it; they are made all the same. */
export type TemplateNotice = 'no-field' | 'no-publicity' | 'tracked-changes' | 'comments'

export type ReadTemplate = { readonly parts: readonly TemplatePart[]; readonly problems: readonly TemplateProblem[] }

export type LetterValues = {
  /** An own field that nobody has made has no value. */
  readonly fields: { readonly [Field in KnownField]: string } & { readonly [Field in OwnLetterField]?: string }
  readonly conditions: { readonly [Condition in LetterCondition]: boolean }
}

const tag = /\{([#^/]?)([^{}\n]*)\}/g
/** A sign of a part alone on its line takes the line along, so that a part left out leaves no hole. */
const loneSign = /^[ ]*(\{[#^/][^{}\n]*\})[ ]*\n/gm

type Level = { readonly name: string; readonly parts: TemplatePart[]; readonly open: TemplatePart | null }

const shortened = (text: string): string => text.trim().slice(0, 40)

/** Reads a template; every trouble is named, and what can be read is read. */
export const readTemplate = (source: string): ReadTemplate => {
  const text = source.replace(loneSign, '$1')
  const problems: TemplateProblem[] = []
  const levels: Level[] = [{ name: '', parts: [], open: null }]
  const add = (part: TemplatePart): void => void levels.at(-1)?.parts.push(part)
  const addText = (plain: string): void => {
    if (plain === '') return
    const brace = plain.search(/[{}]/)
    if (brace >= 0)
      problems.push({ code: 'lone-brace', near: shortened(plain.slice(Math.max(0, brace - 15), brace + 25)) })
    add({ kind: 'text', text: plain })
  }
  const open = (name: string, isNegated: boolean): void => {
    const condition = conditionNamed(name)
    if (condition === undefined) problems.push({ code: 'unknown-field', name })
    const parts: TemplatePart[] = []
    levels.push({ name, parts, open: { kind: 'conditional', condition: condition ?? 'today', isNegated, parts } })
  }
  const close = (name: string): void => {
    const level = levels.length > 1 ? levels.pop() : undefined
    if (level === undefined || level.open === null) return void problems.push({ code: 'unopened-part', name })
    if (name !== '' && conditionNamed(name) !== conditionNamed(level.name))
      problems.push({ code: 'wrong-close', name, open: level.name })
    add(level.open)
  }
  let at = 0
  for (const match of text.matchAll(tag)) {
    addText(text.slice(at, match.index))
    at = match.index + match[0].length
    const [, sign = '', name = ''] = match
    const field = sign === '' ? fieldNamed(name) : undefined
    if (sign === '/') close(name.trim())
    else if (sign !== '') open(name.trim(), sign === '^')
    else if (field === undefined) problems.push({ code: 'unknown-field', name: name.trim() })
    else add({ kind: 'field', field })
  }
  addText(text.slice(at))
  const unclosed = levels.splice(1)
  problems.push(...unclosed.map(({ name }) => ({ code: 'unclosed-part', name }) as const))
  return { parts: levels[0]?.parts ?? [], problems }
}

/** What a template shows or goes by. */
export const askedFor = (parts: readonly TemplatePart[]): readonly (LetterField | LetterCondition)[] =>
  parts.flatMap((part) =>
    part.kind === 'field' ? [part.field] : part.kind === 'text' ? [] : [part.condition, ...askedFor(part.parts)],
  )

const holds = (condition: LetterCondition | LetterField, { fields, conditions }: LetterValues): boolean =>
  condition in conditions
    ? conditions[condition as LetterCondition] // safe: asked in the line above
    : (fields[condition as LetterField] ?? '') !== '' // safe: what is no condition is a field

export type FilledTemplate = {
  readonly text: string
  /** Fields that the text shows and that hold nothing for this recipient. */
  readonly empty: readonly LetterField[]
}

/** Puts the values of one recipient into a template. */
export const fillTemplate = (parts: readonly TemplatePart[], values: LetterValues): FilledTemplate => {
  const empty = new Set<LetterField>()
  const textOf = (part: TemplatePart): string => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'conditional')
      return holds(part.condition, values) === part.isNegated ? '' : part.parts.map(textOf).join('')
    const value = values.fields[part.field] ?? ''
    if (value === '') empty.add(part.field)
    return value
  }
  return { text: parts.map(textOf).join(''), empty: [...empty] }
}
