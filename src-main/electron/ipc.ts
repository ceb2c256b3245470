import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { isRequestName, type HandlersOf, type requests, type SignalData, type SignalName } from '@shared/contract'
import { fail, type Result } from '@shared/result'
import type { RequestFailure } from '@shared/failures/request-failure'
import { refusalOf } from '../request-guard'
import type { Log } from '../log'

/** The one channel; the name of the request travels inside, so that nothing unlisted can ever be listened to. */
const requestChannel = 'request'
const signalChannel = 'signal'

const mostUnderWay = 200

type Gate = {
  readonly handlers: HandlersOf<typeof requests>
  readonly log: Log
  /** Whether the sender is the main frame of our own window, showing our own page. */
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean
}

/** Answers the window's requests: sender, name and input are checked, bugs become a code, and nothing throws across the wall. */
export const answerRequests = ({ handlers, log, isOurs }: Gate): void => {
  let underWay = 0
  const refuse = (failure: RequestFailure, name: string): Result<never> => {
    log.warn('request refused', `${failure.code} ${isRequestName(name) ? name : ''}`)
    return fail(failure)
  }
  ipcMain.handle(requestChannel, async (event, rawName: unknown, input: unknown): Promise<Result<unknown>> => {
    const name = typeof rawName === 'string' ? rawName : ''
    if (!isOurs(event)) return refuse({ code: 'request-from-elsewhere' }, name)
    const refusal = refusalOf(name, input)
    if (refusal !== null) return refuse(refusal, name)
    if (underWay >= mostUnderWay) return refuse({ code: 'busy' }, name)
    underWay++
    try {
      const handle = handlers[name as keyof typeof requests] as (input: unknown) => Promise<Result<unknown>> // safe: name and input were checked together
      return await handle(input)
    } catch (error) {
      log.error(`request ${name}`, error)
      return fail({ code: 'bug' })
    } finally {
      underWay--
    }
  })
}

/** Sends a signal to a window that is still there. */
export const emitTo = <Name extends SignalName>(
  target: WebContents | null,
  name: Name,
  data: SignalData<Name>,
): void => {
  if (target !== null && !target.isDestroyed()) target.send(signalChannel, name, data)
}
