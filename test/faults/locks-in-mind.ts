import { fail, ok } from '@shared/result'
import type { takeLock as realTakeLock } from '../../src-main/store/lock'

const held = new Set<string>()

/**
 * Stands in for the kernel's lock where folders are opened by the thousand: no processes are started, but a folder that is not
 * given back stays held, as with the kernel. The real lock is tried in `killed-process` and `power-cut`.
 */
export const takeLock: typeof realTakeLock = async (folder) => {
  if (held.has(folder)) return fail({ code: 'database-locked', holder: '' })
  held.add(folder)
  return ok({ release: async () => void held.delete(folder) })
}
