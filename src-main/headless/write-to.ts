import { extname } from 'node:path'
import { documentKinds, isFormOf, type DocumentForm, type DocumentKind } from '@shared/domain/documents/kinds'
import { prepareDocument, type DocumentOrder } from '../documents/prepare-document'
import type { Origin } from '../documents/source'
import { writeDocument } from '../documents/write-document'
import { answer, print, type HeadlessWorld } from './command'

/** The form that the name of the file asks for, or the first that the document has. */
export const formNamed = (kind: DocumentKind, target: string): DocumentForm => {
  const form = extname(target).slice(1).toLowerCase()
  return isFormOf(kind, form) ? form : documentKinds[kind].forms[0]
}

type Order<Kind extends DocumentKind> = DocumentOrder<Kind> & { readonly target: string }

/** Writes a document to the file that was named and says what was written. Nothing is noted: a script changes nothing unasked. */
export const writeTo = async <Kind extends DocumentKind>(
  world: HeadlessWorld,
  origin: Origin,
  { target, ...order }: Order<Kind>,
): Promise<boolean> => {
  const prepared = prepareDocument(origin, order, new Date().toISOString())
  const made = await writeDocument(prepared, { target, startWorker: world.startWorker })
  if (!made.ok) return answer(world, made)
  print(world, { file: target, count: made.value.count, lang: order.lang })
  return true
}
