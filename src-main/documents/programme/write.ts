import { writeFile } from 'node:fs/promises'
import { writeBook } from '../book/write-book'
import type { DocumentWriter } from '../context'
import { wordsFor } from '../words'
import type { ProgrammeContent } from './content'
import { planProgramme } from './plan'
import { programmeInWord } from './word-file'

/** The programme as a PDF. */
export const writeProgramme: DocumentWriter<ProgrammeContent> = (content, context) =>
  writeBook(context, { title: content.title, subject: content.when, author: '' }, (setter) =>
    planProgramme(content, wordsFor(context.lang), setter),
  )

/** The same as a Word file, for the last touch. */
export const writeProgrammeInWord: DocumentWriter<ProgrammeContent> = async (content, context) => {
  await writeFile(context.out, programmeInWord(content, wordsFor(context.lang), context))
  return { count: 1 }
}
