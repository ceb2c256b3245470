import type { Erasure } from '@shared/domain/privacy/erasure'
import { dayOf } from '@shared/domain/values/day'
import { moment } from '@shared/messages/moment'
import type { SheetTable } from '../sheet/sheet-table'
import type { DocumentSource } from '../source'

type Columns = keyof DocumentSource['words']['documents']['clearingReport']['columns']
type Column = readonly [key: Columns, width: number, kind: 'text' | 'number' | 'date']

const table = (
  { words, lang }: DocumentSource,
  { erasedAt, by, isAutomatic }: Erasure,
  {
    title,
    columns,
    rows,
  }: { readonly title: string; readonly columns: readonly Column[]; readonly rows: SheetTable['rows'] },
): SheetTable => {
  const own = words.documents.clearingReport
  return {
    title,
    subtitle: own.subtitle(moment(erasedAt, lang), isAutomatic ? words.privacy.past.automatic : by),
    publicity: [],
    columns: columns.map(([key, width, kind]) => ({ key, width, kind, heading: own.columns[key] })),
    rows,
  }
}

const initiativeCode = ({ view, words }: DocumentSource, id: string | null): string =>
  view.get('initiatives', id)?.code ?? words.privacy.due.noInitiative

/** What was cleared, in numbers; of a person who was erased as many fields and mentions as went. */
const clearedRows = (erasure: Erasure, source: DocumentSource): SheetTable['rows'] => {
  const { privacy } = source.words
  if (erasure.cleared.length === 0)
    return [[privacy.past.person, null, erasure.counts.fields + erasure.counts.mentions, null, dayOf(erasure.erasedAt)]]
  return erasure.cleared.map(({ kind, initiativeId, things, since }) => [
    privacy.due.kinds[kind],
    initiativeCode(source, initiativeId),
    things,
    since,
    dayOf(erasure.erasedAt),
  ])
}

/** What a number counts: `role speaker`, `band` with its id, `sex female`, or a figure of the overview. */
const totalInWords = (what: string, initiativeId: string, { view, words }: DocumentSource): string => {
  const own = words.documents.clearingReport
  const [group = '', which = ''] = what.split(' ')
  const named = (name: string, of: { readonly [code: string]: string }): string => `${name}: ${of[which] ?? which}`
  if (which === '') return (own.figures as { readonly [figure: string]: string })[group] ?? group // safe: looked up by name
  if (group === 'role') return named(own.groups.role, words.words.roles)
  if (group === 'sex') return named(own.groups.sex, words.words.genders)
  if (group === 'registrations') return named(own.groups.registrations, words.words.registrationStatuses)
  const bands = view.by('events', 'initiativeId', initiativeId).flatMap((event) => event.bands)
  return `${own.groups.band}: ${bands.find(({ id }) => id === which)?.name ?? which}`
}

const totalRows = (erasure: Erasure, source: DocumentSource): SheetTable['rows'] =>
  erasure.totals.map(({ initiativeId, what, before, after }) => [
    initiativeCode(source, initiativeId),
    totalInWords(what, initiativeId, source),
    before,
    after,
  ])

const waitingRows = ({ waiting }: Erasure, { words }: DocumentSource): SheetTable['rows'] =>
  waiting.map(({ place, until, copies = [] }) => [words.privacy.past.places[place], copies.join(', '), until])

/** What an erasing took away and that it changed no number; nobody who was cleared stands in it. */
export const clearingReportContent = (erasure: Erasure, source: DocumentSource): readonly SheetTable[] => {
  const own = source.words.documents.clearingReport
  const cleared = table(source, erasure, {
    title: own.cleared,
    columns: [
      ['kind', 40, 'text'],
      ['initiative', 18, 'text'],
      ['things', 10, 'number'],
      ['since', 14, 'date'],
      ['clearedOn', 14, 'date'],
    ],
    rows: clearedRows(erasure, source),
  })
  const totals = table(source, erasure, {
    title: own.totals,
    columns: [
      ['initiative', 18, 'text'],
      ['what', 44, 'text'],
      ['before', 10, 'number'],
      ['after', 10, 'number'],
    ],
    rows: totalRows(erasure, source),
  })
  const waiting = table(source, erasure, {
    title: own.waiting,
    columns: [
      ['place', 36, 'text'],
      ['copies', 50, 'text'],
      ['until', 14, 'date'],
    ],
    rows: waitingRows(erasure, source),
  })
  return [cleared, totals, waiting].filter(({ rows }) => rows.length > 0)
}
