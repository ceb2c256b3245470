/**
 * Something that is measured in a process of its own, so that its memory is its own. It is set up once, then asked for rounds
 * of measuring; several subjects take turns, so that a busy moment of the machine falls on all of them.
 */
export type Subject<Setup, Round, Figures> = (setup: Setup) => Promise<{
  readonly round: (input: Round) => Promise<Figures>
  readonly close?: () => Promise<void>
}>

/** How long something took, in milliseconds. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
