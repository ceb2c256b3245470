import { z } from 'zod'
import type { importRecord } from '../../fields/import'
import type { RecordOf } from '../../fields/record'
import type { RuleContext } from '../actions/action'
import type { Transaction } from '../actions/transaction'
import type { DatabaseView } from '../database/state'
import { idSchema, type Id } from '../values/ids'
import { once } from '../values/once'

/** A file that was read in. */
export type Import = RecordOf<typeof importRecord>
export type ImportedAs = 'institutionIds' | 'personIds'

const ids = z.array(idSchema).max(50_000)
/** Records that rows of the file mean and do not change: they are of the file all the same. */
export const knownSchema = z.strictObject({ institutionIds: ids.optional(), personIds: ids.optional() })

/** Gathers whom the rows of a file are about. */
export class Imported {
  readonly institutionIds = new Set<Id>()
  readonly personIds = new Set<Id>()

  constructor({ institutionIds = [], personIds = [] }: z.infer<typeof knownSchema> = {}) {
    for (const id of institutionIds) this.institutionIds.add(id)
    for (const id of personIds) this.personIds.add(id)
  }
}

/**
 * Notes a file with the records of its rows, in the step that reads it in and as its last record: taking the step back takes the
 * note along, and the history still begins with what the file brought.
 */
export const noteImport = (
  tx: Transaction,
  source: string,
  imported: Imported,
  { newId, now }: Pick<RuleContext, 'newId' | 'now'>,
): void => {
  const [institutionIds, personIds] = [Array.from(imported.institutionIds), Array.from(imported.personIds)]
  tx.insert('imports', { id: newId(), source, at: now, institutionIds, personIds })
}

/** The files that were read in, the last one first. */
export const importsInOrder = (view: DatabaseView): readonly Import[] =>
  Array.from(view.all('imports')).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1))

/** The files that each record comes from, the last one first; gathered when it is first asked for. */
export const importsOf = (view: DatabaseView, of: ImportedAs): ((id: Id) => readonly Import[]) => {
  const known = once(() => {
    const byRecord = new Map<Id, Import[]>()
    for (const each of importsInOrder(view))
      for (const id of each[of]) {
        const others = byRecord.get(id)
        if (others === undefined) byRecord.set(id, [each])
        else others.push(each)
      }
    return byRecord
  })
  return (id) => known().get(id) ?? []
}
