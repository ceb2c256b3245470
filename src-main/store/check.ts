import {
  collectionNames,
  collections,
  referencesOf,
  type AnyRecord,
  type CollectionName,
} from '@shared/domain/database/database'
import { oddOwnValues, type OddOwnValue } from '@shared/domain/settings/own-values'
import { straysOf, type Stray } from '@shared/domain/database/strays'
import { isHarmless, type Repair } from '@shared/domain/database/repair'
import { warnedOf, type WarnedRecord } from '@shared/domain/warnings/warnings'
import { issuesOf } from '@shared/domain/actions/input-issues'
import type { InputIssue } from '@shared/failures/action-failure'
import type { DatabaseView } from '@shared/domain/database/state'
import { unsoundFiles, type UnsoundFile } from './kept-files/check-kept'
import type { Store } from './store'

/** A reference that leads nowhere. */
export type Orphan = {
  readonly collection: CollectionName
  readonly id: string
  readonly field: string
  readonly missing: string
}

/** A record that does not have the shape that this version expects; it is kept as it is. */
export type Misshapen = {
  readonly collection: CollectionName
  readonly id: string
  readonly issues: readonly InputIssue[]
}

export type CheckReport = {
  readonly isSound: boolean
  readonly seq: number
  readonly counts: { readonly [collection: string]: number }
  readonly repaired: readonly Repair[]
  readonly orphans: readonly Orphan[]
  /** References that must not be: into another initiative, or in a circle. */
  readonly strays: readonly Stray[]
  readonly misshapen: readonly Misshapen[]
  /** Values of own fields that are none of their types. */
  readonly oddOwnValues: readonly OddOwnValue[]
  /** Files whose content is missing or damaged. */
  readonly files: readonly UnsoundFile[]
  /** What is seldom meant; it makes nothing unsound. */
  readonly warnings: readonly WarnedRecord[]
}

const targetsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string')

const references = new Map(collectionNames.map((name) => [name, referencesOf(name)]))

const orphansOf = (view: DatabaseView, collection: CollectionName, record: AnyRecord): readonly Orphan[] =>
  (references.get(collection) ?? []).flatMap(([field, target]) =>
    targetsIn(record[field as keyof typeof record])
      .filter((id) => view.get(target, id) === undefined)
      .map((missing) => ({ collection, id: record.id, field, missing })),
  )

const misshapenOf = (collection: CollectionName, record: AnyRecord): readonly Misshapen[] => {
  const parsed = collections[collection].schema.safeParse(record)
  return parsed.success ? [] : [{ collection, id: record.id, issues: issuesOf(parsed.error) }]
}

type Checked = Pick<Store, 'view' | 'seq' | 'info' | 'today' | 'recordsOf'> & Partial<Pick<Store, 'files'>>

type Found = {
  readonly counts: Partial<Record<CollectionName, number>>
  readonly orphans: Orphan[]
  readonly strays: Stray[]
  readonly misshapen: Misshapen[]
  readonly warnings: WarnedRecord[]
}

/** Looks at one record after another, and once at each: there may be millions, and many are on the disk until they are looked at. */
const foundIn = async ({ view, today, recordsOf }: Pick<Checked, 'view' | 'today' | 'recordsOf'>): Promise<Found> => {
  const found: Found = { counts: {}, orphans: [], strays: [], misshapen: [], warnings: [] }
  for (const collection of collectionNames) {
    let count = 0
    for await (const records of recordsOf(collection))
      for (const record of records) {
        count++
        found.orphans.push(...orphansOf(view, collection, record))
        // What leads nowhere is an orphan.
        found.strays.push(...straysOf(view, { collection, record }).filter(({ code }) => code !== 'nowhere'))
        found.misshapen.push(...misshapenOf(collection, record))
        found.warnings.push(...warnedOf(collection, record, { view, today }))
      }
    found.counts[collection] = count
  }
  return found
}

/**
 * What a check of an open database finds: opening has verified every checksum and replayed every journal; here every
 * reference and every record's shape follow. Sound means that nothing had to be mended and nothing dangles.
 */
export const checkStore = async (store: Checked): Promise<CheckReport> => {
  const { view, seq, today } = store
  const recordsOf: Checked['recordsOf'] = (name) => store.recordsOf(name)
  const { counts, orphans, strays, misshapen, warnings } = await foundIn({ view, today, recordsOf })
  const odd = collectionNames.flatMap((name) => oddOwnValues(view, name))
  const files = store.files === undefined ? [] : await unsoundFiles(store, store.files, { isThorough: true })
  // Asked last: what cannot be read of a collection turns out when it is read.
  const { repaired } = store.info
  const damage = repaired.filter((each) => !isHarmless(each))
  return {
    isSound: damage.length + orphans.length + strays.length + misshapen.length + odd.length + files.length === 0,
    seq,
    counts,
    repaired,
    orphans,
    strays,
    misshapen,
    oddOwnValues: odd,
    files,
    warnings,
  }
}
