import type { CollectionName } from '@shared/domain/database/database'
import type { DatabaseView } from '@shared/domain/database/state'
import { stateFromContents } from '@shared/domain/database/stored-data'
import type { LinesOfCollection } from '../data-lines'

/** By these a person is told from others. */
const kept: readonly CollectionName[] = ['persons', 'institutions']

const contentOf = (collection: CollectionName, lines: Buffer): Buffer => {
  const start = lines.indexOf(`"${collection}":{`) + `"${collection}":`.length
  return lines.subarray(start, lines.lastIndexOf('}') + 1)
}

/** Keeps of a copy's lines what its persons are recognised by; of a large database that is a small part. */
export class PersonsInCopy {
  readonly #lines = new Map<CollectionName, Buffer[]>()

  readonly take = ({ collection, bytes }: LinesOfCollection): void => {
    if (!kept.includes(collection)) return
    const lines = this.#lines.get(collection) ?? []
    this.#lines.set(collection, [...lines, Buffer.from(bytes)])
  }

  /** The records, of those collections alone. */
  view(): DatabaseView {
    return stateFromContents(
      (name) => {
        if (!kept.includes(name)) throw new Error(`${name} were not kept`)
        return contentOf(name, Buffer.concat(this.#lines.get(name) ?? []))
      },
      (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'),
    )
  }
}
