import { resolve } from 'node:path'
import { documentKinds, type DocumentForm, type DocumentKind } from '@shared/domain/documents/kinds'
import type { Lang } from '@shared/preferences'
import { ok, type Result } from '@shared/result'
import { namedForm } from '../documents/files/named-form'
import { prepareDocument, type DocumentOrder } from '../documents/prepare-document'
import { storeOf, type Origin } from '../documents/source'
import { writeDocument } from '../documents/write-document'
import { answer, type HeadlessWorld } from './command'
import { backupsFor } from './database'
import { UsageError } from './expected'

/** The file that was named and the form that its ending asks for; another ending is wrong use. */
export const targetOf = <Form extends DocumentForm>(
  out: string,
  forms: readonly [Form, ...Form[]],
  option = '--out',
): { readonly target: string; readonly form: Form } => {
  const named = namedForm(resolve(out), forms[0], forms)
  if (named === null) throw new UsageError(`${option} ends with ${forms.map((form) => `.${form}`).join(' or ')}`)
  return named
}

/** The same for a kind of document. */
export const targetOfKind = (
  out: string,
  kind: DocumentKind,
  option?: string,
): ReturnType<typeof targetOf<DocumentForm>> => targetOf<DocumentForm>(out, documentKinds[kind].forms, option)

type Order<Kind extends DocumentKind> = DocumentOrder<Kind> & { readonly target: string }

/** Which file was written, how many rows or pages count in it, and in which language. */
type Written = { readonly file: string; readonly count: number; readonly lang: Lang }

/** Writes a document to the file that was named. Nothing is noted: a script changes nothing unasked. */
export const writtenTo = async <Kind extends DocumentKind>(
  world: HeadlessWorld,
  origin: Origin,
  { target, ...order }: Order<Kind>,
): Promise<Result<Written>> => {
  const prepared = prepareDocument(origin, order, new Date().toISOString(), async () => {
    const store = storeOf(origin)
    return store === null ? [] : (await backupsFor(store, world).overview()).backups
  })
  const made = await writeDocument(prepared, { target, startWorker: world.startWorker })
  return made.ok ? ok({ file: target, count: made.value.count, lang: order.lang }) : made
}

/** The same, and says what was written. */
export const writeTo = async <Kind extends DocumentKind>(
  world: HeadlessWorld,
  origin: Origin,
  order: Order<Kind>,
): Promise<boolean> => answer(world, await writtenTo(world, origin, order))
