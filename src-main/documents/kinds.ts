import { dayOf } from '@shared/domain/values/day'
import {
  documentKinds,
  type AboutOf,
  type DocumentAbout,
  type DocumentForm,
  type DocumentKind,
  type FormOf,
} from '@shared/domain/documents/kinds'
import { fullName } from '@shared/domain/directory/person'
import type { Event } from '@shared/domain/events/event'
import { eventNameAndTitle } from '@shared/messages/event-name'
import { attendanceSheetContent, personsOnAttendanceSheet } from './attendance-sheet/content'
import { clearingReportContent } from './clearing-report/content'
import type { DocumentWriter, ReadContent } from './context'
import { gatherDossier } from './dossier/content'
import { listContent, tableContent } from './list/content'
import { personsInProgramme, programmeContent } from './programme/content'
import { publicationContent, publicationTitle } from './publication/content'
import { recordsContent } from './records/content'
import { recoverySheetContent } from './recovery-sheet/content'
import { personsOnRoster, rosterContent } from './roster/content'
import type { DocumentSource } from './source'
import type { Subjects } from './subjects'
import { wrongRowsContent, wrongRowsTitle } from './wrong-rows/content'

/** How one kind of document is made. What it is about and in which forms it comes stands in the table of the domain. */
type Making<About extends DocumentAbout, Form extends DocumentForm, Content> = {
  /** What its file is called, without the extension. */
  readonly fileTitle: (subject: Subjects[About], source: DocumentSource) => string
  readonly read: (
    subject: Subjects[About],
    source: DocumentSource,
  ) => ReadContent<Content> | Promise<ReadContent<Content>>
  /** What makes the file; its library comes only where it is written. */
  readonly write: { readonly [F in Form]: () => Promise<DocumentWriter<Content>> }
}

type Row<About extends DocumentAbout, Form extends DocumentForm> = Making<About, Form, unknown>

const row = <About extends DocumentAbout, Form extends DocumentForm, Content>(
  making: Making<About, Form, Content>,
): Row<About, Form> => making as Row<About, Form> // safe: a writer gets only what the content of its own row has given

const namingNobody = <Content>(content: Content): ReadContent<Content> => ({ content, personIds: [] })

const named = (title: string, event: Event, { words }: DocumentSource): string =>
  `${title} ${eventNameAndTitle(event, words)}`

const tables = async () => import('./sheet/write-tables')

/** Every kind of document: its name, content, whom it names, and what writes it. */
export const documentRows: { readonly [Kind in DocumentKind]: Row<AboutOf<Kind>, FormOf<Kind>> } = {
  publication: row({
    fileTitle: (initiative, source) => publicationTitle({ ...source, initiative }) || initiative.code,
    read: (initiative, source) => namingNobody(publicationContent({ ...source, initiative })),
    write: { pdf: async () => (await import('./publication/write')).writePublication },
  }),
  'attendance-sheet': row({
    fileTitle: ({ event }, source) => named(source.words.documents.fileNames['attendance-sheet'], event, source),
    read: ({ event, initiative }, source) => ({
      content: attendanceSheetContent({ ...source, initiative }, event),
      personIds: personsOnAttendanceSheet(source.view, event.id),
    }),
    write: { xlsx: async () => (await import('./attendance-sheet/write')).writeAttendanceSheet },
  }),
  programme: row({
    fileTitle: ({ event }, source) => named(source.words.documents.fileNames.programme, event, source),
    read: ({ event, initiative }, source) => ({
      content: programmeContent({ ...source, initiative }, event),
      personIds: personsInProgramme(source.view, event),
    }),
    write: {
      pdf: async () => (await import('./programme/write')).writeProgramme,
      docx: async () => (await import('./programme/write')).writeProgrammeInWord,
    },
  }),
  roster: row({
    fileTitle: ({ event }, source) => named(source.words.documents.fileNames.roster, event, source),
    read: ({ event, initiative }, source) => ({
      content: rosterContent({ ...source, initiative }, event),
      personIds: personsOnRoster(source.view, event.id),
    }),
    write: { xlsx: async () => (await tables()).writeTable },
  }),
  dossier: row({
    fileTitle: (person, { words }) => words.privacy.dossier.fileName(fullName(person)),
    read: async (person, source) => ({ content: await gatherDossier(person, source), personIds: [person.id] }),
    write: {
      pdf: async () => (await import('./dossier/write')).writeDossier,
      json: async () => (await import('./dossier/write')).writeDossierData,
    },
  }),
  'clearing-report': row({
    fileTitle: ({ erasedAt }, { words }) => words.documents.clearingReport.fileName(dayOf(erasedAt)),
    read: (erasure, source) => namingNobody(clearingReportContent(erasure, source)),
    write: { xlsx: async () => (await tables()).writeTables },
  }),
  list: row({
    fileTitle: ({ list }, { words }) => words.words.lists[list],
    read: (shown, { view, lang, madeAt }) =>
      'ids' in shown ? listContent(view, { ...shown, lang }, dayOf(madeAt)) : tableContent(view, { ...shown, lang }),
    write: { xlsx: async () => (await import('./list/write')).writeList },
  }),
  'wrong-rows': row({
    fileTitle: ({ table }, { words }) => wrongRowsTitle(table, words),
    read: ({ table, mapping, proposal }, { words }) => namingNobody(wrongRowsContent(table, mapping, proposal, words)),
    write: { xlsx: async () => (await tables()).writeTable },
  }),
  'recovery-sheet': row({
    fileTitle: (_code, { words }) => words.documents.recoverySheet.fileName,
    read: (code, source) => namingNobody(recoverySheetContent(code, source)),
    write: { pdf: async () => (await import('./recovery-sheet/write')).writeRecoverySheet },
  }),
  records: row({
    fileTitle: (_view, { words }) => words.rescue.exportName,
    read: (view, { words }) => namingNobody(recordsContent(view, words)),
    write: { xlsx: async () => (await tables()).writeTables },
  }),
}

/** What writes a kind in a form. */
export const writerOf = (kind: DocumentKind, form: DocumentForm): Promise<DocumentWriter<unknown>> => {
  const write: { readonly [F in DocumentForm]?: () => Promise<DocumentWriter<unknown>> } = documentRows[kind].write
  const load = write[form]
  if (load === undefined) throw new Error(`${kind} has no form ${form}, only ${documentKinds[kind].forms.join(', ')}`)
  return load()
}
