const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const NAME_BYTES = 64

/** Stream, storage or root: the other kinds are unused entries. */
const ENTRY_KINDS = new Set([1, 2, 5])

/** Whether the bytes begin like an OLE compound file: an Office document before 2007, or a newer one behind a password. */
export const isCompoundFile = (bytes: Buffer): boolean => bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)

const entryName = (entry: Buffer): string | undefined => {
  const nameBytes = entry.readUInt16LE(NAME_BYTES)
  const isEntry = ENTRY_KINDS.has(entry.readUInt8(NAME_BYTES + 2))
  if (!isEntry || nameBytes < 4 || nameBytes > NAME_BYTES || nameBytes % 2 !== 0) return undefined
  if (entry.readUInt16LE(nameBytes - 2) !== 0) return undefined
  return entry.toString('utf16le', 0, nameBytes - 2)
}

/**
 * The names in the directory of an OLE file. Looked for in every place where an entry can stand instead of following
 * the sector chain: a damaged chain must not hide the reason why the file cannot be read.
 */
export const compoundFileNames = (bytes: Buffer): ReadonlySet<string> => {
  const names = new Set<string>()
  for (let at = HEADER_BYTES; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const name = entryName(bytes.subarray(at, at + ENTRY_BYTES))
    if (name !== undefined) names.add(name)
  }
  return names
}
