import type { Failure } from './failures'

export type Ok<T> = { readonly ok: true; readonly value: T }
export type Fail<F> = { readonly ok: false; readonly failure: F }

/** What every request answers: a value, or a refusal as code and data. Words for people are chosen at the screen. */
export type Result<T, F extends { readonly code: string } = Failure> = Ok<T> | Fail<F>

/** A result that carries a value. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** A refusal: a code from the closed union and the data its sentence needs. */
export const fail = <const F extends { readonly code: string }>(failure: F): Fail<F> => ({ ok: false, failure })
