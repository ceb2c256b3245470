import { checkStore } from '../store/check'
import { openStore } from '../store/open-store'
import { command, print } from './command'
import { settingsFor, tryingSecret } from './database'
import { needed } from './expected'
import { surveyTold } from './rescue'
import { secretFor } from './secret'

/** A folder in which nothing lies, or that is in use, has nothing to be surveyed. */
const notSurveyed = new Set(['no-database', 'folder-missing', 'database-locked', 'too-many-tries'])

const wrongSecrets = new Set(['wrong-password', 'wrong-recovery-code'])

/** Verifies everything without writing; a folder that cannot be opened is told with what lies in it. */
export const check = command({
  usage: { check: 'verify every checksum and every reference, without writing' },
  run: async ({ options }, world) => {
    const folder = needed(options, 'data')
    const secret = await secretFor(options)
    const opened = await tryingSecret(world, secret, () =>
      openStore({ ...settingsFor(options, world), folder, isReadOnly: true, leavesOnDisk: true, secret }),
    )
    if (!opened.ok) {
      const isThere = !notSurveyed.has(opened.failure.code)
      // A secret that was tried and did not fit is not tried once more.
      const fitting = wrongSecrets.has(opened.failure.code) ? null : secret
      print(world, isThere ? { ...opened, survey: await surveyTold(options, world, fitting) } : opened)
      return false
    }
    const found = await checkStore(opened.value)
    const { clock } = opened.value.info
    await opened.value.close()
    print(world, { ...found, ...(clock === null ? {} : { clock }) })
    return found.isSound
  },
})
