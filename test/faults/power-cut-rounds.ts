import { join } from 'node:path'
import { killRounds, type KillPlan, type KillReport } from './kill-rounds'
import { cutPower, makeExt4, mountExt4, type Mounted } from './mounted'
import { dropPlace, freshPlace } from './place'
import { diskCache } from './processes/built-writer'

/**
 * Rounds on an ext4 of its own whose power is cut while the writer commits, and given back before opening; the reason where
 * this machine has none.
 */
export const powerCutRounds = async (
  plan: Omit<KillPlan, 'folder' | 'cut'>,
): Promise<KillReport | { readonly reason: string }> => {
  const place = freshPlace(diskCache())
  const [image, point] = [join(place, 'disk.img'), join(place, 'disk')]
  const problem = makeExt4(image, 64)
  if (problem !== null) return { reason: problem }
  let disk: Mounted = mountExt4(image, point)
  if ('reason' in disk) return disk
  const cut: KillPlan['cut'] = async (writer) => {
    const time = cutPower(point)
    await writer.kill()
    if ('unmount' in disk) await disk.unmount()
    disk = mountExt4(image, point)
    if ('reason' in disk) throw new Error(disk.reason)
    return time
  }
  try {
    return await killRounds({ ...plan, folder: join(point, 'Má data'), cut })
  } finally {
    if ('unmount' in disk) await disk.unmount()
    dropPlace(place)
  }
}
