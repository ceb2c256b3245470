/** A text that goes piece by piece into another form; `take` gives what is finished so far, `end` the rest, or null where it is not genuine. */
export type Pieces = { readonly take: (bytes: Buffer) => Buffer; readonly end: () => Buffer | null }

const nothing = Buffer.alloc(0)

/** As it is. */
export const asItIs: Pieces = { take: (bytes) => bytes, end: () => nothing }

/** The same with something before it. */
export const led = (lead: Uint8Array, pieces: Pieces): Pieces => {
  let isBegun = false
  const begun = (bytes: Buffer): Buffer => {
    const all = isBegun ? bytes : Buffer.concat([lead, bytes])
    isBegun = true
    return all
  }
  return {
    take: (bytes) => begun(pieces.take(bytes)),
    end: () => {
      const last = pieces.end()
      return last && begun(last)
    },
  }
}

/** One form after another. */
export const inTurn = (first: Pieces, second: Pieces): Pieces => ({
  take: (bytes) => second.take(first.take(bytes)),
  end: () => {
    const last = first.end()
    if (last === null) return null
    const taken = second.take(last)
    const rest = second.end()
    return rest && Buffer.concat([taken, rest])
  },
})

/** Takes only whole groups of bytes; what is left over goes with the next piece. */
const inGroups = (size: number, change: (bytes: Buffer) => Buffer): Pieces => {
  let left: Buffer = nothing
  return {
    take: (bytes) => {
      const all = left.length === 0 ? bytes : Buffer.concat([left, bytes])
      const whole = all.length - (all.length % size)
      // A copy: the piece may be written over once it was taken.
      left = Buffer.from(all.subarray(whole))
      return change(all.subarray(0, whole))
    },
    end: () => change(left),
  }
}

/** Bytes into base64. */
export const toBase64Pieces = (): Pieces => inGroups(3, (bytes) => Buffer.from(bytes.toString('base64'), 'latin1'))

/** Base64 into bytes. */
export const fromBase64Pieces = (): Pieces => inGroups(4, (bytes) => Buffer.from(bytes.toString('latin1'), 'base64'))

/** The same, made of the first bytes once they are there, of which `making` takes as many as it needs. */
export const afterHead = (length: number, making: (head: Buffer) => Pieces): Pieces => {
  let head: Buffer = nothing
  let made: Pieces | null = null
  return {
    take: (bytes) => {
      if (made !== null) return made.take(bytes)
      head = Buffer.concat([head, bytes])
      if (head.length < length) return nothing
      made = making(Buffer.from(head.subarray(0, length)))
      return made.take(head.subarray(length))
    },
    end: () => made?.end() ?? null,
  }
}

/** Keeps the last bytes of all back and hands them to `end`, the others to `take`. */
export const beforeTail = (
  length: number,
  of: { readonly take: Pieces['take']; readonly end: (tail: Buffer) => Buffer | null },
): Pieces => {
  let kept: Buffer = nothing
  return {
    take: (bytes) => {
      const all = Buffer.concat([kept, bytes])
      const most = Math.max(0, all.length - length)
      kept = Buffer.from(all.subarray(most))
      return most === 0 ? nothing : of.take(all.subarray(0, most))
    },
    end: () => (kept.length < length ? null : of.end(kept)),
  }
}
