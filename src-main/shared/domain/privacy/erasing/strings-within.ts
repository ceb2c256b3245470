/** Ids and times: no text that anybody wrote. */
const isMachineText = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text) || /^\d{4}-\d{2}-\d{2}(T|$)/.test(text)

/** The value with every text in it, however deep, passed through `change`; what does not change stays the same object. */
export const mapStrings = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return isMachineText(value) ? value : change(value)
  if (Array.isArray(value)) {
    const mapped = value.map((each) => mapStrings(each, change))
    return mapped.some((each, index) => each !== value[index]) ? mapped : value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [key, mapStrings(each, change), each] as const)
  if (entries.every(([, next, before]) => next === before)) return value
  return Object.fromEntries(entries.map(([key, next]) => [key, next]))
}

/** Every text in the value, however deep. */
export const stringsWithin = (value: unknown): readonly string[] => {
  const found: string[] = []
  mapStrings(value, (text) => {
    found.push(text)
    return text
  })
  return found
}
