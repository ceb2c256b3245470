import { writeBook } from '../book/write-book'
import type { DocumentWriter } from '../context'
import type { DossierContent } from './content'
import { planDossier } from './plan'

/** Everything about a person as a PDF. */
export const writeDossier: DocumentWriter<DossierContent> = (content, context) =>
  writeBook(context, { title: content.title, subject: content.name, author: '' }, (setter) =>
    planDossier(content, setter),
  )
