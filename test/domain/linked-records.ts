import fc from 'fast-check'
import { collectionNames, type AnyRecord, type CollectionName } from '@shared/domain/database/database'
import { uuidv7, type Id } from '@shared/domain/values/ids'
import { declarationOf } from '@shared/fields/declarations'
import { referencesFrom } from '@shared/domain/database/reference-kinds'
import { DatabaseState } from '@shared/domain/database/state'

/** The collections that records are made in. */
export const kinds = collectionNames.filter((name) => name !== 'settings' && name !== 'trash')
export const perKind = 4

export const idOf = (collection: CollectionName, index: number): Id =>
  uuidv7(1_600_000_000_000 + collectionNames.indexOf(collection), new Uint8Array(10).fill(index + 1))

/** A number that decides, for every reference, where it leads: to one of the records, to nothing, or to nobody at all. */
export const pointers = fc.array(fc.nat({ max: 11 }), { minLength: 150, maxLength: 150 })

/** A few records of every kind, linked as the numbers say. */
export const recordsFrom = (numbers: readonly number[]): DatabaseState => {
  let used = 0
  const next = (): number => numbers[used++ % numbers.length] ?? 0
  const target = (name: CollectionName): Id => {
    const number = next()
    return number === 0 ? uuidv7(1, new Uint8Array(10).fill(7)) : idOf(name, number % perKind)
  }
  const state = new DatabaseState()
  for (const collection of kinds) {
    const made = Array.from({ length: perKind }, (_, index) => {
      let first = 0
      const references = referencesFrom(collection).map(({ field, target: to, kind }) => {
        const declared = declarationOf(collection, field)
        // No rule lets a chain lead back.
        if (declared?.kind === 'reference' && declared.isChain)
          return [field, index + 1 < perKind && next() > 3 ? idOf(to, index + 1) : null]
        if (kind === 'list') return [field, Array.from(new Set([target(to), target(to), target(to)]))]
        if ((kind === 'optional' || kind === 'either') && next() < 4) return [field, null]
        // No institution has a relation to itself.
        if (collection === 'relations' && field === 'otherId')
          return [field, idOf(to, (first + 1 + (next() % 3)) % perKind)]
        if (collection === 'relations') return [field, idOf(to, (first = next() % perKind))]
        return [field, target(to)]
      })
      return {
        id: idOf(collection, index),
        institutionIds: [idOf('institutions', index)],
        ...Object.fromEntries(references),
        bands: [],
        personIds: [],
        title: 'x',
        position: '',
        unknown: { a: [1] },
      }
    })
    state.load(collection, made as unknown as AnyRecord[]) // safe: the rules of the trash read nothing but references
  }
  return state
}
