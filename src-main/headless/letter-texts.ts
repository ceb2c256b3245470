import { counterpartOf, type LetterTemplate } from '@shared/domain/letters/letter-template'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Failure } from '@shared/failures'
import { langs } from '@shared/preferences'
import { fail, ok, type Result } from '@shared/result'
import { textsOfTemplates, textsOfWord, type LetterTexts } from '../documents/letters/letter-run'
import { readWordTemplate } from '../documents/letters/read-word-template'
import type { StartWorker } from '../jobs/run-job'
import { text, type Given } from './command'
import { needed, UsageError } from './expected'

/** The options that say what the letters are made from. */
export const textOptions = { template: text, 'other-template': text, docx: text, 'docx-en': text }
type Options = Given<typeof textOptions>

const docxOptions = { cs: 'docx', en: 'docx-en' } as const

/** Which files or templates were named, checked before the database is opened. */
export const expectTexts = (options: Options, isDocx: boolean): void => {
  if (!isDocx) return void needed(options, 'template')
  if (!langs.some((lang) => options[docxOptions[lang]] !== undefined))
    throw new UsageError('--docx or --docx-en is missing')
}

const expected = (texts: LetterTexts | null, option: string): Result<LetterTexts> => {
  if (texts === null) throw new UsageError(`${option} is missing`)
  return ok(texts)
}

const wordTexts = async (
  view: DatabaseView,
  startWorker: StartWorker,
  options: Options,
): Promise<Result<LetterTexts>> => {
  const read = []
  for (const lang of langs) {
    const path = options[docxOptions[lang]]
    if (path === undefined) continue
    const template = await readWordTemplate(startWorker, path)
    if (!template.ok) return template
    read.push({ ...template.value, lang, name: path })
  }
  return expected(textsOfWord(view, read), '--docx')
}

const templateNamed = (templates: readonly LetterTemplate[], named: string): Result<LetterTemplate, Failure> => {
  const found = templates.find(({ id }) => id === named) ?? templates.find(({ name }) => name === named)
  return found ? ok(found) : fail({ code: 'not-found', collection: 'letterTemplates', id: named })
}

const templateTexts = (view: DatabaseView, options: Options): Result<LetterTexts> => {
  const all = Array.from(view.all('letterTemplates'))
  const main = templateNamed(all, needed(options, 'template'))
  if (!main.ok) return main
  const named = options['other-template']
  const other = named === undefined ? ok(counterpartOf(main.value, all)) : templateNamed(all, named)
  if (!other.ok) return other
  if (other.value?.lang === main.value.lang) return fail({ code: 'same-language' })
  return expected(textsOfTemplates(view, other.value ? [main.value, other.value] : [main.value]), '--template')
}

/** Reads what the letters are to be made from: templates of the database by id or name, or documents of Word. */
export const letterTexts = async (
  view: DatabaseView,
  options: Options,
  { isDocx, startWorker }: { readonly isDocx: boolean; readonly startWorker: StartWorker },
): Promise<Result<LetterTexts>> => (isDocx ? wordTexts(view, startWorker, options) : templateTexts(view, options))
