import { collectionNames, collections, referencesOf, type CollectionName } from '@shared/domain/database/database'
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

const orphansIn = (view: DatabaseView, collection: CollectionName): readonly Orphan[] =>
  Array.from(view.all(collection)).flatMap((record) =>
    referencesOf(collection).flatMap(([field, target]) =>
      targetsIn(record[field as keyof typeof record])
        .filter((id) => view.get(target, id) === undefined)
        .map((missing) => ({ collection, id: record.id, field, missing })),
    ),
  )

const straysIn = (view: DatabaseView, collection: CollectionName): readonly Stray[] =>
  Array.from(view.all(collection)).flatMap((record) =>
    // What leads nowhere is an orphan.
    straysOf(view, { collection, record }).filter(({ code }) => code !== 'nowhere'),
  )

const misshapenIn = (view: DatabaseView, collection: CollectionName): readonly Misshapen[] =>
  Array.from(view.all(collection)).flatMap((record) => {
    const parsed = collections[collection].schema.safeParse(record)
    return parsed.success ? [] : [{ collection, id: record.id, issues: issuesOf(parsed.error) }]
  })

/**
 * What a check of an open database finds: opening has verified every checksum and replayed every journal; here every
 * reference and every record's shape follow. Sound means that nothing had to be mended and nothing dangles.
 */
export const checkStore = ({ view, seq, info }: Store): CheckReport => {
  const orphans = collectionNames.flatMap((name) => orphansIn(view, name))
  const strays = collectionNames.flatMap((name) => straysIn(view, name))
  const misshapen = collectionNames.flatMap((name) => misshapenIn(view, name))
  const odd = collectionNames.flatMap((name) => oddOwnValues(view, name))
  const { repaired } = info
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
