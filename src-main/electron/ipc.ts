import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { SignalData, SignalName } from '@shared/contract'
import { fail, type Result } from '@shared/result'
import type { Log } from '../session/log'

/** The one channel; the name of the request travels inside, so that nothing unlisted can ever be listened to. */
const requestChannel = 'request'
const signalChannel = 'signal'

/** Answers one request, whatever came in under its name. */
export type Answer = (name: unknown, input: unknown) => Promise<Result<unknown>>

type Gate = {
  /** What comes in before it is there waits for it. */
  readonly answer: Promise<Answer>
  readonly log: Log
  /** Whether the sender is the main frame of our own window, showing our own page. */
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean
}

/** Answers the requests of our own window, and of nobody else. */
export const answerRequests = ({ answer, log, isOurs }: Gate): void => {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    if (isOurs(event)) return (await answer)(name, input)
    log.warn('request refused', 'request-from-elsewhere')
    return fail({ code: 'request-from-elsewhere' })
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
