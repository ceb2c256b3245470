import { app, safeStorage } from 'electron'
import type { KeyKeeper } from '../store/encryption/key-keeper'

/** On Linux without a keyring Electron "encrypts" with a password that is in its source; that keeps nothing. */
const isReal = (): boolean =>
  process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())

/** DPAPI on Windows, the keychain or keyring elsewhere. */
export const systemKeyKeeper: KeyKeeper = {
  isAvailable: async () => {
    await app.whenReady()
    return safeStorage.isEncryptionAvailable() && isReal()
  },
  seal: (key) => safeStorage.encryptString(Buffer.from(key).toString('base64')).toString('base64'),
  open: (sealed) => {
    try {
      return Buffer.from(safeStorage.decryptString(Buffer.from(sealed, 'base64')), 'base64')
    } catch {
      return null
    }
  },
}
