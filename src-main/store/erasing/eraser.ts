import type { FileSystem } from '../file-system'
import type { Told } from '../meter'
import type { Store } from '../store'
import type { StoreWorld } from '../system-world'
import type { Copies } from './places-of-copies'

/** What erasing works on. */
export type Eraser = {
  readonly store: Store
  readonly fs: FileSystem
  readonly world: StoreWorld
  readonly copies: Copies
  /** What is put in the place of mentions; its words are chosen by who asks. */
  readonly mark: string
  /** Is told how far it has come. */
  readonly told?: Told | undefined
}
