import type { DocxTemplate } from '../documents/letters/docx-template'
import type { WriteLetters } from '../documents/letters/write'
import type { Table } from '../importing/table/table'
import type { AttendanceSheetContent } from '../documents/attendance-sheet/content'
import type { WrittenDocument } from '../documents/context'
import type { DossierContent } from '../documents/dossier/content'
import type { ListContent } from '../documents/list/content'
import type { PublicationContent } from '../documents/publication/content'
import type { RecoverySheetContent } from '../documents/recovery-sheet/content'
import type { SheetTable } from '../documents/sheet/sheet-table'
import type { Lang } from '@shared/preferences'
import type { ImportFailure } from '@shared/failures/import-failure'
import type { LetterFailure } from '@shared/failures/letter-failure'
import type { Result } from '@shared/result'

/** A document's content together with its kind. */
export type DocumentContent =
  | { readonly kind: 'publication'; readonly content: PublicationContent }
  | { readonly kind: 'attendance-sheet'; readonly content: AttendanceSheetContent }
  | { readonly kind: 'roster'; readonly content: SheetTable }
  | { readonly kind: 'list'; readonly content: ListContent }
  | { readonly kind: 'dossier'; readonly content: DossierContent }
  | { readonly kind: 'records'; readonly content: readonly SheetTable[] }
  | { readonly kind: 'recovery-sheet'; readonly content: RecoverySheetContent }

export type WriteDocument = {
  readonly document: DocumentContent
  /** The temporary file to write. */
  readonly out: string
  readonly lang: Lang
  readonly madeAt: string
}

/** A Word template that was read and looked through; its bytes, so that nobody changes it before the letters are made. */
export type ReadDocx = DocxTemplate & { readonly bytes: Uint8Array }

/** Work that leaves the main thread: name → plain data in, plain data out. */
export type Jobs = {
  'table:read': { readonly input: { readonly path: string }; readonly output: Result<Table, ImportFailure> }
  'letters:read-docx': {
    readonly input: { readonly path: string }
    readonly output: Result<ReadDocx, LetterFailure>
  }
  'letters:write': { readonly input: WriteLetters; readonly output: WrittenDocument }
  'document:write': { readonly input: WriteDocument; readonly output: WrittenDocument }
}
export type JobName = keyof Jobs
export type JobInput<Name extends JobName> = Jobs[Name]['input']
export type JobOutput<Name extends JobName> = Jobs[Name]['output']

export type Progress = (done: number, total: number) => void

export type JobRequest = { readonly name: JobName; readonly input: unknown }
export type JobMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'failed'; readonly error: string }
