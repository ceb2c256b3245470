import { ownColumn, ownNounsOf, type ImportKind, type OwnColumn } from '@shared/domain/importing/kinds'
import type { DatabaseView } from '@shared/domain/database/state'
import { ownFieldsOfAll } from '@shared/domain/settings/own-values'
import { plainHeading } from './headings'

/** The column of an own field by its name; of two of one name the one nearest to the rows. */
export const ownHeadings = (view: DatabaseView, kind: ImportKind): ((heading: string) => OwnColumn | null) => {
  const columns = new Map<string, OwnColumn>()
  for (const { id, name } of ownFieldsOfAll(view, ownNounsOf[kind])) {
    const plain = plainHeading(name)
    if (plain !== '' && !columns.has(plain)) columns.set(plain, ownColumn(id))
  }
  return (heading) => columns.get(plainHeading(heading)) ?? null
}
