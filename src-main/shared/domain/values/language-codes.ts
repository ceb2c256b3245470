import { z } from 'zod'
import { line } from './text-fields'

/** A language as ISO 639-1 code; what it is called follows from the language of the screen (`Intl.DisplayNames`). */
const languageCode = line(2).regex(/^[a-z]{2}$/)

/** Languages, each once. */
export const languageCodes = z.array(languageCode).max(10)
