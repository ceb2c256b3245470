import PizZip from 'pizzip'
import { parseXml, shownText } from './xml-tree'

const longest = 100_000

/** What a Word letter says, without head and foot. */
export const textOfDocx = (bytes: Buffer): string => {
  const main = new PizZip(bytes).file('word/document.xml')
  if (main === null) return ''
  return shownText(parseXml(main.asUint8Array()))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longest)
}
