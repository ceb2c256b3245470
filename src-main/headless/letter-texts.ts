import { counterpartOf, type LetterTemplate } from '@shared/domain/letters/letter-template'
import type { TemplateProblem } from '@shared/domain/letters/template-language'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Failure } from '@shared/failures'
import { problemsOf, textOfTemplate, type TextInLanguage } from '@shared/letters/check-letters'
import { readLetterText } from '@shared/letters/compose-letter'
import { langs } from '@shared/preferences'
import { fail, ok, type Result } from '@shared/result'
import { readWordTemplate } from '../documents/letters/read-word-template'
import type { DocxTemplates } from '../documents/letters/write'
import type { StartWorker } from '../jobs/run-job'
import { text, type Given } from './command'
import { needed, UsageError } from './expected'

/** The options that say what the letters are made from. */
export const textOptions = { template: text, 'other-template': text, docx: text, 'docx-en': text }
type Options = Given<typeof textOptions>

/** What the letters are made from; the first text is for those as well who read another language. */
export type LetterTexts = {
  readonly texts: readonly [TextInLanguage, ...TextInLanguage[]]
  readonly docx: DocxTemplates
  readonly sources: readonly {
    readonly name: string
    readonly lang: TextInLanguage['lang']
    readonly problems: readonly TemplateProblem[]
  }[]
}

const docxOptions = { cs: 'docx', en: 'docx-en' } as const

/** Which files or templates were named, checked before the database is opened. */
export const expectTexts = (options: Options, isDocx: boolean): void => {
  if (!isDocx) return void needed(options, 'template')
  if (!langs.some((lang) => options[docxOptions[lang]] !== undefined))
    throw new UsageError('--docx or --docx-en is missing')
}

const wordTexts = async (startWorker: StartWorker, options: Options): Promise<Result<LetterTexts>> => {
  const blank = readLetterText({ subject: '', body: '' })
  const read = []
  for (const lang of langs) {
    const path = options[docxOptions[lang]]
    if (path === undefined) continue
    const template = await readWordTemplate(startWorker, path)
    if (!template.ok) return template
    read.push({ lang, path, ...template.value })
  }
  const [first, ...others] = read.map(({ lang, fields }) => ({ lang, text: blank, docxFields: fields }))
  if (first === undefined) throw new UsageError('--docx is missing')
  return ok({
    texts: [first, ...others],
    docx: Object.fromEntries(read.map(({ lang, bytes }) => [lang, bytes])),
    sources: read.map(({ lang, path, problems }) => ({ name: path, lang, problems })),
  })
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
  const chosen = other.value ? [main.value, other.value] : [main.value]
  return ok({
    texts: [textOfTemplate(main.value), ...chosen.slice(1).map(textOfTemplate)],
    docx: {},
    sources: chosen.map((each) => ({ name: each.name, lang: each.lang, problems: problemsOf(textOfTemplate(each)) })),
  })
}

/** Reads what the letters are to be made from: templates of the database by id or name, or documents of Word. */
export const letterTexts = async (
  view: DatabaseView,
  options: Options,
  { isDocx, startWorker }: { readonly isDocx: boolean; readonly startWorker: StartWorker },
): Promise<Result<LetterTexts>> => (isDocx ? wordTexts(startWorker, options) : templateTexts(view, options))
