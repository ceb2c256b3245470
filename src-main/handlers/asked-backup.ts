import type { BackupComparison } from '@shared/domain/database/backup'
import { fail, ok, type Result } from '@shared/result'
import type { Backups } from '../store/backups/backups'
import type { OpenBackup } from '../store/backups/open-backup'
import { compareBackup } from '../store/backups/restore'
import { Keys } from '../store/encryption/keys'
import { isRecoveryCode } from '../store/encryption/recovery-code'
import { Tries } from '../store/encryption/tries'
import type { Store } from '../store/store'
import type { Services } from './services'

type Open = { readonly store: Store; readonly backups: Backups }

const wrongSecrets: readonly string[] = ['wrong-password', 'wrong-recovery-code']

/**
 * The backup that the window last asked for. One from under another password opens by that password alone, and the key that it gave is
 * kept until it is restored or another one is asked for.
 */
export class AskedBackup {
  readonly #services: Services
  readonly #tries: Tries
  #path: string | null = null
  #keys: Keys | null = null

  constructor(services: Services) {
    this.#services = services
    this.#tries = new Tries(services.storeSettings.world.now)
  }

  /** Compares a file with the database; the token stands for it when it is restored. */
  compare(open: Open, path: string): Promise<Result<BackupComparison>> {
    this.forget()
    this.#path = path
    return this.#compared(open, path)
  }

  /** The same file once more, by the password or code that it was encrypted under; guessing is slowed down as at the lock screen. */
  async compareEncrypted(open: Open, text: string): Promise<Result<BackupComparison>> {
    const path = this.#path
    if (path === null) return fail({ code: 'backup-gone', name: '' })
    this.#wipe()
    const { derive, world } = this.#services.storeSettings
    const secret = { kind: isRecoveryCode(text) ? 'recovery' : 'password', text } as const
    this.#keys = new Keys({ secret, random: world.random, derive })
    const isWrong = (done: Result<unknown>): boolean => !done.ok && wrongSecrets.includes(done.failure.code)
    const compared = await this.#tries.try(() => this.#compared(open, path), isWrong)
    return compared ?? fail({ code: 'too-many-tries', seconds: this.#tries.waitSeconds })
  }

  open({ backups }: Open, path: string): Promise<Result<OpenBackup>> {
    return backups.open(path, path === this.#path ? this.#keys : null)
  }

  forget(): void {
    this.#wipe()
    this.#path = null
  }

  #wipe(): void {
    this.#keys?.dataKey?.key.fill(0)
    this.#keys = null
  }

  async #compared(open: Open, path: string): Promise<Result<BackupComparison>> {
    await open.store.settled()
    const opened = await this.open(open, path)
    const { tokens } = this.#services
    return opened.ok ? ok({ ...compareBackup(open.store.view, opened.value), token: tokens.files.keep(path) }) : opened
  }
}
