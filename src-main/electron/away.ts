import { powerMonitor } from 'electron'

/** Calls back when the person at the computer goes away: it falls asleep, or the system's own screen is locked. */
export const onAway = (leave: () => void): void => {
  powerMonitor.on('suspend', leave)
  // Linux does not tell; there the idle time has to do.
  powerMonitor.on('lock-screen', leave)
}
