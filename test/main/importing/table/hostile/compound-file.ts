const HEADER_BYTES = 512
const ENTRY_BYTES = 128

const entry = (name: string): Buffer => {
  const bytes = Buffer.alloc(ENTRY_BYTES)
  bytes.write(`${name}\0`, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 64)
  bytes.writeUInt8(2, 66)
  return bytes
}

/** An OLE file as far as its directory goes: a header and entries of these names. */
export const compoundFile = (names: readonly string[]): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES)
  header.write('d0cf11e0a1b11ae1', 'hex')
  return Buffer.concat([header, ...['Root Entry', ...names].map(entry)])
}
