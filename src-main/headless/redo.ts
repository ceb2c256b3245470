import { answer, command } from './command'
import { withStore } from './database'

export const redo = command({
  usage: { redo: 'do again what was taken back last' },
  run: ({ options }, world) => withStore(options, world, async (store) => answer(world, await store.redo())),
})
