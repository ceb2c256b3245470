import type { Messages } from './messages'

/** A copy of the database in short: this one, or the end of its id, by which two of them are told apart. */
export const deviceInWords = (device: string, here: string, m: Messages): string =>
  device === here ? m.history.here : device.slice(-6)
