import { terms, type Term } from '../../../fields/field'
import type { DatabaseView } from '../../database/state'
import type { Day } from '../../values/day'
import { dueSteps, type DueRow, type DueSheets } from './due-steps'
import { allSteps } from './in-steps'

export type DueForErasing = { readonly [Kind in Term]: readonly DueRow[] } & { readonly sheets: readonly DueSheets[] }

/** What is kept longer than the terms allow, on the given day, by kind. */
export const dueForErasing = (view: DatabaseView, today: Day): DueForErasing => {
  const rows: { readonly [Kind in Term]: DueRow[] } = {
    ...{ diets: [], answers: [], notes: [], contacts: [], photos: [], positions: [], names: [] },
  }
  const sheets: DueSheets[] = []
  const found = {
    row: (row: DueRow) => void rows[row.kind].push(row),
    sheets: (each: DueSheets) => void sheets.push(each),
  }
  allSteps(dueSteps(view, today, found))
  return { ...rows, sheets }
}

/** Everything that the app can clear by itself, in one row after another. */
export const dueRows = (due: DueForErasing): readonly DueRow[] => terms.flatMap((kind) => due[kind])

/** Rows of one kind that belong to one initiative, or to none: they are chosen, told and cleared together. */
export type DueGroup = Pick<DueRow, 'kind' | 'initiativeId'> & { readonly rows: readonly DueRow[] }

/** The rows in such groups, in their order. */
export const dueGroups = (rows: readonly DueRow[]): readonly DueGroup[] => {
  const groups = new Map<string, DueRow[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.initiativeId ?? ''}`
    const group = groups.get(key) ?? []
    group.push(row)
    groups.set(key, group)
  }
  return Array.from(groups.values(), (some) => ({ ...(some[0] as DueRow), rows: some })) // safe: no group is empty
}

/** How many things are due in all, counted in steps and none of them kept. */
export function* dueTotal(view: DatabaseView, today: Day): Generator<void, number> {
  let total = 0
  const count = (): void => void total++
  yield* dueSteps(view, today, { row: count, sheets: count })
  return total
}
