import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

const entryAt = (bytes: Buffer, at: number) => {
  if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error(`No zip entry at ${at}`)
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ]
  const start = bytes.readUInt32LE(at + 42)
  const dataStart = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const data = bytes.subarray(dataStart, dataStart + bytes.readUInt32LE(at + 20))
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''),
    text: (bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8'),
    next: at + 46 + nameLength + extraLength + commentLength,
  }
}

/** The parts of a written workbook by name, as the text that is really in the file. */
export const unzip = (path: string): Map<string, string> => {
  const bytes = readFileSync(path)
  let end = bytes.length - 22
  while (bytes.readUInt32LE(end) !== endOfDirectory) end -= 1
  const parts = new Map<string, string>()
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const { name, text, next } = entryAt(bytes, at)
    parts.set(name, text)
    at = next
  }
  return parts
}
