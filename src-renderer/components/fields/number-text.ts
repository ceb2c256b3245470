/** A whole number from zero up as people type it (`1 250` too); null for an empty text, NaN for anything else. */
export const wholeNumberFromText = (text: string): number | null => {
  const digits = text.replace(/\s/gu, '')
  if (digits === '') return null
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : Number.NaN
}
