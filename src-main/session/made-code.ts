import { fail, ok, type Result } from '@shared/result'
import type { PasswordFailure } from '@shared/failures/password-failure'
import type { Random } from '../store/encryption/cipher'
import { newRecoveryCode, provesRecoveryCode } from '../store/encryption/recovery-code'

/** The recovery code that was made for a sheet, and is in use only when its end was typed from there. */
export class MadeCode {
  #code: string | null = null

  make(random: Random): string {
    this.#code = newRecoveryCode(random)
    return this.#code
  }

  /** The code, for the sheet. */
  get(): Result<string, PasswordFailure> {
    return this.#code === null ? fail({ code: 'no-code-made' }) : ok(this.#code)
  }

  /** Does what takes the code into use, if its proof is right; after that it counts as made no longer. */
  async take(proof: string, work: (recoveryCode: string) => Promise<Result<null>>): Promise<Result<null>> {
    const code = this.get()
    if (!code.ok) return code
    if (!provesRecoveryCode(code.value, proof)) return fail({ code: 'code-not-proven' })
    const done = await work(code.value)
    if (done.ok) this.#code = null
    return done
  }
}
