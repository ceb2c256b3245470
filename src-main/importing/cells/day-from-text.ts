import { isDay, type Day } from '@shared/domain/values/day'

const forms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})(?:[ T].*)?$/,
  /^(?<date>\d{1,2})\s?[./]\s?(?<month>\d{1,2})\s?[./]\s?(?<year>\d{4})(?:\s+\d{1,2}[:.]\d{2}.*)?$/,
] as const

/** A day in any of the forms that people write: `2020-09-25`, `26. 9. 2020`, `3.10.2020`, `26/9/2020`; null for others. */
export const dayFromText = (text: string): Day | null => {
  const plain = text.replace(/\u00a0/g, ' ').trim()
  const found = forms.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined)
  if (found === undefined) return null
  const { year = '', month = '', date = '' } = found
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
