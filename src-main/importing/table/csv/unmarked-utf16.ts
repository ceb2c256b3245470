const BYTES_READ = 8_192
/** Of texts here at least so many letters are ASCII, whose other byte is 0. */
const ZEROS = 0.4
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFD\uFFFE\uFFFF]/

/** Whether bytes without a mark are UTF-16, and which: every other one is 0 where the letters are ASCII, and the others are not. */
export const unmarkedUtf16 = (bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const head = bytes.subarray(0, BYTES_READ)
  const zerosAt = (parity: number): number => head.filter((byte, at) => byte === 0 && at % 2 === parity).length
  const [first, second] = [zerosAt(0), zerosAt(1)]
  const enough = (head.length / 2) * ZEROS
  const isWritten = (text: string): boolean => !CONTROL.test(text)
  if (second >= enough && first === 0) return isWritten(head.toString('utf16le')) ? 'utf-16le' : undefined
  if (first >= enough && second === 0)
    return isWritten(Buffer.from(head).swap16().toString('utf16le')) ? 'utf-16be' : undefined
  return undefined
}
