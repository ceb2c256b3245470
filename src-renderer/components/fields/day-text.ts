const czechForm = /^(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})$/u
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/u

const isRealDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isoDay = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const partsOf = (text: string): readonly [string, string, string] | undefined => {
  const czech = czechForm.exec(text)
  if (czech) return [czech[3] ?? '', czech[2] ?? '', czech[1] ?? '']
  const iso = isoForm.exec(text)
  return iso ? [iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''] : undefined
}

/**
 * Reads `5. 10. 2021`, `5.10.2021` or `2021-10-05` as the day `2021-10-05`; undefined for anything else, also for a day
 * that the calendar lacks. Years have four digits, because `21` has been both 1921 and 2021 in real lists.
 */
export const dayFromText = (text: string): string | undefined => {
  const parts = partsOf(text.trim())
  if (!parts) return undefined
  const [year, month, day] = parts
  return isRealDay(Number(year), Number(month), Number(day)) ? isoDay(year, month, day) : undefined
}

/** The day `2021-10-05` in the Czech form `5. 10. 2021`; a text that is no day comes back as it was. */
export const textOfDay = (day: string): string => {
  const parts = isoForm.exec(day)
  return parts ? `${Number(parts[3])}. ${Number(parts[2])}. ${parts[1]}` : day
}
