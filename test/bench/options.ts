export type Options = {
  /** Fewer trials: under two minutes instead of under ten. */
  readonly isQuick: boolean
  /** Where to write the rows as JSON. */
  readonly json: string | null
  /** Only parts whose name contains this text. */
  readonly only: string
  /** Where the engine's processes and the window leave their CPU profiles. */
  readonly profiles: string | null
}

/** The words of `--help` and of a wrong use. */
export const usage = `npm run bench -- [--quick] [--json FILE] [--only PART] [--cpu-prof FOLDER]
  --quick            fewer trials, under two minutes
  --json FILE        writes the rows as JSON as well
  --only PART        only parts whose name contains this text: commit, open, start, window, directory, roster, publication, letters,
                     import, size
  --cpu-prof FOLDER  the engine's processes and the window leave CPU profiles there`

/** Reads the words behind `npm run bench --`; null when they make no sense. */
export const readOptions = (words: readonly string[]): Options | null => {
  const options = { isQuick: false, json: null as string | null, only: '', profiles: null as string | null }
  const rest = [...words]
  while (rest.length > 0) {
    const word = rest.shift()
    if (word === '--quick') options.isQuick = true
    else {
      const value = rest.shift()
      if (value === undefined) return null
      if (word === '--json') options.json = value
      else if (word === '--only') options.only = value
      else if (word === '--cpu-prof') options.profiles = value
      else return null
    }
  }
  return options
}
