import { documentKinds, type AboutOf, type DocumentForm, type DocumentKind } from '@shared/domain/documents/kinds'
import { exportKinds } from '@shared/fields/export-note'
import type { Id } from '@shared/domain/values/ids'
import type { Lang } from '@shared/preferences'
import type { ReadContent } from './context'
import { fileName } from './files/file-name'
import { documentRows } from './kinds'
import { sourceOf, storeOf, type ListBackups, type Origin } from './source'
import { belongsTo, type Subjects } from './subjects'

/** A document as it is asked for: which, in which form and language, about what. */
export type DocumentOrder<Kind extends DocumentKind = DocumentKind> = {
  readonly kind: Kind
  readonly form: DocumentForm
  readonly lang: Lang
  readonly subject: Subjects[AboutOf<Kind>]
}

/** A document that can be written: the name that its file is offered under, and what is read when it is made. */
export type PreparedDocument = Pick<DocumentOrder, 'kind' | 'form' | 'lang'> & {
  readonly madeAt: string
  readonly suggestedName: string
  readonly read: () => Promise<ReadContent<unknown>>
  /** Notes in the database who is named in the file. One that cannot be written to cannot; the file is there all the same. */
  readonly note: (writtenName: string, personIds: readonly Id[]) => Promise<void>
}

/** Makes a document ready to be written; what goes onto it is read only when that begins. */
export const prepareDocument = <Kind extends DocumentKind>(
  origin: Origin,
  { kind, form, lang, subject }: DocumentOrder<Kind>,
  madeAt: string,
  backups: ListBackups = async () => [],
): PreparedDocument => {
  const row = documentRows[kind]
  const source = sourceOf(origin, { lang, madeAt, backups })
  const about: AboutOf<Kind> = documentKinds[kind].about
  return {
    kind,
    form,
    lang,
    madeAt,
    suggestedName: fileName(row.fileTitle(subject, source), form),
    read: async () => row.read(subject, source),
    note: async (writtenName, personIds) => {
      const noted = exportKinds.find((each) => each === kind)
      if (noted === undefined) return
      const input = { kind: noted, ...belongsTo[about](subject), fileName: writtenName, personIds: [...personIds] }
      await storeOf(origin)?.act({ action: 'export:note', input })
    },
  }
}
