import type { XmlAttributes, XmlReader } from './read-xml'

/** A sheet as the workbook lists it; `relation` leads to its part. */
export type ListedSheet = { readonly name: string; readonly hidden: boolean; readonly relation: string }

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** `r:id`, whatever prefix the author chose for the namespace. */
const relationId = (attributes: XmlAttributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

/** The part `workbook.xml`: its sheets in the order of their tabs, and which calendar it counts days in. */
export class WorkbookReader implements XmlReader {
  readonly isDone = false
  readonly sheets: ListedSheet[] = []
  is1904 = false

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'workbookPr') this.is1904 = isTrue(attributes['date1904'])
    if (name === 'sheet') this.sheets.push(this.listed(attributes))
  }

  close(): void {}
  text(): void {}

  private listed(attributes: XmlAttributes): ListedSheet {
    const { name = '', state } = attributes
    return { name, hidden: state === 'hidden' || state === 'veryHidden', relation: relationId(attributes) }
  }
}
