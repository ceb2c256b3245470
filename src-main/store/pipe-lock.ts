import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { hostname, userInfo } from 'node:os'
import { errnoOf } from './file-system'
import type { Hold } from './hold'

const pipeOf = (text: string): string =>
  `\\\\.\\pipe\\dobra-praxe-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`

/**
 * The pipes of a folder: that of the folder itself, whatever it is called (short names, mapped drives, links, a folder that was renamed
 * while it was open), and that of its path, which is all that older versions know.
 */
export const pipesOf = (
  folder: string,
  { dev, ino }: { readonly dev: bigint; readonly ino: bigint },
): readonly string[] => [pipeOf(`${dev}-${ino}`), pipeOf(folder.toLowerCase())]

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

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()))

/** Holds all of the pipes or none; gives who has the first that is taken. */
export const holdPipes = async (addresses: readonly string[]): Promise<Hold> => {
  const servers: Server[] = []
  const release = async (): Promise<void> => void (await Promise.all(servers.splice(0).map(closed)))
  for (const address of addresses) {
    try {
      servers.push(await listen(address))
    } catch (error) {
      await release()
      if (errnoOf(error) !== 'EADDRINUSE') throw error
      return { holder: await askHolder(address) }
    }
  }
  const onLost = (tell: () => void): void => {
    // Those that we close ourselves are not in the list any more.
    for (const server of servers) server.once('close', () => servers.includes(server) && tell())
  }
  return { lock: { release, onLost } }
}

/** Windows: named pipes of the folder; the first to open them has the folder. */
export const holdPipe = async (folder: string): Promise<Hold> =>
  holdPipes(pipesOf(folder, await stat(folder, { bigint: true })))
