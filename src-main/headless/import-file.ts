import { saysEvent, type Mapping } from '@shared/domain/importing/mapping'
import { importKinds, type ImportTarget } from '@shared/domain/importing/kinds'
import { delimiters, encodings, type Reading } from '@shared/domain/importing/reading'
import type { Decision, ImportReport } from '@shared/domain/importing/report'
import type { ImportSource, SourceSheet } from '@shared/domain/importing/source'
import type { DatabaseView } from '@shared/domain/database/state'
import { ImportSession } from '../importing/import-session'
import type { Store } from '../store/store'
import { answer, command, flag, print, text, type Given } from './command'
import { withStore } from './database'
import { neededWord, oneOf, UsageError } from './expected'
import { givenMapping, mappingOptions, withGiven } from './given-mapping'

const targetOptions = { initiative: text, event: text }
const readingOptions = { encoding: text, delimiter: text, sheet: text, 'all-sheets': flag, 'hidden-rows': flag }

/** How the file is to be read, as far as it is said. */
const givenReading = ({ encoding, delimiter }: Given<typeof readingOptions>): Reading => ({
  ...(encoding === undefined ? {} : { encoding: oneOf(encoding, encodings, 'the encoding') }),
  ...(delimiter === undefined
    ? {}
    : { delimiter: oneOf(delimiter === 'tab' ? '\t' : delimiter, delimiters, 'the delimiter, or tab,') }),
})

/** The mapping with the sheets and rows that are wanted. */
const withWanted = (mapping: Mapping, options: Given<typeof readingOptions>): Mapping => ({
  ...mapping,
  ...(options['all-sheets'] ? { allSheets: true } : {}),
  ...(options['hidden-rows'] ? { hiddenRows: true } : {}),
})

/** The guess for the sheet that was named, else for the one that is found. */
const guessFor = (
  session: ImportSession,
  store: Store,
  { source, sheet }: { readonly source: Omit<ImportSource, 'token'>; readonly sheet: string | undefined },
): Mapping => {
  if (sheet === undefined) return source.guess
  const guessed = session.guess(store, { sheet, headingRow: null, headingRows: 1 })
  if (!guessed.ok) throw new UsageError(`--sheet is one of ${source.sheets.map(({ name }) => name).join(', ')}`)
  return guessed.value.guess
}

/** The sheet as its columns stand under the headings of the mapping. */
const sheetFor = (
  session: ImportSession,
  store: Store,
  { source, mapping }: { readonly source: Omit<ImportSource, 'token'>; readonly mapping: Mapping },
): SourceSheet | undefined => {
  const { sheet, headingRow, headingRows } = mapping
  const guessed = session.guess(store, { sheet, headingRow, headingRows })
  return guessed.ok ? guessed.value.sheet : source.sheets.find(({ name }) => name === sheet)
}

/** Where answers and sign-ups go: as given, else to the only initiative; a sign-up needs its event. */
const targetOf = (view: DatabaseView, options: Given<typeof targetOptions>): ImportTarget => {
  const eventId = options.event ?? null
  const [only, ...others] = Array.from(view.all('initiatives'))
  const given = options.initiative ?? view.get('events', eventId)?.initiativeId
  return { initiativeId: given ?? (others.length === 0 ? (only?.id ?? null) : null), eventId }
}

/** Doubtful rows taken in on request: as the only record that they may mean, else as records of their own. */
const doubtfulTaken = ({ rows }: ImportReport): readonly Decision[] =>
  rows
    .filter(({ verdict }) => verdict === 'doubtful')
    .map(({ row, candidates: [only, ...others], canBeNew }) =>
      only && others.length === 0 && !canBeNew ? { row, choice: 'same', id: only.id } : { row, choice: 'new' },
    )

/** The same reading, mapping and report as on the screen; `--dry-run` stops before anything is written. */
export const importFile = command({
  usage: {
    'import institutions|persons FILE [--mapping JSON|@FILE] [--dry-run] [--take-doubtful]': '',
    'import answers FILE [--initiative ID] …':
      'answers to an invitation, with the people they name; or the list of invitations as it was edited',
    'import sign-ups FILE [--event ID] …': 'people who sign up for an event, or for those that a column names',
    'import … [--map COLUMN=FIELD,FIELD;…]': 'what columns hold, by heading or letter; one may feed several fields',
    'import … [--institutions NAME=ID|new;…] [--make-institutions]':
      'which institution a name means in all rows; new: it is made; or make all that are not known',
    'import … [--encoding NAME] [--delimiter SIGN|tab]': 'how a text file is read, where that cannot be found out',
    'import … [--sheet NAME] [--all-sheets] [--hidden-rows]':
      'sheets with the same headings, and rows that nobody sees',
  },
  mostWords: 2,
  options: { ...targetOptions, ...readingOptions, ...mappingOptions, 'dry-run': flag, 'take-doubtful': flag },
  run: async ({ words, options }, world) => {
    const kind = oneOf(neededWord(words, 0, 'the kind of import'), importKinds, 'the kind of import')
    const path = neededWord(words, 1, 'the file')
    const mapping = await givenMapping(options.mapping)
    return withStore(options, world, async (store) => {
      const target = targetOf(store.view, options)
      if (kind === 'answers' && target.initiativeId === null) throw new UsageError('--initiative ID says whose answers')
      const session = await ImportSession.read(world.startWorker, { kind, target, path })
      if (!session.ok) return answer(world, session)
      const reading = givenReading(options)
      const isChosen = Object.keys(reading).length > 0
      const source = await (isChosen ? session.value.readAs(store, reading) : session.value.opened(store))
      if (!source.ok) return answer(world, source)
      const guess = guessFor(session.value, store, { source: source.value, sheet: options.sheet })
      const wanted = withWanted(mapping === null ? guess : { ...reading, ...mapping }, options)
      const sheet = sheetFor(session.value, store, { source: source.value, mapping: wanted })
      const used = withGiven(wanted, sheet, options)
      if (kind === 'sign-ups' && !saysEvent(used, target))
        throw new UsageError('--event ID says for which event, where no column of the file does')
      const report = await session.value.preview(store, { mapping: used, today: store.today })
      if (!report.ok) return answer(world, report)
      const decisions = options['take-doubtful'] ? doubtfulTaken(report.value) : []
      const done = options['dry-run'] ? session.value.check(decisions) : await session.value.commit(store, decisions)
      if (!done.ok) return answer(world, done)
      const notes = source.value.sheets.find(({ name }) => name === used.sheet)?.notes ?? []
      print(world, { ...report.value, mapping: used, read: source.value.read, notes })
      return true
    })
  },
})
