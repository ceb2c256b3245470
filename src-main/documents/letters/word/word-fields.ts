import { everyElement, isElement, rewrite, shownText, type XmlElement } from './xml-tree'

/** A field of Word itself (`{ DATE }`, `{ MERGEFIELD Jméno }`), from its first sign to its last. */
type WordField = {
  code: string
  result: string
  isInResult: boolean
  readonly signs: XmlElement[]
  readonly inCode: XmlElement[]
}

const mergeCode =
  /^\s*(MERGEFIELD|ADDRESSBLOCK|GREETINGLINE|MERGEREC|MERGESEQ|NEXT|NEXTIF|SKIPIF)\b\s*(?:"([^"]+)"|(\S+))?/i

/** The name of a field that Word's own mail merge would fill; null for any other. */
const mergeName = (code: string): string | null => {
  const [, kind = '', quoted, plain] = mergeCode.exec(code) ?? []
  if (kind === '') return null
  return kind.toUpperCase() === 'MERGEFIELD' ? (quoted ?? plain ?? kind) : kind.toUpperCase()
}

export const hasBrace = (text: string): boolean => /[{}]/.test(text)

const plainText = (element: XmlElement): string => element.children.filter((each) => !isElement(each)).join('')

type FoundFields = { readonly whole: readonly WordField[]; readonly strays: readonly XmlElement[] }

/** The fields of a part that stand in several runs; signs without their counterpart are strays. */
const fieldsIn = (root: XmlElement): FoundFields => {
  const whole: WordField[] = []
  const strays: XmlElement[] = []
  const open: WordField[] = []
  const sign = (element: XmlElement): void => {
    const type = element.attributes['w:fldCharType']
    if (type === 'begin') {
      open.push({ code: '', result: '', isInResult: false, signs: [element], inCode: [] })
      return
    }
    const field = open.at(-1)
    if (field === undefined) return void strays.push(element)
    field.signs.push(element)
    if (type === 'separate') field.isInResult = true
    else whole.push(...open.splice(-1))
  }
  for (const element of everyElement(root)) {
    if (element.name === 'w:fldChar') sign(element)
    if (!['w:instrText', 'w:t', 'w:delInstrText'].includes(element.name)) continue
    const text = plainText(element)
    for (const field of open)
      if (field.isInResult) field.result += text
      else {
        field.inCode.push(element)
        field.code += text
      }
  }
  return { whole, strays: [...strays, ...open.flatMap(({ signs, inCode }) => [...signs, ...inCode])] }
}

const isSimple = ({ name }: XmlElement): boolean => name === 'w:fldSimple'
const simpleCode = ({ attributes }: XmlElement): string => attributes['w:instr'] ?? ''

/** The codes of Word's own fields in a part, those in one element among them. */
const codesIn = (whole: readonly WordField[], root: XmlElement): readonly string[] => [
  ...whole.map(({ code }) => code),
  ...Array.from(everyElement(root)).filter(isSimple).map(simpleCode),
]

const outsideCode = /^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD)\b/i

/** Names of the fields in a part that reach out of the document when it is opened. */
export const outsideFieldsIn = (root: XmlElement): readonly string[] =>
  codesIn(fieldsIn(root).whole, root).flatMap((code) => outsideCode.exec(code)?.[1]?.toUpperCase() ?? [])

/** Names of the fields in a part that only Word's own mail merge would fill. */
export const mergeFieldsIn = (root: XmlElement): readonly string[] => {
  return codesIn(fieldsIn(root).whole, root)
    .map(mergeName)
    .filter((name) => name !== null)
}

/** Leaves what a field of Word shows as plain text where one of our own names stands in it: Word would overwrite it. */
export const unlinkFilledFields = (root: XmlElement): void => {
  const { whole, strays } = fieldsIn(root)
  const unlinked = whole.filter(({ code, result }) => hasBrace(code) || hasBrace(result))
  const dropped = new Set([...strays, ...unlinked.flatMap(({ signs, inCode }) => [...signs, ...inCode])])
  rewrite(root, (child) => {
    if (dropped.has(child)) return []
    const isLeft = isSimple(child) && (hasBrace(simpleCode(child)) || hasBrace(shownText(child)))
    return isLeft ? child.children : [child]
  })
}
