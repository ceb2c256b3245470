import { resolve } from 'node:path'
import { fieldName } from '@shared/domain/letters/letter-fields'
import { settingsOf } from '@shared/domain/settings/settings'
import { leftOut } from '@shared/letters/check-letters'
import type { LetterForm } from '@shared/domain/letters/letter-forms'
import { langs } from '@shared/preferences'
import { ok, type Result } from '@shared/result'
import { LetterRun, type LetterTexts } from '../documents/letters/letter-run'
import type { Store } from '../store/store'
import { answer, command, flag, text, type CommandArguments, type HeadlessWorld } from './command'
import { withStore } from './database'
import { needed, oneOf, wholeNumber } from './expected'
import { recipientOptions, recipientsAsked, recipientsIn, type Recipients } from './letter-recipients'
import { expectTexts, letterTexts, textOptions } from './letter-texts'
import { targetOf } from './write-to'

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
  readonly isAsked: Recipients
}

/** Letters to print are one file, all others go into a folder. */
const placeFor = (form: LetterForm, out: string): string =>
  form === 'print' ? targetOf(out, ['pdf']).target : resolve(out)

const readAsked = (options: Arguments['options']): Asked => {
  const form = forms[oneOf(needed(options, 'form'), formWords, '--form')]
  expectTexts(options, form === 'docx')
  return {
    form,
    lang: oneOf(options.lang ?? 'cs', langs, '--lang'),
    referenceNumber: (options['reference-number'] ?? '').trim(),
    numberFrom: wholeNumber(options, 'number-from'),
    out: options['dry-run'] ? null : placeFor(form, needed(options, 'out')),
    isMarking: options['mark-exported'] === true && options['dry-run'] !== true,
    isAsked: recipientsAsked(options),
  }
}

/** The check run as JSON: what the window shows before anything is made. */
const report = (store: Store, { form }: Asked, { sources }: LetterTexts, { check, refusal }: LetterRun) => ({
  form,
  canBeMade: refusal === null,
  texts: sources.map(({ name, lang, problems }) => ({
    name,
    lang,
    problems,
    notices: check.notices.filter((each) => each.lang === lang).map(({ notice }) => notice),
    letters: check.letters.filter(({ lang: own }) => own === lang).length,
  })),
  letters: check.letters.length,
  readers: check.readers,
  hasSender: settingsOf(store.view).sender.name !== '',
  leftOut: leftOut(check),
  namelessAttachments: check.namelessAttachments,
  recipients: check.recipients.map(({ recipient, name, empty, lacks, notes }) => ({
    ...(recipient.kind === 'invitations' ? { invitationId: recipient.id } : { of: recipient.kind, id: recipient.id }),
    name,
    empty: empty.map((field) => fieldName(field, 'en')),
    lacks,
    notes,
  })),
})

type Planned = { readonly texts: LetterTexts; readonly run: LetterRun }

/** What was named and is not there is refused before anything is made. */
const planned = async (
  store: Store,
  { words, options }: Arguments,
  { startWorker }: HeadlessWorld,
  asked: Asked,
): Promise<Result<Planned>> => {
  const { view } = store
  const texts = await letterTexts(view, options, { isDocx: asked.form === 'docx', startWorker })
  if (!texts.ok) return texts
  const recipients = recipientsIn(store, options, asked.isAsked)
  if (!recipients.ok) return recipients
  const run = await LetterRun.plan(view, {
    ...asked,
    texts: texts.value,
    recipients: recipients.value,
    today: store.today,
    attachments: words.map((path) => resolve(path)),
    withCalendar: !options['no-calendar'],
  })
  return run.ok ? ok({ texts: texts.value, run: run.value }) : run
}

const makeAndNote = async (
  store: Store,
  { startWorker }: HeadlessWorld,
  asked: Asked,
  { texts, run }: Planned,
): Promise<Result<unknown>> => {
  const check = report(store, asked, texts, run)
  if (asked.out === null) return ok(check)
  const { lang, isMarking } = asked
  const made = await run.make({ target: asked.out, lang, madeAt: new Date().toISOString(), startWorker })
  if (!made.ok) return made
  const { path, count } = made.value
  const letterIds = await run.note(store, made.value, { isMarking })
  return ok({ path, count, letterIds, invitationIds: run.invitationIds, isMarked: isMarking, check })
}

/**
 * The same letters as from the window, and what they said is kept as there. Invitations have their letters only where `--mark-exported`
 * says so, and nothing is ever marked as sent; `--dry-run` gives the check run alone and writes nothing.
 */
export const letters = command({
  usage: {
    'letters --form print|pdf|eml|data-box --template ID|NAME [--other-template ID|NAME] --out FILE|FOLDER [ATTACHMENT…]':
      '',
    [`letters --form docx [--docx FILE] [--docx-en FILE] --out FOLDER
          [--state prepared,exported,…] [--initiative ID] [--event ID] [--wave N] [--ids ID,ID…]
          [--to participants|waiting-list|speakers|to-be-told|came|persons|institutions|presentations [--view NAME]]
          [--to presentations [--state accepted] [--missing any|event|speaker|slides]]
          [--reference-number TEXT [--number-from N]] [--no-calendar] [--lang cs|en] [--mark-exported] [--dry-run]`]:
      `letters to invitations, by default to those not sent yet, each in the language
of its reader; --to writes to others: people by their registrations, speakers by what they
present, or the directory as a saved view shows it; --dry-run checks and makes nothing; nothing is marked as sent`,
  },
  mostWords: mostAttachments,
  options: letterOptions,
  run: async (args, world) => {
    const asked = readAsked(args.options)
    const work = async (store: Store): Promise<boolean> => {
      const plan = await planned(store, args, world, asked)
      return answer(world, plan.ok ? await makeAndNote(store, world, asked, plan.value) : plan)
    }
    return withStore(args.options, world, work, { isReadOnly: asked.out === null })
  },
})
