/**
 * A password or code in whatever form it came: as bytes, which can be wiped, or as text from a command line, which cannot. The code
 * below never puts bytes together to a text: a text stays in memory until its place is needed.
 */
export type SecretText = string | Uint8Array

/** Fills the bytes with zeros; what came as text cannot be wiped. */
export const wipe = (secret: SecretText): void => {
  if (typeof secret !== 'string') secret.fill(0)
}

const bytesOfLead = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)

/** The code points of UTF-8, one at a time; what is none becomes U+FFFD. */
function* codePoints(secret: SecretText): Generator<number> {
  if (typeof secret === 'string') {
    for (const sign of secret) yield sign.codePointAt(0) ?? 0xfffd
    return
  }
  for (let at = 0; at < secret.length;) {
    const length = bytesOfLead(secret[at] ?? 0)
    const sign = Buffer.from(secret.buffer, secret.byteOffset + at, Math.min(length, secret.length - at)).toString(
      'utf8',
    )
    yield sign.codePointAt(0) ?? 0xfffd
    at += length
  }
}

/** Whether a sign joins with what stands before it: what it is taken apart into begins with a mark, or a vowel or final of Hangul. */
const joins = (point: number): boolean => {
  const [first = ''] = String.fromCodePoint(point).normalize('NFKD')
  return /[\p{M}\u1160-\u11ff]/u.test(first)
}

/** The signs of a secret in NFKC, one text a sign, so that composed and decomposed accents are the same. */
export const signsOf = (secret: SecretText): readonly string[] => {
  const signs: string[] = []
  let piece: number[] = []
  const flush = (): void => {
    if (piece.length > 0) signs.push(...Array.from(String.fromCodePoint(...piece).normalize('NFKC')))
    piece = []
  }
  for (const point of codePoints(secret)) {
    if (!joins(point)) flush()
    piece.push(point)
  }
  flush()
  return signs
}

/** The signs as bytes of their own, to be wiped by who asked for them. */
export const bytesOf = (signs: readonly string[]): Buffer => {
  const lengths = signs.reduce((sum, sign) => sum + Buffer.byteLength(sign), 0)
  // Not from the pool, parts of which are handed to others as they are.
  const bytes = Buffer.alloc(lengths)
  let at = 0
  for (const sign of signs) at += bytes.write(sign, at)
  return bytes
}
