import { acceptChanges } from './accept-changes'
import { childNamed, elementsIn, everyElement, isElement, rewrite, shownText, type XmlElement } from './xml-tree'
import { hasBrace, unlinkFilledFields } from './word-fields'

const commentMarks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef'])
/** What Word notes for itself while somebody writes, and what would part a name in braces. */
const passingMarks = new Set(['w:proofErr', 'w:lastRenderedPageBreak'])

/** What stands around content and binds it to something else, which would overwrite or part what is filled in. */
const bindings = new Set(['w:sdt', 'w:hyperlink', 'w:smartTag', 'w:customXml'])

/** The content of a binding without its properties. */
const boundContent = (element: XmlElement): XmlElement['children'] =>
  element.name === 'w:sdt'
    ? (childNamed(element, 'w:sdtContent')?.children ?? [])
    : element.children.filter((child) => !isElement(child) || !/^w:(smartTag|customXml)Pr$/.test(child.name))

/** What a sign stands for within a name: hyphens that do not break, tabs. */
const withinName: Readonly<Record<string, string>> = { 'w:noBreakHyphen': '-', 'w:softHyphen': '', 'w:tab': ' ' }

/** Turns hyphens and tabs inside of braces into text, so that the name is read in one piece. */
const joinNames = (root: XmlElement): void => {
  let isInName = false
  for (const element of everyElement(root)) {
    if (element.name === 'w:p') isInName = false
    if (element.name === 'w:t') {
      const text = element.children.filter((each) => !isElement(each)).join('')
      const brace = Math.max(text.lastIndexOf('{'), text.lastIndexOf('}'))
      if (brace >= 0) isInName = text[brace] === '{'
      continue
    }
    const text = withinName[element.name]
    if (!isInName || text === undefined || Object.keys(element.attributes).length > 0) continue
    element.name = 'w:t'
    element.children = text === '' ? [] : [text]
  }
}

/** Makes one part of a document ready to be filled in: changes accepted, comments gone, each name in braces free and in one piece. */
export const tidyPart = (root: XmlElement): void => {
  acceptChanges(root)
  unlinkFilledFields(root)
  rewrite(root, (child) => {
    if (commentMarks.has(child.name) || passingMarks.has(child.name)) return []
    return bindings.has(child.name) && hasBrace(shownText(child)) ? boundContent(child) : [child]
  })
  joinNames(root)
}

const isTextPath = ({ name }: XmlElement): boolean => name === 'v:textpath'

/** Text that stands in drawn letters, where nothing fills it in. */
export const drawnText = (root: XmlElement): string =>
  Array.from(everyElement(root))
    .filter(isTextPath)
    .map(({ attributes }) => attributes['string'] ?? '')
    .join('\n')

/** Settings that would let a letter go out as somebody's unfinished work, or ask for the source of a mail merge. */
const passingSettings = new Set(['w:trackRevisions', 'w:mailMerge'])

export const tidySettings = (root: XmlElement): void => {
  root.children = elementsIn(root).filter(({ name }) => !passingSettings.has(name))
}
