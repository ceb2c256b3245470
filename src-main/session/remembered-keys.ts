import type { StoreFailure } from '@shared/failures/store-failure'
import type { Result } from '@shared/result'
import type { DataKey, Secret } from '../store/encryption/key-wraps'
import type { Store } from '../store/store'
import type { Services } from './services'

type World = Pick<Services, 'settings' | 'keyKeeper'>
type Open = (secret: Secret) => Promise<Result<Store, StoreFailure>>

const mostKeys = 5

/**
 * Opens by a key that this computer remembers; null when there is none that fits. A database that was locked asks for its
 * password even if the app is started anew.
 */
export const openRemembered = async (
  { settings, keyKeeper }: World,
  open: Open,
): Promise<Result<Store, StoreFailure> | null> => {
  const { rememberedKeys, isLocked } = settings.current
  if (isLocked || rememberedKeys.length === 0 || !(await keyKeeper.isAvailable())) return null
  for (const { keyId, sealed } of rememberedKeys) {
    const key = keyKeeper.open(sealed)
    if (key === null) continue
    const opened = await open({ kind: 'key', key, keyId })
    if (opened.ok) return opened
    key.fill(0)
  }
  return null
}

/** Keeps a data key for this user of this computer, and wipes the copy that it was given. */
export const rememberKey = async ({ settings, keyKeeper }: World, { key, wraps }: DataKey): Promise<void> => {
  const { keyId } = wraps
  const others = settings.current.rememberedKeys.filter((each) => each.keyId !== keyId)
  const sealed = keyKeeper.seal(key)
  key.fill(0)
  await settings.set({ rememberedKeys: [{ keyId, sealed }, ...others].slice(0, mostKeys) })
}

export const forgetKey = async ({ settings }: World, keyId: string): Promise<void> => {
  const others = settings.current.rememberedKeys.filter((each) => each.keyId !== keyId)
  await settings.set({ rememberedKeys: others })
}

export const isKeyRemembered = ({ settings }: World, keyId: string): boolean =>
  settings.current.rememberedKeys.some((each) => each.keyId === keyId)
