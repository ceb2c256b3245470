/** Nothing marked. */
export const noMarks: ReadonlySet<string> = new Set()

/** Marks on all of these. */
export const marksOf = (ids: readonly string[]): ReadonlySet<string> => new Set(ids)

/** The marks with one turned over. */
export const toggledMark = (marks: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(marks)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The marks and every id between two places of the list, both included, in whichever order they are given. */
export const extendedMarks = (
  marks: ReadonlySet<string>,
  ids: readonly string[],
  [from, to]: readonly [number, number],
): ReadonlySet<string> => new Set([...marks, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)])
