import { z } from 'zod'

/** A request of the window: what it may carry, and, as a type alone, what it is answered with. */
export type Request<Schema extends z.ZodType = z.ZodType, Output = unknown> = {
  readonly input: Schema
  readonly answer: Answer<Output>
}

declare const output: unique symbol
/** Stands for a type where a value is needed; there is nothing in it. */
export type Answer<Output> = { readonly [output]?: Output }

export const answer = <Output>(): Answer<Output> => ({})

/** One line of the contract. Unknown keys are to be refused, so the schema is a strict object, or `nothing`. */
export const request = <Schema extends z.ZodType, Output>(
  input: Schema,
  answer: Answer<Output>,
): Request<Schema, Output> => ({ input, answer })

/** One line of the contract about what main sends unasked. */
export const signal = answer

/** The schemas that several areas need. */
export const nothing = z.null()
export const token = z.uuid()
/** Names work under way for its progress and for giving it up. */
export const job = z.string().min(1).max(64)

/** What a schema lets through, as the other side gets it: to be read, not to be changed. */
type ReadOnly<T> = T extends object ? { readonly [Key in keyof T]: ReadOnly<T[Key]> } : T

export type InputOf<R extends Request> = ReadOnly<z.output<R['input']>>
export type OutputOf<R extends Request> = R['answer'] extends Answer<infer Output> ? Output : never
