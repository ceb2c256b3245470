import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const pieceBytes = 16_000_000

type Region = { readonly from: number; readonly to: number }

/** What a process has for itself and may write: its heaps and stacks, not its code and files. */
const regionsOf = (pid: number): readonly Region[] =>
  readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from, to, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? []
      if (from === undefined || to === undefined || !rights?.startsWith('rw')) return []
      return [{ from: parseInt(from, 16), to: parseInt(to, 16) }]
    })

const countIn = (bytes: Buffer, sought: Buffer): number => {
  let count = 0
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) count++
  return count
}

/** How often each of the sought bytes stands in the memory of a process; null where the system does not let it be read. */
export const copiesInMemory = (pid: number, sought: readonly Buffer[]): number | null => {
  const overlap = Math.max(...sought.map(({ length }) => length)) - 1
  let memory: number
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    return null
  }
  const piece = Buffer.alloc(pieceBytes)
  let copies = 0
  try {
    for (const { from, to } of regionsOf(pid))
      for (let at = from; at < to; at += pieceBytes - overlap) {
        let read = 0
        try {
          read = readSync(memory, piece, 0, Math.min(pieceBytes, to - at), at)
        } catch {
          break
        }
        for (const each of sought) copies += countIn(piece.subarray(0, read), each)
      }
  } finally {
    closeSync(memory)
  }
  return copies
}
