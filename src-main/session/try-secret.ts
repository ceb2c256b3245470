import type { Failure } from '@shared/failures'
import { fail, type Result } from '@shared/result'
import type { Services } from './services'

const wrongSecrets: readonly string[] = ['wrong-password', 'wrong-recovery-code'] satisfies Failure['code'][]

/** Does what needs a secret; after several wrong ones it is refused with `too-many-tries` until the wait is over. */
export const trySecret = async <T>(
  { tries }: Pick<Services, 'tries'>,
  work: () => Promise<Result<T>>,
  isWrong: (result: Result<T>) => boolean = (result) => !result.ok && wrongSecrets.includes(result.failure.code),
): Promise<Result<T>> =>
  (await tries.try(work, isWrong)) ?? fail({ code: 'too-many-tries', seconds: tries.waitSeconds })
