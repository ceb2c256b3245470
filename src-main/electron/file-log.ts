import log from 'electron-log/main'
import { withoutPersonalData, type Log } from '../session/log'

/** A log file in the user's profile, at most a megabyte, never sent anywhere; `electron-log` rotates it. */
export const fileLog = (path: string): Log => {
  log.transports.file.resolvePathFn = () => path
  log.transports.file.maxSize = 1_000_000
  log.transports.console.level = false
  return {
    warn: (event, detail = '') => log.warn(event, detail),
    error: (event, error) => log.error(event, withoutPersonalData(error)),
  }
}
