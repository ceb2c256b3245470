import { writeFile } from 'node:fs/promises'
import type { Dossier } from '@shared/domain/privacy/erasing/dossier'
import { messages } from '@shared/messages'
import { writeBook } from '../book/write-book'
import type { DocumentWriter } from '../context'
import { planDossier } from './plan'
import { dossierContent } from './sections'

/** Everything about a person as a PDF. */
export const writeDossier: DocumentWriter<Dossier> = (dossier, context) => {
  const content = dossierContent(dossier, messages[context.lang], context.lang)
  return writeBook(context, { title: content.title, subject: content.name, author: '' }, (setter) =>
    planDossier(content, setter),
  )
}

/** The same as data that a program can read. */
export const writeDossierData: DocumentWriter<Dossier> = async (dossier, { out }) => {
  await writeFile(out, `${JSON.stringify(dossier, null, 2)}\n`)
  return { count: 1 }
}
