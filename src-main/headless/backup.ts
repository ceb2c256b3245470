import type { Store } from '../store/store'
import { answer, command, print } from './command'
import { backupsFor, withStore } from './database'
import { oneOf } from './expected'

export const backup = command({
  usage: { 'backup [list|make]': 'every backup, verified; or make one' },
  mostWords: 1,
  run: async ({ words, options }, world) => {
    const word = oneOf(words[0] ?? 'list', ['list', 'make'] as const, 'what to do')
    const work = async (store: Store): Promise<boolean> => {
      const backups = backupsFor(store, world)
      if (word === 'make') return answer(world, await backups.make('manual'))
      print(world, (await backups.overview()).backups)
      return true
    }
    return withStore(options, world, work, { isReadOnly: word === 'list' })
  },
})
