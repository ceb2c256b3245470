import type { BackupComparison } from '@shared/domain/database/backup'
import type { ChangeSetSummary } from '@shared/domain/history/change-set-summary'
import { fail, ok, type Result } from '@shared/result'
import type { OpenBackup } from '../store/backups/open-backup'
import { compareBackup, restoreBackup } from '../store/backups/restore'
import { summaryOf } from '../store/change-set'
import { Keys } from '../store/encryption/keys'
import type { SecretText } from '../store/encryption/secret-text'
import { isRecoveryCode } from '../store/encryption/recovery-code'
import type { Services } from './services'
import { trySecret } from './try-secret'
import type { OpenWithBackups } from './with-store'

/**
 * The backup that the window last asked for. One from under another password opens by that password alone, and the key that it gave is
 * kept until it is restored or another one is asked for.
 */
export class AskedBackup {
  readonly #services: Services
  #path: string | null = null
  #keys: Keys | null = null

  constructor(services: Services) {
    this.#services = services
  }

  /** Compares a file with the database; the token stands for it when it is restored. */
  compare(open: OpenWithBackups, path: string): Promise<Result<BackupComparison>> {
    this.#forget()
    this.#path = path
    return this.#compared(open, path)
  }

  /** The same file once more, by the password or code that it was encrypted under; guessing is slowed down as at the lock screen. */
  async compareEncrypted(open: OpenWithBackups, text: SecretText): Promise<Result<BackupComparison>> {
    const path = this.#path
    if (path === null) return fail({ code: 'backup-gone', name: '' })
    this.#wipe()
    const { derive, world } = this.#services.storeSettings
    const secret = { kind: isRecoveryCode(text) ? 'recovery' : 'password', text } as const
    this.#keys = new Keys({ secret, random: world.random, derive })
    const compared = await trySecret({ tries: this.#services.backupTries }, () => this.#compared(open, path))
    this.#keys.forgetSecret()
    return compared
  }

  /** Restores the file that the token stands for. */
  async restore(
    open: OpenWithBackups,
    token: string,
    agreed: { readonly isLargeAgreed: boolean },
  ): Promise<Result<ChangeSetSummary | null>> {
    const path = this.#services.tokens.files.get(token)
    if (path === undefined) return fail({ code: 'backup-gone', name: '' })
    const opened = await this.#opened(open, path)
    if (!opened.ok) return opened
    const restored = await restoreBackup(open, opened.value, { ...agreed, file: path })
    if (restored.ok) this.#forget()
    return restored.ok ? ok(restored.value && summaryOf(restored.value)) : restored
  }

  #opened({ backups }: OpenWithBackups, path: string): Promise<Result<OpenBackup>> {
    return backups.open(path, path === this.#path ? this.#keys : null)
  }

  #forget(): void {
    this.#wipe()
    this.#path = null
  }

  #wipe(): void {
    this.#keys?.wipe()
    this.#keys = null
  }

  async #compared(open: OpenWithBackups, path: string): Promise<Result<BackupComparison>> {
    await open.store.settled()
    const opened = await this.#opened(open, path)
    const { tokens } = this.#services
    if (!opened.ok) return opened
    const { view, info } = open.store
    const compared = compareBackup(view, opened.value, info.isEncrypted)
    return ok({ ...compared, token: tokens.files.keep(path) })
  }
}
