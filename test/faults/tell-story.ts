import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { createStore, openStore, type StoreSettings } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { Expected, shortStory, type Step, type Story } from './story'

/** How something that was asked for ended; `code` is that of the refusal or of what was thrown. */
export type Answer =
  { readonly isKept: true } | { readonly isKept: false; readonly code: string; readonly error: unknown }

/** Told before and after each thing that is asked of the store. */
export type Listener = {
  asked?(what: string): void
  /** `step` is null for creating, closing and opening; `store` is null while none is open. */
  answered?(told: Told): Promise<void> | void
}
export type Told = {
  readonly what: string
  readonly step: Step | null
  readonly answer: Answer
  readonly store: Store | null
  /** What must be there now. */
  readonly expected: Expected
}

const refused = (error: unknown): Answer => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
  return { isKept: false, code, error }
}

const answerOf = async <T>(asked: Promise<Result<T, Failure>>): Promise<readonly [Answer, T | null]> => {
  try {
    const result = await asked
    return result.ok ? [{ isKept: true }, result.value] : [refused(result.failure), null]
  } catch (error) {
    return [refused(error), null]
  }
}

/**
 * Tells the story to a store and goes on after every refusal, as a person would; opening is tried a second time. Gives the
 * store that is open at the end, if one is.
 */
export const tellStory = async (
  folder: string,
  settings: StoreSettings,
  listener: Listener = {},
  { firstDay, secondDay }: Story = shortStory,
): Promise<Store | null> => {
  const { asked, answered } = listener
  const expected = new Expected()
  let store: Store | null = null

  const change = async (step: Step): Promise<void> => {
    const work = store !== null && expected.allows(step) ? () => step.ask(store as Store) : () => null // safe: just looked
    asked?.(step.name)
    const promise = work()
    if (promise === null) return
    const [answer] = await answerOf(promise)
    if (answer.isKept) expected.keep(step)
    await answered?.({ what: step.name, step, answer, store, expected })
  }
  const openBy = async (what: string, opening: () => Promise<Result<Store, Failure>>): Promise<void> => {
    asked?.(what)
    const [answer, opened] = await answerOf(opening())
    store = opened
    await answered?.({ what, step: null, answer, store, expected })
  }

  await openBy('create the database', () => createStore({ ...settings, folder }))
  for (const step of firstDay) await change(step)
  if (store === null) return null
  await close(store, listener, expected)
  store = null
  for (let attempt = 1; attempt <= 2 && store === null; attempt++)
    await openBy('open the database', () => openStore({ ...settings, folder }))
  for (const step of secondDay) await change(step)
  return store
}

/** Closes a store; what closing throws is an answer too. */
const close = async (store: Store, { asked, answered }: Listener, expected: Expected): Promise<void> => {
  asked?.('close the database')
  const closed = store.close().then(() => ({ ok: true, value: null }) as const)
  const [answer] = await answerOf(closed)
  await answered?.({ what: 'close the database', step: null, answer, store: null, expected })
}
