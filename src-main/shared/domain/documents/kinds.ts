/** Forms that a document can be written in, each the extension of its file. */
export const documentForms = ['pdf', 'xlsx', 'docx', 'json'] as const
export type DocumentForm = (typeof documentForms)[number]

/** What a document can be about. */
export type DocumentAbout =
  | 'initiative'
  | 'event'
  | 'person'
  /** What was erased at one time. */
  | 'erasure'
  /** The rows of a list as they are shown. */
  | 'rows'
  /** A file on its way in. */
  | 'import'
  /** A recovery code. */
  | 'code'
  /** Whatever could be read of a damaged folder. */
  | 'database'

type KindFacts = { readonly about: DocumentAbout; readonly forms: readonly [DocumentForm, ...DocumentForm[]] }

/** Every document that the app makes; how each is made stands in the table of main under the same keys. */
export const documentKinds = {
  publication: { about: 'initiative', forms: ['pdf'] },
  'attendance-sheet': { about: 'event', forms: ['xlsx'] },
  programme: { about: 'event', forms: ['pdf', 'docx'] },
  roster: { about: 'event', forms: ['xlsx'] },
  dossier: { about: 'person', forms: ['pdf', 'json'] },
  'clearing-report': { about: 'erasure', forms: ['xlsx'] },
  list: { about: 'rows', forms: ['xlsx'] },
  'wrong-rows': { about: 'import', forms: ['xlsx'] },
  'recovery-sheet': { about: 'code', forms: ['pdf'] },
  records: { about: 'database', forms: ['xlsx'] },
} as const satisfies Record<string, KindFacts>

type Kinds = typeof documentKinds
export type DocumentKind = keyof Kinds
export type AboutOf<Kind extends DocumentKind> = Kinds[Kind]['about']
export type FormOf<Kind extends DocumentKind> = Kinds[Kind]['forms'][number]
export type KindAbout<About extends DocumentAbout> = {
  [Kind in DocumentKind]: AboutOf<Kind> extends About ? Kind : never
}[DocumentKind]

/** The kinds of documents about something. */
export const kindsAbout = <About extends DocumentAbout>(...abouts: readonly About[]): readonly KindAbout<About>[] =>
  (Object.keys(documentKinds) as DocumentKind[]) // safe: the keys of a constant
    .filter((kind): kind is KindAbout<About> => abouts.some((about) => about === documentKinds[kind].about))

/** Asked for by the id of the one record that they are about. */
export const askedKinds = kindsAbout('initiative', 'event', 'person', 'erasure')
export type AskedKind = (typeof askedKinds)[number]

/** Whether the kind can be written in the form. */
export const isFormOf = (kind: DocumentKind, form: string): form is DocumentForm =>
  documentKinds[kind].forms.some((each) => each === form)
