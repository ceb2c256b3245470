import { basename } from 'node:path'
import type { LetterTemplate } from '@shared/domain/letters/letter-template'
import type { KeptLetter } from '@shared/domain/letters/kept-letter'
import type { Letter } from '@shared/letters/letter'
import type { Recipient } from '@shared/domain/letters/recipient'
import type { TemplateProblem } from '@shared/domain/letters/template-language'
import type { DatabaseView } from '@shared/domain/database/state'
import type { Id } from '@shared/domain/values/ids'
import type { LetterFailure } from '@shared/failures/letter-failure'
import {
  checkLetters,
  problemsOf,
  textOfTemplate,
  type LettersAsked,
  type LettersCheck,
  type TextInLanguage,
} from '@shared/letters/check-letters'
import { readLetterText } from '@shared/letters/compose-letter'
import type { WordFacts } from '@shared/letters/letter-files'
import { messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import { fail, ok, type Result } from '@shared/result'
import type { Store } from '../../store/store'
import { attachmentsAt, keptAttachments } from './attachments'
import { makeLetters, type MadeFile } from './make-letters'
import { sumOf } from './sums'
import type { DocxTemplates, LetterAttachment } from './write'

/** What letters are made from, at least one; the first text is for those as well who read another language than there is. */
export type LetterTexts = {
  readonly texts: LettersAsked['texts']
  readonly docx: DocxTemplates
  readonly sources: readonly LetterSource[]
}
type LetterSource = {
  readonly name: string
  readonly lang: Lang
  readonly problems: readonly TemplateProblem[]
  /** Of what the text was when the letters were made. */
  readonly sum: string
}

const withFirst = <T>([first, ...others]: readonly T[]): readonly [T, ...T[]] | null =>
  first === undefined ? null : [first, ...others]

/** Letters from templates of the database; null where there are none. */
export const textsOfTemplates = (view: DatabaseView, templates: readonly LetterTemplate[]): LetterTexts | null => {
  const texts = withFirst(templates.map(textOfTemplate))
  const sources = templates.map((each) => ({
    name: each.name,
    lang: each.lang,
    problems: problemsOf(view, textOfTemplate(each)),
    sum: sumOf(`${each.subject}\n${each.body}`),
  }))
  return texts && { texts, docx: {}, sources }
}

type WordTemplate = LetterSource & WordFacts & { readonly bytes: Uint8Array }

/** Letters from the office's own Word templates; null where there are none. */
export const textsOfWord = (view: DatabaseView, templates: readonly WordTemplate[]): LetterTexts | null => {
  const blank = readLetterText({ subject: '', body: '' })
  const texts = withFirst(templates.map(({ lang, ...word }): TextInLanguage => ({ lang, text: blank, word })))
  const docx: DocxTemplates = Object.fromEntries(templates.map(({ lang, bytes }) => [lang, bytes]))
  const sources = templates.map((each) => ({
    ...each,
    problems: [...each.problems, ...problemsOf(view, { lang: each.lang, text: blank, word: each })],
  }))
  return texts && { texts, docx, sources }
}

type LettersOrder = Omit<LettersAsked, 'texts' | 'attachments'> & {
  readonly texts: LetterTexts
  /** Paths of the files that go along with every letter. */
  readonly attachments: readonly string[]
  readonly withCalendar: boolean
}

type Making = Omit<Parameters<typeof makeLetters>[1], 'folderName'> & { readonly lang: Lang; readonly madeAt: string }

/** Letters, from the look at what is asked for to the files and the note of them; the same in the window and without it. */
export class LetterRun {
  readonly check: LettersCheck
  readonly #order: LettersOrder
  readonly #attachments: readonly LetterAttachment[]

  private constructor(order: LettersOrder, attachments: readonly LetterAttachment[], check: LettersCheck) {
    this.#order = order
    this.#attachments = attachments
    this.check = check
  }

  /** Looks at the texts, the recipients and the attachments as they are now; nothing is made yet. */
  static async plan(view: DatabaseView, order: LettersOrder): Promise<Result<LetterRun>> {
    const attachments = await attachmentsAt(order.attachments)
    if (!attachments.ok) return attachments
    const names = attachments.value.map(({ name }) => name)
    const check = checkLetters(view, { ...order, texts: order.texts.texts, attachments: names })
    return ok(new LetterRun(order, attachments.value, check))
  }

  /** Why no letters can be made: a template has a mistake, or nobody would get one. */
  get refusal(): LetterFailure | null {
    const problems = this.#order.texts.sources.flatMap((source) => source.problems)
    if (problems.length > 0) return { code: 'letter-template-wrong', count: problems.length, problems }
    return this.check.letters.length === 0 ? { code: 'letter-nobody' } : null
  }

  /** Whom letters are made for. */
  get recipients(): readonly Recipient[] {
    return this.check.letters.map(({ recipient }) => recipient)
  }

  get invitationIds(): readonly Id[] {
    return this.recipients.filter(({ kind }) => kind === 'invitations').map(({ id }) => id)
  }

  /** The language of the letters; that of the first text where they are in several. */
  get lang(): Lang {
    const [first, ...others] = new Set(this.check.letters.map(({ lang }) => lang))
    return first !== undefined && others.length === 0 ? first : this.#order.texts.texts[0].lang
  }

  /** What the file, or the folder of the files, is called. */
  nameIn(lang: Lang): string {
    return `${messages[lang].documents.letter.fileNames[this.#order.form]} ${this.#order.today}`
  }

  /** Makes the letters apart; a file or a folder is there whole or not at all. */
  async make({ lang, madeAt, ...around }: Making): Promise<Result<MadeFile>> {
    if (this.refusal !== null) return fail(this.refusal)
    const { form, withCalendar, texts } = this.#order
    const { letters } = this.check
    const input = { letters, form, lang, madeAt, attachments: this.#attachments, withCalendar, docx: texts.docx }
    return makeLetters(input, { ...around, folderName: this.nameIn(lang) })
  }

  /**
   * Notes what was made: whose names stand in the files, what each letter said, and where `isMarking`, that each invitation has its
   * letter; gives the ids of the letters.
   */
  async note(
    store: Pick<Store, 'act' | 'view'>,
    { name: fileName, texts }: Pick<MadeFile, 'name' | 'texts'>,
    { isMarking }: { readonly isMarking: boolean },
  ): Promise<readonly Id[]> {
    const { referenceNumber, numberFrom } = this.#order
    const ids = this.invitationIds
    const personIds = Array.from(new Set(this.check.letters.flatMap(({ personId }) => personId ?? [])))
    const initiativeId = this.recipients[0]?.initiativeId ?? null
    const input = { kind: 'letters', fileName, initiativeId, eventId: null, personIds } as const
    await store.act({ action: 'export:note', input })
    const numbered = referenceNumber.trim() === '' ? {} : { referenceNumber, numberFrom }
    if (isMarking && ids.length > 0)
      await store.act({ action: 'invitation:mark-exported', input: { ids, ...numbered } })
    const attachments = await keptAttachments(this.#attachments)
    const letters = this.check.letters.map((letter, index) => this.#kept(letter, { text: texts[index], attachments }))
    const kept = await store.act({ action: 'letter:keep', input: { letters } })
    return kept.ok ? (kept.value.output as readonly KeptLetter[]).map(({ id }) => id) : [] // safe: what this action gives
  }

  #kept(
    { recipient, personId, lang, referenceNumber, subject, paragraphs, institutionId }: Letter,
    { text, attachments }: { readonly text: string | undefined; readonly attachments: KeptLetter['attachments'] },
  ) {
    const { form, texts } = this.#order
    const source = texts.sources.find((each) => each.lang === lang) ?? texts.sources[0]
    const { kind, id, initiativeId, eventId } = recipient
    return {
      initiativeId,
      eventId,
      invitationId: kind === 'invitations' ? id : null,
      registrationId: kind === 'registrations' ? id : null,
      institutionId,
      personId,
      form,
      lang,
      referenceNumber: referenceNumber.slice(0, 100),
      subject: subject.slice(0, 500),
      text: text ?? paragraphs.join('\n\n').slice(0, 100_000),
      templateName: basename(source?.name ?? '').slice(0, 300),
      templateSum: source?.sum ?? '',
      attachments: [...attachments],
    }
  }
}
