import type { FileSystem } from '../../src-main/store/file-system'
import type { StoreSettings } from '../../src-main/store/open-store'
import { Chance } from '../bench/records/chance'
import { quickDisk } from './quick-disk'

/** A clock that moves a second at each look, no time spent on waiting, and randomness from a seed: the same story gives the same bytes. */
export const settingsWith = (fs: FileSystem = quickDisk, seed = 1): StoreSettings => {
  const chance = new Chance(seed)
  let ticks = seed * 1_000_000
  return {
    fs,
    world: {
      now: () => new Date(Date.UTC(2020, 8, 24) + 1000 * ticks++),
      random: (count) => chance.bytes(count),
      by: () => 'Jana',
      sleep: () => Promise.resolve(),
    },
    appVersion: '0.0.0',
  }
}
