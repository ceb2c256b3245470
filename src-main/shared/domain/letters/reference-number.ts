/**
 * The reference number of the n-th letter. One number for all stays as it is; with `numberFrom` a `#` stands for the running
 * number, `MV-123-#/OBP-2020`, and where there is none the number is put behind: `MV-123/OBP-2020-1`.
 */
export const referenceNumberAt = (pattern: string, index: number, numberFrom: number | null): string => {
  if (numberFrom === null || pattern === '') return pattern
  const number = String(numberFrom + index)
  return pattern.includes('#') ? pattern.replaceAll('#', number) : `${pattern}-${number}`
}
