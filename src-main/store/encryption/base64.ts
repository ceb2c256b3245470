/** Divisible by three and by four: pieces of either side meet the other's without a rest. */
const piece = 12 * 65_536

/** Base64 as bytes. Taken in pieces, because a text of half a gigabyte is more than one string may hold. */
export const toBase64 = (bytes: Buffer): Buffer => {
  const text = Buffer.alloc(4 * Math.ceil(bytes.length / 3))
  for (let at = 0, to = 0; at < bytes.length; at += piece)
    to += text.write(bytes.toString('base64', at, Math.min(at + piece, bytes.length)), to, 'latin1')
  return text
}

export const fromBase64 = (text: Buffer): Buffer => {
  const bytes = Buffer.alloc(3 * Math.ceil(text.length / 4))
  let to = 0
  for (let at = 0; at < text.length; at += piece)
    to += bytes.write(text.toString('latin1', at, Math.min(at + piece, text.length)), to, 'base64')
  return bytes.subarray(0, to)
}
