import type { FileSystem } from '../../src-main/store/file-system'
import { quickDisk } from './quick-disk'
import { watchDisk, type DiskCall } from './watched-disk'

/**
 * A disk that stops before a given effect, as a kill does: half of a write that was under way is there, and nothing that is asked for
 * afterwards happens any more, neither tidying up nor taking back.
 */
type DyingDisk = {
  readonly fs: FileSystem
  /** Lets so many effects happen from now on. */
  readonly dieAfter: (effects: number) => void
  readonly isDead: () => boolean
}

const effects = new Set(['write', 'truncate', 'copyFile', 'mkdir', 'unlink', 'rename'])
const isEffect = ({ name, args }: DiskCall): boolean => effects.has(name) || (name === 'open' && args[1] === 'wx')

const killed = (): Error => Object.assign(new Error('killed'), { code: 'EKILLED' })

export const dyingDisk = (): DyingDisk => {
  let left = Infinity
  let isDead = false
  const fs = watchDisk(quickDisk, async (call, proceed) => {
    // What a process had open is closed by its end.
    if (call.name === 'close') return proceed()
    if (isDead) throw killed()
    if (!isEffect(call) || left-- > 0) return proceed()
    isDead = true
    const [bytes, offset, length, position] = call.args
    if (call.name === 'write') await proceed([bytes, offset, Math.floor(Number(length) / 2), position])
    throw killed()
  })
  return { fs, dieAfter: (count) => void (left = count), isDead: () => isDead }
}
