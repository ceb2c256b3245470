/** More than any field takes. Chromium lays a long text without spaces out for minutes, so it must not get into a field. */
export const longestPaste = 100_000

/** Keeps a text that is too long out of the field it is pasted into, and gives its length; null lets it in. */
export const stopLongPaste = (event: ClipboardEvent): number | null => {
  const length = event.clipboardData?.getData('text/plain').length ?? 0
  if (length <= longestPaste) return null
  event.preventDefault()
  return length
}
