/** The command line is not as the usage says; told on stderr together with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** An option that the command cannot do without. */
export const needed = <Name extends string>(
  options: { readonly [Each in Name]?: string | undefined },
  name: Name,
): string => {
  const value = options[name]
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}

/** A word that the command cannot do without. */
export const neededWord = (words: readonly string[], at: number, what: string): string => {
  const word = words[at]
  if (word === undefined) throw new UsageError(`${what} is missing`)
  return word
}

/** One of the allowed words, or a usage error that lists them. */
export const oneOf = <Word extends string>(value: string, allowed: readonly Word[], what: string): Word => {
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw new UsageError(`${what} is one of: ${allowed.join(', ')}`)
  return found
}

/** A whole number from 1, or null where the option was not given. */
export const wholeNumber = <Name extends string>(
  options: { readonly [Each in Name]?: string | undefined },
  name: Name,
): number | null => {
  const text = options[name]
  if (text === undefined) return null
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} is a number from 1`)
  return value
}
