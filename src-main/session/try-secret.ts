import type { Failure } from '@shared/failures'
import { fail, type Result } from '@shared/result'
import type { Tries, Verdict } from '../store/encryption/tries'

const wrongSecrets: readonly string[] = ['wrong-password', 'wrong-recovery-code'] satisfies Failure['code'][]

const verdictOf = (result: Result<unknown>): Verdict => {
  if (result.ok) return 'right'
  // What was refused for another reason says nothing about the secret, and clears no count.
  return wrongSecrets.includes(result.failure.code) ? 'wrong' : 'neither'
}

/** Does what needs a secret; after several wrong ones it is refused with `too-many-tries` until the wait is over. */
export const trySecret = async <T>(
  { tries }: { readonly tries: Tries },
  work: () => Promise<Result<T>>,
  verdict: (result: Result<T>) => Verdict = verdictOf,
): Promise<Result<T>> =>
  (await tries.try(work, verdict)) ?? fail({ code: 'too-many-tries', seconds: tries.waitSeconds })

/** What looking into a folder by keys says about their secret. */
export const verdictOfKeys = ({
  isWrong,
  dataKey,
}: {
  readonly isWrong: boolean
  readonly dataKey: unknown
}): Verdict => (isWrong ? 'wrong' : dataKey === null ? 'neither' : 'right')
