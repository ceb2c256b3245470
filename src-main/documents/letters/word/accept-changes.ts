import { childNamed, elementsIn, everyElement, isElement, rewrite, type XmlElement, type XmlNode } from './xml-tree'

/** What was there before a change of looks, and marks of where something was moved from or to. */
const remembered = /^w:(\w+Change|(move(From|To)|customXml(Ins|Del|MoveFrom|MoveTo))Range(Start|End))$/
const added = new Set(['w:ins', 'w:moveTo'])
const taken = new Set(['w:del', 'w:moveFrom'])
const cellMarks = new Set(['w:cellIns', 'w:cellDel', 'w:cellMerge'])
/** Where an `ins` or `del` says something of its parent instead of holding content. */
const propertiesOf = new Set(['w:rPr', 'w:trPr', 'w:numPr', 'w:ctrlPr', 'm:ctrlPr'])

const isChange = ({ name }: XmlElement): boolean =>
  added.has(name) || taken.has(name) || cellMarks.has(name) || remembered.test(name)

/** Whether somebody has left changes in a part for others to accept. */
export const hasChanges = (root: XmlElement): boolean => {
  for (const element of everyElement(root)) if (isChange(element)) return true
  return false
}

const isTakenBy = (properties: XmlElement | undefined): boolean =>
  properties !== undefined && elementsIn(properties).some(({ name }) => taken.has(name))

const isMarkTaken = (paragraph: XmlElement): boolean => {
  const properties = childNamed(paragraph, 'w:pPr')
  return properties !== undefined && isTakenBy(childNamed(properties, 'w:rPr'))
}

const isRowTaken = (row: XmlElement): boolean => isTakenBy(childNamed(row, 'w:trPr'))

const isCellTaken = (cell: XmlElement): boolean => {
  const properties = childNamed(cell, 'w:tcPr')
  return properties !== undefined && childNamed(properties, 'w:cellDel') !== undefined
}

/** Marks of places stand between paragraphs without being any of the text. */
const isPlaceMark = (node: XmlNode): boolean =>
  !isElement(node) || /^w:(bookmark|commentRange|perm)(Start|End)$|^w:proofErr$/.test(node.name)

/** Begins the next paragraph with what stands in one that has lost its mark, as Word does. */
const joined = (children: readonly XmlNode[], lost: ReadonlySet<XmlElement>): XmlNode[] => {
  const kept: XmlNode[] = []
  let carried: XmlNode[] = []
  const drop = (): void => {
    if (carried.length > 0) kept.push({ name: 'w:p', attributes: {}, children: carried })
    carried = []
  }
  for (const child of children) {
    if (!isElement(child) || isPlaceMark(child)) {
      kept.push(child)
      continue
    }
    if (child.name !== 'w:p') {
      drop()
      kept.push(child)
      continue
    }
    const properties = childNamed(child, 'w:pPr')
    const content = child.children.filter((each) => each !== properties)
    if (lost.has(child)) {
      carried.push(...content)
      continue
    }
    child.children = [...(properties ? [properties] : []), ...carried, ...content]
    carried = []
    kept.push(child)
  }
  drop()
  return kept
}

/** What is nothing without something in it. */
const neededIn: ReadonlyMap<string, string> = new Map([
  ['w:tbl', 'w:tr'],
  ['w:tr', 'w:tc'],
])

/** Containers that must end with a paragraph. */
const endWithParagraph = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent', 'w:footnote', 'w:endnote'])

const withLastParagraph = (element: XmlElement): void => {
  const last = elementsIn(element)
    .filter((child) => !isPlaceMark(child))
    .at(-1)
  if (endWithParagraph.has(element.name) && last?.name !== 'w:p')
    element.children.push({ name: 'w:p', attributes: {}, children: [] })
}

/**
 * Leaves a part as if every tracked change in it had been accepted: what was added or moved in stands, what was deleted or moved
 * away is gone, rows and paragraph marks with it, and nothing remembers how it was before.
 */
export const acceptChanges = (root: XmlElement): void => {
  if (!hasChanges(root)) return
  const lostMarks = new Set<XmlElement>()
  const lost = new Set<XmlElement>()
  for (const element of everyElement(root)) {
    if (element.name === 'w:p' && isMarkTaken(element)) lostMarks.add(element)
    if ((element.name === 'w:tr' && isRowTaken(element)) || (element.name === 'w:tc' && isCellTaken(element)))
      lost.add(element)
    if (propertiesOf.has(element.name))
      element.children = element.children.filter((child) => !isElement(child) || !isChange(child))
  }
  const replace = (child: XmlElement): readonly XmlNode[] => {
    if (lost.has(child) || taken.has(child.name) || cellMarks.has(child.name) || remembered.test(child.name)) return []
    if (added.has(child.name)) return child.children
    const inner = neededIn.get(child.name)
    if (inner !== undefined && !hasBelow(child, inner)) return []
    if (elementsIn(child).some((each) => lostMarks.has(each))) child.children = joined(child.children, lostMarks)
    withLastParagraph(child)
    return [child]
  }
  rewrite(root, replace)
  if (elementsIn(root).some((each) => lostMarks.has(each))) root.children = joined(root.children, lostMarks)
  withLastParagraph(root)
}

const hasBelow = (element: XmlElement, name: string): boolean => {
  for (const each of everyElement(element)) if (each.name === name) return true
  return false
}
