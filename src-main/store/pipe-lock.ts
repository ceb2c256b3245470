import { createHash } from 'node:crypto'
import { connect, createServer, type Server } from 'node:net'
import { hostname, userInfo } from 'node:os'
import { errnoOf } from './file-system'
import type { Hold } from './hold'

const pipeName = (folder: string): string =>
  `\\\\.\\pipe\\dobra-praxe-${createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)}`

const whoami = (): string => {
  try {
    return `${userInfo().username} (${hostname()})`
  } catch {
    return hostname()
  }
}

const listen = (address: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end(whoami())
    })
    server.unref()
    server.once('error', reject)
    server.listen(address, () => resolve(server))
  })

/** Asks whoever holds the pipe for a name; empty text when nobody answers in time. */
const askHolder = (address: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(address)
    let name = ''
    const finish = (): void => {
      socket.destroy()
      resolve(name.slice(0, 200))
    }
    socket.setTimeout(500, finish)
    socket.on('data', (bytes) => (name += bytes.toString('utf8')))
    socket.on('error', finish)
    socket.on('end', finish)
  })

/** Windows: a named pipe of the folder's name; the first to open it has the folder. */
export const holdPipe = async (folder: string): Promise<Hold> => {
  const address = pipeName(folder)
  try {
    const server = await listen(address)
    return { lock: { release: () => new Promise((resolve) => server.close(() => resolve())) } }
  } catch (error) {
    if (errnoOf(error) !== 'EADDRINUSE') throw error
    return { holder: await askHolder(address) }
  }
}
