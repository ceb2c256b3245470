export const documentKinds = ['publication', 'attendance-sheet', 'roster'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** The kind of file that each document is. */
export const documentExtension: { readonly [Kind in DocumentKind]: 'pdf' | 'xlsx' } = {
  publication: 'pdf',
  'attendance-sheet': 'xlsx',
  roster: 'xlsx',
}

/** Documents about one event need to be told which. */
export const needsEvent: { readonly [Kind in DocumentKind]: boolean } = {
  publication: false,
  'attendance-sheet': true,
  roster: true,
}
