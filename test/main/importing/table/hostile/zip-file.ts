import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../../../../src-main/importing/table/xlsx/crc32'

/** A file for a zip archive, with the lies a test wants told about it. */
export type ZipPart = {
  readonly name: string
  readonly data: string | Buffer
  readonly stored?: boolean
  readonly claimedBytes?: number
  readonly claimedCrc?: number
  readonly encrypted?: boolean
}

type Packed = { readonly local: Buffer; readonly central: Buffer }

const packed = (part: ZipPart, offset: number): Packed => {
  const data = Buffer.from(part.data)
  const body = part.stored === true ? data : deflateRawSync(data)
  const name = Buffer.from(part.name)
  const fields = Buffer.alloc(22)
  fields.writeUInt16LE(part.encrypted === true ? 1 : 0, 0)
  fields.writeUInt16LE(part.stored === true ? 0 : 8, 2)
  fields.writeUInt32LE(part.claimedCrc ?? crc32(data, 0), 8)
  fields.writeUInt32LE(body.length, 12)
  fields.writeUInt32LE(part.claimedBytes ?? data.length, 16)
  fields.writeUInt16LE(name.length, 20)
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(offset, 12)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), fields, Buffer.alloc(2), name, body]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), fields, tail, name]),
  }
}

const WIDE_NUMBER = 0xffff_ffff

const wide = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 8)
  values.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), index * 8))
  return bytes
}

/** The same directory record with its numbers moved into the 64-bit extra field, as some programs always write them. */
const widened = (central: Buffer): Buffer => {
  const record = Buffer.from(central)
  const numbers = [24, 20, 42].map((at) => record.readUInt32LE(at))
  for (const at of [24, 20, 42]) record.writeUInt32LE(WIDE_NUMBER, at)
  record.writeUInt16LE(28, 30)
  return Buffer.concat([record, Buffer.from([1, 0, 24, 0]), wide(numbers)])
}

const wideEnd = (entries: number, directoryBytes: number, directoryAt: number): Buffer => {
  const head = Buffer.alloc(24)
  head.write('PK\x06\x06', 0, 'latin1')
  const end = Buffer.concat([head, wide([entries, entries, directoryBytes, directoryAt])])
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 0, 'latin1')
  locator.writeBigUInt64LE(BigInt(directoryAt + directoryBytes), 8)
  return Buffer.concat([end, locator])
}

/** A zip archive of the parts, as true or false as they say; with `zip64`, in the form meant for large archives. */
export const zipFile = (parts: readonly ZipPart[], form?: 'zip64'): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { local, central } = packed(part, offset)
    locals.push(local)
    centrals.push(form === 'zip64' ? widened(central) : central)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(form === 'zip64' ? WIDE_NUMBER : offset, 16)
  const before = form === 'zip64' ? wideEnd(parts.length, directory.length, offset) : Buffer.alloc(0)
  return Buffer.concat([...locals, directory, before, end])
}
