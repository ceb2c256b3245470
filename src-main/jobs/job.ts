declare const input: unique symbol
declare const output: unique symbol

/** A kind of work that can be done in a process of its own: its name and, as types alone, the plain data that goes in and comes out. */
export type Job<Input, Output> = {
  readonly name: string
  readonly [input]?: (given: Input) => void
  readonly [output]?: Output
}

/** Declared where the work is asked for; the entry of the process says which code does it. */
export const job = <Input, Output>(name: string): Job<Input, Output> => ({ name })

export type Progress = (done: number, total: number) => void

export type JobRequest = { readonly name: string; readonly input: unknown }
export type JobMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'failed'; readonly error: string }
