import { isRequestName, type HandlersOf, type requests } from '@shared/contract'
import type { RequestFailure } from '@shared/failures/request-failure'
import { fail, type Result } from '@shared/result'
import type { Log } from '../session/log'
import { systemFailure } from '../store/system-failure'
import { refusalOf } from './request-guard'

const mostUnderWay = 200

/** Answers any request by its handler: name and input are checked, bugs become a code, and nothing throws across the wall. */
export const answerOf = (
  handlers: HandlersOf<typeof requests>,
  log: Log,
): ((name: unknown, input: unknown) => Promise<Result<unknown>>) => {
  let underWay = 0
  const refuse = (failure: RequestFailure, name: string): Result<never> => {
    log.warn('request refused', `${failure.code} ${isRequestName(name) ? name : ''}`)
    return fail(failure)
  }
  return async (rawName, input) => {
    const name = typeof rawName === 'string' ? rawName : ''
    const refusal = refusalOf(name, input)
    if (refusal !== null) return refuse(refusal, name)
    if (underWay >= mostUnderWay) return refuse({ code: 'busy' }, name)
    underWay++
    try {
      const handle = handlers[name as keyof typeof requests] as (input: unknown) => Promise<Result<unknown>> // safe: name and input were checked together
      return await handle(input)
    } catch (error) {
      log.error(`request ${name}`, error)
      return fail(systemFailure(error) ?? { code: 'bug' })
    } finally {
      underWay--
    }
  }
}
