/** Roles of PDF's standard structure that the publication uses; assistive technology reads the document by them. */
type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'

/** An element of the document's structure; what is drawn for it refers to it. Grows while the document is planned. */
export type StructureNode = {
  readonly role: Role
  readonly children: StructureNode[]
  /** Where it is another one than that of the document. */
  readonly lang?: 'cs' | 'en'
}

/** A root without a parent. */
export const rootNode = (): StructureNode => ({ role: 'Document', children: [] })

/** A new last child. */
export const addNode = (parent: StructureNode, role: Role, lang?: 'cs' | 'en'): StructureNode => {
  const node: StructureNode = { role, children: [], ...(lang === undefined ? {} : { lang }) }
  parent.children.push(node)
  return node
}
