import { z } from 'zod'
import { ownValuesField, tagsField, type OwnValues } from './own-fields'
import { daySchema, type Day } from '../domain/values/day'
import { idSchema, type Id } from '../domain/values/ids'
import { line, prose as proseSchema, requiredLine } from '../domain/values/text-fields'
import type { Common } from './field'
import { textForms, type TextForm } from './text-forms'

type TextOptions = Common & {
  readonly form?: TextForm
  readonly max?: number
  readonly isRequired?: true
  /** Whether the same few texts come again and again, so that they are chosen in a condition. */
  readonly isRepeated?: true
  /** What a new record has, where that is not nothing. */
  readonly empty?: string
  /** What says nothing though it is not empty. */
  readonly unknown?: string
}

/** One line of text of 300 characters at most, unless its form or `max` says otherwise. */
export const text = <const Options extends TextOptions>(options: Options) => ({
  kind: 'text' as const,
  schema: schemaOfText(options),
  empty: '',
  form: 'line' as TextForm,
  ...options,
})

const schemaOfText = ({ form, max, isRequired }: TextOptions): ReturnType<typeof line> =>
  form !== undefined ? textForms[form].schema : isRequired ? requiredLine(max) : line(max)

/** Text with paragraphs. */
export const prose = <const Options extends Common & { readonly max?: number }>(options: Options) => ({
  kind: 'prose' as const,
  schema: proseSchema(options.max),
  empty: '',
  ...options,
})

/** A day that is always there. */
export const day = <const Options extends Common>(options: Options) => ({
  kind: 'day' as const,
  schema: daySchema,
  empty: '',
  ...options,
})

export const optionalDay = <const Options extends Common>(options: Options) => ({
  kind: 'day' as const,
  schema: daySchema.nullable(),
  empty: null as Day | null,
  ...options,
})

/** A moment, as ISO text. */
export const time = <const Options extends Common>(options: Options) => ({
  kind: 'time' as const,
  schema: z.string(),
  empty: '',
  ...options,
})

export const optionalTime = <const Options extends Common>(options: Options) => ({
  kind: 'time' as const,
  schema: z.string().nullable(),
  empty: null as string | null,
  ...options,
})

export const yesNo = <const Options extends Common & { readonly empty?: boolean }>(options: Options) => ({
  kind: 'yes-no' as const,
  schema: z.boolean(),
  empty: false as boolean,
  ...options,
})

type Choice<Code extends string, Words extends string> = Common & {
  readonly codes: readonly [Code, ...Code[]]
  readonly words: Words
}
type ChosenAtFirst<Code> = { readonly empty: Code; readonly unknown?: NoInfer<Code> }

/** One of a few codes; `words` names the group of words for them. */
export const choice = <const Code extends string, const Words extends string, const Options extends Common>(
  options: Options & Choice<Code, Words> & ChosenAtFirst<NoInfer<Code>>,
) => ({
  kind: 'choice' as const,
  schema: z.enum(options.codes),
  ...options,
  empty: options.empty as Code, // safe: one of the codes
})

/** One of a few codes, or none. */
export const optionalChoice = <const Code extends string, const Words extends string, const Options extends Common>(
  options: Options & Choice<Code, Words>,
) => ({
  kind: 'choice' as const,
  schema: z.enum(options.codes).nullable(),
  empty: null as Code | null,
  ...options,
})

/** A number with a schema of its own. */
export const number = <Schema extends z.ZodType<number | null>, const Options extends Common>(
  schema: Schema,
  empty: z.infer<Schema>,
  options: Options,
) => ({ kind: 'number' as const, schema, empty, ...options })

/** A kind of institution: one that every database knows, or one made in the settings. */
export const institutionKind = <const Options extends Common>(options: Options) => ({
  kind: 'institution-kind' as const,
  schema: requiredLine(60),
  empty: 'municipality',
  ...options,
})

/** A record of another collection. */
export const reference = <const Target extends string, const Options extends Common>(
  target: Target,
  options: Options,
) => ({ kind: 'reference' as const, schema: idSchema, empty: '', target, ...options })

export const optionalReference = <
  const Target extends string,
  const Options extends Common & { readonly isChain?: true },
>(
  target: Target,
  options: Options,
) => ({ kind: 'reference' as const, schema: idSchema.nullable(), empty: null as Id | null, target, ...options })

/** Several records of another collection. */
export const references = <const Target extends string, const Options extends Common & { readonly max: number }>(
  target: Target,
  options: Options,
) => ({
  kind: 'references' as const,
  schema: z.array(idSchema).max(options.max),
  empty: [] as Id[],
  target,
  ...options,
})

/** Something inside another record. */
export const inner = <const Within extends 'themes' | 'bands', const Options extends Common>(
  within: Within,
  options: Options,
) => ({ kind: 'inner' as const, schema: idSchema.nullable(), empty: null as Id | null, within, ...options })

/** Several texts of one form. */
export const words = <const Options extends Common & { readonly form: TextForm; readonly max: number }>(
  options: Options,
) => ({
  kind: 'words' as const,
  schema: z.array(textForms[options.form].schema.min(1)).max(options.max),
  empty: [] as string[],
  ...options,
})

export const tags = <const Options extends Common>(options: Options) => ({
  kind: 'tags' as const,
  schema: tagsField,
  empty: [] as string[],
  ...options,
})

export const own = <const Options extends Common>(options: Options) => ({
  kind: 'own' as const,
  schema: ownValuesField,
  empty: {} as OwnValues,
  ...options,
})

/** Anything with parts, with a schema of its own. */
export const nested = <Schema extends z.ZodType, const Options extends Common>(
  schema: Schema,
  empty: z.infer<Schema>,
  options: Options & {
    readonly lines?: (value: z.infer<Schema>) => readonly string[]
    readonly refers?: { readonly target: string; readonly ids: (value: z.infer<Schema>) => readonly Id[] }
    readonly afterTerm?: (value: z.infer<Schema>) => z.infer<Schema>
  },
) => ({ kind: 'nested' as const, schema, empty, ...options })
