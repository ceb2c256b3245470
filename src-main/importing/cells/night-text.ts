import { fold } from '@shared/domain/values/fold'

const words: readonly (readonly [number, RegExp])[] = [
  [0, /^(-|–|—|ne|no|n|nie|nei|false|bez|nic|zadn\w*|nechci|nepotreb\w*|nepozad\w*|vlastni|sam\w* si)\b|^[-–—]$/],
  [1, /^(ano|yes|y|x|ja|true|chci|pozaduj\w*|prosim)$/],
]

const numbers: readonly (readonly [number, RegExp])[] = [
  [1, /^(jedn[auo]|jeden|one|en)$/],
  [2, /^(dve|dva|obe|two|to)$/],
  [3, /^(tri|three|tre)$/],
  [4, /^(ctyri|four|fire)$/],
]

const counted = /(?:^|[\s,:(])(\d{1,2}|[a-z]+)\s*x?\s*(?:noc\w*|nocleh\w*|nights?|netter|natt)\b/

const numberOf = (text: string): number | null =>
  /^\d{1,2}$/.test(text) ? Number(text) : (numbers.find(([, form]) => form.test(text))?.[0] ?? null)

/**
 * How many nights a cell says, in figures or words: `2`, `jedna noc`, `ano, 1 noc`, `bez ubytování`. A bare yes is one night. Null where
 * the cell says nothing that could be understood, also where it names days.
 */
export const nightsFromText = (text: string): number | null => {
  const plain = fold(text)
    .trim()
    .replace(/[.!]+$/, '')
  const found = counted.exec(plain)?.[1]
  const said = numberOf(found ?? plain) ?? words.find(([, form]) => form.test(plain))?.[0] ?? null
  const isContrary = found !== undefined && numberOf(found) !== 0 && words[0]?.[1].test(plain) === true
  return said === null || said > 60 || isContrary ? null : said
}
