import type { ActionInput, ActionName } from '@shared/domain/actions'
import { runAction } from '@shared/domain/actions/run-action'
import { collectionNames, type AnyRecord, type Change } from '@shared/domain/database/database'
import { fieldChanges } from '@shared/domain/history/field-changes'
import { recordKey, swapped, type PastChange } from '@shared/domain/history/past-change'
import { reversalOf, type Reversal } from '@shared/domain/history/reversal'
import { uuidv7 } from '@shared/domain/values/ids'
import { DatabaseState } from '@shared/domain/database/state'

/** A database in memory that remembers every change set, without a disk. */
export class HistoryReport {
  readonly state = new DatabaseState()
  readonly changeSets: PastChange[] = []
  #made = 0

  /** Runs an action; one that is refused or changes nothing leaves no trace and gives null. */
  try(action: ActionName, input: unknown): number | null {
    const newId = (): string => uuidv7(++this.#made, new Uint8Array(10))
    const context = { now: '2021-01-01T09:00:00.000Z', today: '2021-01-01', by: 'Jana', newId }
    const run = runAction(this.state, { action, input }, context)
    return run.ok && run.value.changes.length > 0 ? this.commit({ action, changes: run.value.changes }) : null
  }

  /** Runs an action that must change something, and gives its number. */
  act<Name extends ActionName>(action: Name, input: ActionInput<Name>): number {
    const seq = this.try(action, input)
    if (seq === null) throw new Error(`${action} changed nothing`)
    return seq
  }

  commit(changeSet: Omit<PastChange, 'seq'>): number {
    const seq = this.changeSets.length + 1
    this.changeSets.push({ ...changeSet, seq })
    this.state.apply(changeSet.changes)
    return seq
  }

  changeSet(seq: number): PastChange {
    const found = this.changeSets[seq - 1]
    if (found === undefined) throw new Error(`no change set ${seq}`)
    return found
  }

  /** What taking back means, all later change sets considered. */
  reversal(seq: number): Reversal {
    return reversalOf(this.changeSet(seq), this.changeSets.slice(seq), this.state)
  }

  /** The same as a store finds it, which reads only the later change sets that touch what was asked about. */
  reversalFromFew(seq: number): Reversal {
    const asked = new Set<string>()
    for (;;) {
      const touches = ({ changes }: PastChange): boolean =>
        changes.some(({ collection, id }) => asked.has(recordKey(collection, id)))
      const reversal = reversalOf(this.changeSet(seq), this.changeSets.slice(seq).filter(touches), this.state)
      const size = asked.size
      for (const key of reversal.asked) asked.add(key)
      if (asked.size === size) return reversal
    }
  }

  /** Takes a past change set back together with its dependents. */
  takeBack(seq: number): number {
    const { changes, targets } = this.reversal(seq)
    return this.commit({ action: 'undo', target: seq, targets, changes })
  }

  /** Does again what an undo took back. */
  doAgain(undo: number): number {
    const { target, targets, changes } = this.changeSet(undo)
    return this.commit({
      action: 'redo',
      ...(target === undefined ? {} : { target }),
      ...(targets === undefined ? {} : { targets }),
      changes: swapped(changes),
    })
  }
}

/** All records as one text that two equal states share; unordered, because the order of records says nothing. */
export const textOf = (state: DatabaseState): string =>
  JSON.stringify(collectionNames.map((name) => [name, Array.from(state.all(name), sortedFields).sort(byId)]))

/** Every value of a database by the place where it stands, `persons/0192… note`. */
export const valuesOf = (state: DatabaseState): Map<string, string> => {
  const values = new Map<string, string>()
  for (const name of collectionNames)
    for (const record of state.all(name))
      for (const [field, value] of Object.entries(record))
        values.set(`${name}/${record.id} ${field}`, JSON.stringify(value))
  return values
}

/** The places that change sets wrote to. */
export const placesOf = (changes: readonly Change[]): Set<string> =>
  new Set(
    changes.flatMap((change) => fieldChanges(change).map(({ field }) => `${change.collection}/${change.id} ${field}`)),
  )

/** What the database would be, had only these change sets been made: each puts down the fields that it wrote. */
export const replayed = (changeSets: readonly PastChange[]): DatabaseState => {
  const state = new DatabaseState()
  for (const { changes } of changeSets) {
    for (const change of changes) {
      const { collection, id, before, after } = change
      const current = state.get(collection, id) ?? null
      const fields = fieldChanges(change).map(({ field, after: value }) => [field, value] as const)
      const edited = { ...current, ...Object.fromEntries(fields) } as AnyRecord
      state.apply([{ collection, id, before: current, after: before === null || after === null ? after : edited }])
    }
  }
  return state
}

const sortedFields = (record: AnyRecord): AnyRecord =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as AnyRecord
const byId = (a: AnyRecord, b: AnyRecord): number => (a.id < b.id ? -1 : 1)
