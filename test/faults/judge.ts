import { openStore } from '../../src-main/store/open-store'
import type { Names } from './story'
import { namesIn } from './story'
import { settingsWith } from './world'

/** Something that a promise forbids; `when` says how to see it again. */
export type Finding = { readonly promise: 'P01' | 'P02' | 'P03' | 'P11'; readonly when: string; readonly seen: string }

/** What a folder holds when it is opened by a healthy program on a healthy disk. */
export type Reopened =
  | { readonly isOpen: true; readonly names: Names; readonly seq: number; readonly historySeqs: readonly number[] }
  | { readonly isOpen: false; readonly code: string }

export const reopened = async (folder: string, isReadOnly: boolean): Promise<Reopened> => {
  const opened = await openStore({ ...settingsWith(undefined, 9), folder, isReadOnly })
  if (!opened.ok) return { isOpen: false, code: opened.failure.code }
  const store = opened.value
  try {
    const historySeqs = (await store.history(1000)).map(({ seq }) => seq).reverse()
    return { isOpen: true, names: namesIn(store.view), seq: store.seq, historySeqs }
  } finally {
    await store.close()
  }
}

const isSame = (one: Names, other: Names): boolean => one.join('\n') === other.join('\n')

/** States a database may or must not be in, by what the acknowledgements say. */
export type Truth = {
  readonly now: Names
  /** Every state that was acknowledged before. */
  readonly earlier: readonly Names[]
  /** What would be there if a refused change had been kept. */
  readonly refused: readonly Names[]
}

/** Which promise the names break, null when they are the acknowledged ones. */
export const brokenPromise = (found: Names, { now, earlier, refused }: Truth): Finding['promise'] | null => {
  if (isSame(found, now)) return null
  if (refused.some((state) => isSame(found, state))) return 'P03'
  if (earlier.some((state) => isSame(found, state))) return 'P01'
  return 'P02'
}
