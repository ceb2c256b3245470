import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What became of a try, or where the count stood when what lay before was let go. */
export type TryNote =
  | { readonly begun: string; readonly at: number }
  | { readonly ended: string; readonly as: 'right' | 'wrong' | 'neither'; readonly at: number }
  | { readonly wrong: number; readonly openAt: number }

/** Where tries are noted, one after another; it has to outlive the process, or a new start would give new tries. */
export type TriesMemory = {
  readonly notes: () => readonly TryNote[]
  readonly add: (note: TryNote) => void
  /** Lets go of what was noted, where that has become much. */
  readonly clear: () => void
}

export const inMind = (): TriesMemory => {
  let notes: TryNote[] = []
  return { notes: () => notes, add: (note) => void notes.push(note), clear: () => void (notes = []) }
}

const isNote = (value: unknown): value is TryNote => {
  if (typeof value !== 'object' || value === null) return false
  const { begun, ended, as, at, wrong, openAt } = value as Readonly<Record<string, unknown>> // safe: an object
  if (wrong !== undefined) return Number.isSafeInteger(wrong) && Number.isSafeInteger(openAt)
  if (!Number.isSafeInteger(at)) return false
  return typeof begun === 'string' || (typeof ended === 'string' && ['right', 'wrong', 'neither'].includes(String(as)))
}

const noteIn = (line: string): readonly TryNote[] => {
  try {
    const note: unknown = JSON.parse(line)
    return isNote(note) ? [note] : []
  } catch {
    return []
  }
}

/** Some hundreds of openings. */
const muchBytes = 64 * 1024

/**
 * A file in the profile of the user, to which every process only appends: none takes back what another has counted. Each note begins on a
 * line of its own, also behind one that was cut off. What cannot be written counts in this process only, what cannot be read is none.
 */
export const triesFile = (path: string): TriesMemory => {
  const mind = inMind()
  const text = (): string => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return ''
    }
  }
  return {
    notes: () => [...text().split('\n').flatMap(noteIn), ...mind.notes()],
    add: (note) => {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        appendFileSync(path, `\n${JSON.stringify(note)}\n`, { mode: 0o600 })
      } catch {
        mind.add(note)
      }
    },
    clear: () => {
      mind.clear()
      if (text().length < muchBytes) return
      try {
        writeFileSync(path, '', { mode: 0o600 })
      } catch {
        // The profile cannot be written.
      }
    },
  }
}
