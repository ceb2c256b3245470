import type { ImportReport, ReportRow } from '@shared/domain/importing/report'
import { changesOf, chosenCandidate, isDecidable, isEmptying, onlyEmpties } from '@shared/domain/importing/report-rows'
import type { Meeting } from '@shared/domain/importing/same-record'
import { reasonWords } from '@shared/messages/import-reasons'
import { changeWords, fieldNameOf, type Telling } from './change-words'
import type { ImportState } from './import-state.svelte'

type RowWords = {
  /** What will happen to the row. */
  readonly decision: (row: ReportRow) => string
  /** Why it got its verdict, and what it would change. */
  readonly summary: (row: ReportRow) => string
  /** In which fields rows that were decided to be one record disagree. */
  readonly conflict: (meeting: Meeting) => string
}

/** What a preview says of its rows, with what was decided on them so far. */
export const rowWords = (importing: ImportState, report: ImportReport, telling: Telling): RowWords => {
  const { m, view } = telling
  const words = m.importing
  const decision = (row: ReportRow): string => {
    if (!isDecidable(row)) return words.willNotTake
    const taken = importing.decisionOn(row)
    if (onlyEmpties(row)) return words.emptyChoices[taken.choice === 'take' ? 'take' : 'leave']
    const candidate = chosenCandidate(row, taken)
    return candidate === undefined ? words.choices[taken.choice] : words.sameAs(candidate.name)
  }

  const conflict = ({ id, rows: met, conflicts }: Meeting): string => {
    const [first] = report.rows.filter(({ row }) => met.includes(row))
    const name = first?.candidates.find((each) => each.id === id)?.name ?? first?.name ?? ''
    return words.conflict(met, name, conflicts.map((field) => fieldNameOf(field, m, view)).join(', '))
  }

  const namesOf = ({ emptied }: ReportRow): string =>
    emptied.map((change) => changeWords(change, telling).name).join(', ')

  const summary = (row: ReportRow): string =>
    [
      ...row.reasons.map((reason) => reasonWords(m, reason)),
      ...changesOf(row, importing.decisions).map((change) => {
        const { name, before, after } = changeWords(change, telling)
        return before === ''
          ? `${name}: ${after}`
          : words.changeOf(name, before, after === '' ? words.emptyValue : after)
      }),
      ...(row.emptied.length === 0 || isEmptying(row, importing.decisions) ? [] : [words.leftEmpty(namesOf(row))]),
    ].join(' · ')
  return { decision, summary, conflict }
}
