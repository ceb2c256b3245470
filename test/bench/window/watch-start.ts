/** The screen that a start is waited for. */
export type Screen = {
  /** Something that is there when the screen is. */
  readonly selector: string
  /** The field that takes a letter, or null where the page as a whole is to hear the key. */
  readonly field: string | null
  /** What the page prints when it wants a key. */
  readonly signal: string
}

/** Times in milliseconds since 1970. */
export type PageMarks = {
  /** The selector was met. */
  readonly found: number
  /** A frame was painted after that. */
  readonly visible: number
  /** A key was pressed, and the frame after it painted. */
  readonly answered: number
  /** The largest text that the page has parsed: when, how long, how much. */
  readonly parse: { readonly start: number; readonly end: number; readonly length: number }
}

/**
 * Runs inside the page; it is handed over as text and must not use anything around it. Resolves when the screen is painted and
 * has answered a key.
 */
export const watchStart = async ({ selector, field, signal }: Screen): Promise<PageMarks> => {
  const now = (): number => performance.timeOrigin + performance.now()
  let parse = { start: 0, end: 0, length: 0 }
  const parseJson = JSON.parse.bind(JSON)
  JSON.parse = (text, reviver) => {
    const start = now()
    const value: unknown = parseJson(text, reviver)
    if (text.length > parse.length) parse = { start, end: now(), length: text.length }
    return value
  }
  const found = new Promise<number>((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector) === null) return
      observer.disconnect()
      resolve(now())
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true })
    look()
  })
  // A message that a frame's callback sends to itself is taken after that frame is painted.
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(now())
        channel.port2.postMessage(null)
      })
    })
  const foundAt = await found
  const visible = await painted()
  const input = field === null ? null : document.querySelector<HTMLElement>(field)
  input?.focus()
  const heard = new Promise<void>((resolve) => {
    if (input === null) addEventListener('keydown', () => resolve(), { once: true })
    else input.addEventListener('input', () => resolve(), { once: true })
  })
  console.log(signal)
  await heard
  return { found: foundAt, visible, answered: await painted(), parse }
}
