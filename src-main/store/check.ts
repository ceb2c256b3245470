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
import { issuesOf } from '@shared/domain/actions/input-issues'
import type { InputIssue } from '@shared/failures/action-failure'
import type { DatabaseView } from '@shared/domain/database/state'
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
}

const targetsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string')

const orphansOf = (view: DatabaseView, collection: CollectionName, record: AnyRecord): readonly Orphan[] =>
  referencesOf(collection).flatMap(([field, target]) =>
    targetsIn(record[field as keyof typeof record])
      .filter((id) => view.get(target, id) === undefined)
      .map((missing) => ({ collection, id: record.id, field, missing })),
  )

const misshapenOf = (collection: CollectionName, record: AnyRecord): readonly Misshapen[] => {
  const parsed = collections[collection].schema.safeParse(record)
  return parsed.success ? [] : [{ collection, id: record.id, issues: issuesOf(parsed.error) }]
}

type Found = { readonly orphans: Orphan[]; readonly strays: Stray[]; readonly misshapen: Misshapen[] }

/** Looks at one record after another, and once at each: there may be millions, and many are made anew when they are read. */
const foundIn = (view: DatabaseView): Found => {
  const found: Found = { orphans: [], strays: [], misshapen: [] }
  for (const collection of collectionNames)
    for (const record of view.all(collection)) {
      found.orphans.push(...orphansOf(view, collection, record))
      // What leads nowhere is an orphan.
      found.strays.push(...straysOf(view, { collection, record }).filter(({ code }) => code !== 'nowhere'))
      found.misshapen.push(...misshapenOf(collection, record))
    }
  return found
}

/**
 * What a check of an open database finds: opening has verified every checksum and replayed every journal; here every
 * reference and every record's shape follow. Sound means that nothing had to be mended and nothing dangles.
 */
export const checkStore = (store: Store): CheckReport => {
  const { view, seq } = store
  const { orphans, strays, misshapen } = foundIn(view)
  const odd = collectionNames.flatMap((name) => oddOwnValues(view, name))
  // Asked last: what cannot be read of a collection turns out when it is read.
  const { repaired } = store.info
  const damage = repaired.filter((each) => !isHarmless(each))
  return {
    isSound: damage.length + orphans.length + strays.length + misshapen.length + odd.length === 0,
    seq,
    counts: Object.fromEntries(collectionNames.map((name) => [name, view.count(name)])),
    repaired,
    orphans,
    strays,
    misshapen,
    oddOwnValues: odd,
  }
}
