import { nodeFileSystem } from '../../src-main/store/file-system'
import { watchDisk, type Around } from './watched-disk'

const isFlush = (name: string): boolean => name === 'sync' || name === 'datasync'

/** The path as it was given, where something is there: what lies behind the link of a quick place must not be seen. */
const samePath: Around = async ({ path }, proceed) => {
  await proceed()
  return path
}

/**
 * The real disk without its slowest call: while the system runs, flushing changes nothing that a program can see. What is lost
 * where it is missing is tried by `simulated-disk` and by a real power cut.
 */
export const quickDisk = watchDisk(nodeFileSystem, (call, proceed) => {
  if (isFlush(call.name)) return Promise.resolve()
  return call.name === 'realpath' ? samePath(call, proceed) : proceed()
})
