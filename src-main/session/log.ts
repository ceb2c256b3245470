/** Writes down what happened without saying about whom: codes, counts and places in the code. */
export type Log = {
  readonly warn: (event: string, detail?: string) => void
  readonly error: (event: string, error: unknown) => void
}

/**
 * An error as the log may hold it: its class, system code and stack frames. The message is left out, because libraries put
 * values into it.
 */
export const withoutPersonalData = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code}`, ...frames.slice(0, 12)].join('\n')
}
