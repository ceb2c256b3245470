import type { SheetCell, SheetColumn, SheetTable } from '../../../src-main/documents/sheet/sheet-table'
import { addDays } from '@shared/domain/values/day'
import { Chance } from './chance'
import { mensNames, positions, surname, towns } from './names'

const kindOf = (index: number): SheetColumn['kind'] => (index === 15 ? 'date' : index >= 18 ? 'number' : 'text')

const texts = [
  (chance: Chance) => surname((list) => chance.of(list), false),
  (chance: Chance) => chance.of(mensNames),
  (chance: Chance) => chance.of(positions),
  (chance: Chance) => `Město ${chance.of(towns)} ${chance.below(3000)}`,
  (chance: Chance) => String(10_000_000 + chance.below(80_000_000)),
] as const

/** A roster as the app makes them: seventeen columns of text, one of days, two of numbers. */
export const benchRoster = (rowCount: number): SheetTable => {
  const chance = new Chance(rowCount)
  const columns = Array.from({ length: 20 }, (_, index): SheetColumn => {
    return { key: `c${index}`, heading: `Sloupec ${index + 1}`, width: 18, kind: kindOf(index) }
  })
  const cell = ({ kind }: SheetColumn, index: number): SheetCell => {
    if (kind === 'date') return addDays('2021-01-04', chance.below(300))
    return kind === 'number' ? chance.below(10) : (texts[index % texts.length]?.(chance) ?? null)
  }
  const rows = Array.from({ length: rowCount }, () => columns.map(cell))
  return { title: 'Prezenční přehled', subtitle: 'Praha', publicity: ['Podpořeno z Fondů Norska'], columns, rows }
}
