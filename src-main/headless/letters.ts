import { resolve } from 'node:path'
import { dayOf } from '@shared/domain/values/day'
import { fieldName } from '@shared/domain/letters/letter-fields'
import { settingsOf } from '@shared/domain/settings/settings'
import { checkLetters, leftOut, type LettersCheck } from '@shared/letters/check-letters'
import type { LetterForm } from '@shared/domain/letters/letter-forms'
import { messages } from '@shared/messages'
import { langs } from '@shared/preferences'
import { fail, ok, type Result } from '@shared/result'
import { attachmentsAt } from '../documents/letters/attachments'
import { makeLetters, type MadeFile } from '../documents/letters/make-letters'
import { noteLetters } from '../documents/letters/note-letters'
import type { LetterAttachment } from '../documents/letters/write'
import type { Store } from '../store/store'
import { answer, command, flag, text, type CommandArguments, type HeadlessWorld } from './command'
import { withStore } from './database'
import { needed, oneOf, wholeNumber } from './expected'
import { recipientOptions, recipientsAsked, recipientsIn, type Recipients } from './letter-recipients'
import { expectTexts, letterTexts, textOptions, type LetterTexts } from './letter-texts'

/** Forms by the words of the command line. */
const forms = { print: 'print', pdf: 'each', docx: 'docx', eml: 'email', 'data-box': 'data-box' } as const
const formWords = Object.keys(forms) as (keyof typeof forms)[] // safe: the keys of a constant

const mostAttachments = 50

const letterOptions = {
  ...recipientOptions,
  ...textOptions,
  form: text,
  out: text,
  lang: text,
  'reference-number': text,
  'number-from': text,
  'no-calendar': flag,
  'mark-exported': flag,
  'dry-run': flag,
}
type Arguments = CommandArguments<typeof letterOptions>

type Asked = {
  readonly form: LetterForm
  readonly lang: (typeof langs)[number]
  readonly referenceNumber: string
  readonly numberFrom: number | null
  readonly out: string | null
  readonly isMarking: boolean
}

const readAsked = (options: Arguments['options']): Asked => {
  const form = forms[oneOf(needed(options, 'form'), formWords, '--form')]
  expectTexts(options, form === 'docx')
  return {
    form,
    lang: oneOf(options.lang ?? 'cs', langs, '--lang'),
    referenceNumber: (options['reference-number'] ?? '').trim(),
    numberFrom: wholeNumber(options, 'number-from'),
    out: options['dry-run'] ? null : resolve(needed(options, 'out')),
    isMarking: options['mark-exported'] === true && options['dry-run'] !== true,
  }
}

/** The check run as JSON: what the window shows before anything is made. */
const told = (store: Store, { form }: Asked, { sources }: LetterTexts, check: LettersCheck) => ({
  form,
  canBeMade: sources.every(({ problems }) => problems.length === 0) && check.letters.length > 0,
  texts: sources.map((source) => ({
    ...source,
    letters: check.letters.filter(({ lang }) => lang === source.lang).length,
  })),
  letters: check.letters.length,
  readers: check.readers,
  hasSender: settingsOf(store.view).sender.name !== '',
  leftOut: leftOut(check),
  recipients: check.recipients.map(({ invitation, name, empty, lacks, notes }) => ({
    invitationId: invitation.id,
    name,
    empty: empty.map((field) => fieldName(field, 'en')),
    lacks,
    notes,
  })),
})

type Making = { readonly args: Arguments; readonly world: HeadlessWorld; readonly asked: Asked }
type Ready = {
  readonly texts: LetterTexts
  readonly check: LettersCheck
  readonly attachments: readonly LetterAttachment[]
}

/** Everything that is needed to make the letters; what was named and is not there is refused. */
const prepared = async (
  { view }: Store,
  { args, world, asked }: Making,
  isAsked: Recipients,
): Promise<Result<Ready>> => {
  const isDocx = asked.form === 'docx'
  const texts = await letterTexts(view, args.options, { isDocx, startWorker: world.startWorker })
  if (!texts.ok) return texts
  const invitations = recipientsIn(view, args.options, isAsked)
  if (!invitations.ok) return invitations
  const attachments = await attachmentsAt(args.words.map((path) => resolve(path)))
  if (!attachments.ok) return attachments
  const today = dayOf(new Date().toISOString())
  const check = checkLetters(view, {
    ...asked,
    invitations: invitations.value,
    today,
    texts: texts.value.texts,
    attachments: attachments.value.map(({ name }) => name),
  })
  return ok({ texts: texts.value, check, attachments: attachments.value })
}

const make = (
  { args, world, asked }: Making,
  target: string,
  { texts: { docx }, check: { letters }, attachments }: Ready,
): Promise<Result<MadeFile>> => {
  const { form, lang } = asked
  const madeAt = new Date().toISOString()
  const withCalendar = !args.options['no-calendar']
  const folderName = `${messages[lang].documents.letter.fileNames[form]} ${dayOf(madeAt)}`
  const input = { letters, form, lang, madeAt, attachments, withCalendar, docx }
  return makeLetters(input, { target, folderName, startWorker: world.startWorker })
}

const makeAndNote = async (store: Store, making: Making, ready: Ready): Promise<Result<unknown>> => {
  const { asked } = making
  const { texts, check } = ready
  if (asked.out === null) return ok(told(store, asked, texts, check))
  const problems = texts.sources.flatMap((source) => source.problems)
  if (problems.length > 0) return fail({ code: 'letter-template-wrong', count: problems.length })
  if (check.letters.length === 0) return fail({ code: 'letter-nobody' })
  const made = await make(making, asked.out, ready)
  if (!made.ok) return made
  const { path, name, count } = made.value
  const { referenceNumber, numberFrom, isMarking } = asked
  if (isMarking) await noteLetters(store, { letters: check.letters, fileName: name, referenceNumber, numberFrom })
  const invitationIds = check.letters.map(({ invitationId }) => invitationId)
  return ok({ path, count, invitationIds, isMarked: isMarking, check: told(store, asked, texts, check) })
}

/**
 * The same letters as from the window. Nothing is written into the database unless `--mark-exported` says so, and nothing is ever
 * marked as sent; `--dry-run` gives the check run alone.
 */
export const letters = command({
  usage: {
    'letters --form print|pdf|eml|data-box --template ID|NAME [--other-template ID|NAME] --out FILE|FOLDER [ATTACHMENT…]':
      '',
    [`letters --form docx [--docx FILE] [--docx-en FILE] --out FOLDER
          [--state prepared,exported,…] [--initiative ID] [--event ID] [--wave N] [--ids ID,ID…]
          [--reference-number TEXT [--number-from N]] [--no-calendar] [--lang cs|en] [--mark-exported] [--dry-run]`]:
      `letters to invitations, by default to those not sent yet, each in the language
of its reader; --dry-run checks and makes nothing; nothing is marked as sent`,
  },
  mostWords: mostAttachments,
  options: letterOptions,
  run: async (args, world) => {
    const asked = readAsked(args.options)
    const isAsked = recipientsAsked(args.options)
    const work = async (store: Store): Promise<boolean> => {
      const making = { args, world, asked }
      const ready = await prepared(store, making, isAsked)
      return answer(world, ready.ok ? await makeAndNote(store, making, ready.value) : ready)
    }
    return withStore(args.options, world, work, { isReadOnly: !asked.isMarking })
  },
})
