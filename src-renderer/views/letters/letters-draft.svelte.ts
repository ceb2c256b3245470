import type { ChosenDocx, ChosenFile, WordFacts } from '@shared/letters/letter-files'
import type { LettersRequest } from '@shared/contract/letters'
import { sortedCzech } from '@shared/domain/values/collation'
import { speakerOf } from '@shared/domain/events/presentation'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import type { Invitation } from '@shared/domain/invitations/invitation'
import {
  invitedRecipient,
  presentingRecipient,
  registeredRecipient,
  type Recipient,
} from '@shared/domain/letters/recipient'
import { chosenPresentations, type PresentingChoice } from '@shared/domain/letters/presenting-recipients'
import {
  chosenRegistrations,
  registrationChoices,
  type RegistrationChoice,
} from '@shared/domain/letters/registered-recipients'
import { counterpartOf, suggestedTemplate, type LetterTemplate } from '@shared/domain/letters/letter-template'
import { chosenRecipients, type RecipientChoice } from '@shared/domain/letters/recipients'
import type { TemplateProblem } from '@shared/domain/letters/template-language'
import type { DatabaseView } from '@shared/domain/database/state'
import {
  checkLetters,
  problemsOf,
  readersOf,
  textOfTemplate,
  type LettersCheck,
  type TextInLanguage,
} from '@shared/letters/check-letters'
import { readLetterText, type ChangedText } from '@shared/letters/compose-letter'
import type { LetterForm } from '@shared/domain/letters/letter-forms'
import type { Lang } from '@shared/preferences'

export type Choice = RecipientChoice['kind'] | RegistrationChoice | 'presenting' | 'marked'

type Surroundings = {
  readonly view: () => DatabaseView
  readonly invitations: () => readonly Invitation[]
  readonly marked: () => readonly Recipient[]
  readonly initiativeId: Id
  readonly templates: () => readonly LetterTemplate[]
  readonly today: Day
  readonly lang: Lang
}

/** One text of the letters: a template of the app, or a document of Word. */
export type LettersSource = {
  readonly lang: Lang
  readonly name: string
  readonly template?: LetterTemplate
  readonly file?: ChosenDocx
}

const none: ReadonlySet<Id> = new Set()
const nothing = readLetterText({ subject: '', body: '' })
const noWord: WordFacts = { fields: [], notices: [], text: '' }

const textOf = ({ lang, template, file }: LettersSource): TextInLanguage =>
  template ? textOfTemplate(template) : { lang, text: nothing, word: file }

const invitationChoices = ['unsent', 'waiting', 'before-deadline', 'after-deadline'] as const

/** What is being put together before letters are made: to whom, from which text, in which form. */
export class LettersDraft {
  choice = $state<Choice>('unsent')
  days = $state<number | null>(7)
  /** `''` for all, `initiative` for the whole one, or the id of an event. */
  target = $state('')
  /** Of what is presented, where speakers are chosen by it. */
  presentationStatus = $state<PresentingChoice['status']>(null)
  lack = $state<PresentingChoice['lack']>(null)
  form = $state<LetterForm>('print')
  #templateId = $state<Id | null>(null)
  docx = $state.raw<ChosenDocx | null>(null)
  /** The same document in the other language. */
  otherDocx = $state.raw<ChosenDocx | null>(null)
  docxLang = $state<Lang>('cs')
  referenceNumber = $state('')
  isNumbered = $state(false)
  numberFrom = $state<number | null>(1)
  attachments = $state.raw<readonly ChosenFile[]>([])
  withCalendar = $state(true)
  #unticked = $state.raw(none)
  #changed = $state.raw<ReadonlyMap<Id, ChangedText>>(new Map())
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
    this.docxLang = around.lang
    this.choice = around.marked().length > 0 ? 'marked' : 'unsent'
  }

  get needsDays(): boolean {
    return this.choice === 'before-deadline' || this.choice === 'after-deadline'
  }

  /** Everybody whom the choice means. */
  readonly recipients: readonly Recipient[] = $derived.by(() => {
    const { choice } = this
    if (choice === 'marked') return this.#around.marked()
    const { initiativeId, view } = this.#around
    const eventId = this.target === '' || this.target === 'initiative' ? null : this.target
    if (choice === 'presenting')
      return chosenPresentations(view(), {
        ...{ initiativeId, eventId },
        ...{ status: this.presentationStatus, lack: this.lack },
      }).map(presentingRecipient)
    const byRegistration = registrationChoices.find((each) => each === choice)
    if (byRegistration === undefined) return this.#invited(choice).map(invitedRecipient)
    return chosenRegistrations(view(), byRegistration, { initiativeId, eventId }).map((each) =>
      registeredRecipient(each, initiativeId),
    )
  })

  /** Whether they are chosen among invitations, which have a list of their own. */
  readonly areInvited: boolean = $derived.by(() => this.recipients.every(({ kind }) => kind === 'invitations'))

  readonly #invited = (choice: Choice): readonly Invitation[] => {
    const { invitations, today } = this.#around
    const all = sortedCzech(
      invitations().filter(({ eventId }) => this.target === '' || (eventId ?? 'initiative') === this.target),
      ({ institutionId }) => this.#around.view().get('institutions', institutionId)?.name ?? '',
    )
    const kind = invitationChoices.find((each) => each === choice)
    const days = this.days ?? 0
    return kind === undefined
      ? []
      : chosenRecipients(this.#around.view(), all, { kind, days: Number.isNaN(days) ? 0 : days }, today)
  }

  /** Those of them that get a letter: all until somebody is unticked. */
  get marks(): ReadonlySet<Id> {
    return new Set(this.recipients.map(({ id }) => id).filter((id) => !this.#unticked.has(id)))
  }

  set marks(marks: ReadonlySet<Id>) {
    this.#unticked = new Set(this.recipients.map(({ id }) => id).filter((id) => !marks.has(id)))
  }

  readonly ticked: readonly Recipient[] = $derived(this.recipients.filter(({ id }) => !this.#unticked.has(id)))

  /** The chosen text; until one is chosen the one that fits what is done and most of those to whom it goes. */
  get template(): LetterTemplate | undefined {
    const all = this.#around.templates()
    return all.find(({ id }) => id === this.#templateId) ?? suggestedTemplate(all, this.#wanted)
  }

  readonly #wanted: Parameters<typeof suggestedTemplate>[1] = $derived.by(() => {
    const { ticked, isReminder } = this
    const isMost = (count: number): boolean => count * 2 > ticked.length
    const { cs } = readersOf(this.#around.view(), ticked, this.#around.today)
    return {
      purpose: isReminder ? 'reminder' : this.areInvited ? 'invitation' : 'other',
      addressee: isMost(ticked.filter((each) => this.#isToPerson(each)).length) ? 'person' : 'institution',
      isToSpeaker: ticked.some(({ kind }) => kind === 'presentations'),
      lang: ticked.length === 0 ? this.#around.lang : isMost(cs) ? 'cs' : 'en',
    }
  })

  #isToPerson({ kind, id }: Recipient): boolean {
    if (kind === 'invitations') return (this.#around.view().get('invitations', id)?.personId ?? null) !== null
    if (kind === 'presentations') {
      const { view, today } = this.#around
      const presentation = view().get('presentations', id)
      return presentation !== undefined && speakerOf(view(), presentation, today) !== undefined
    }
    return kind !== 'institutions'
  }

  set template(template: LetterTemplate | undefined) {
    this.#templateId = template?.id ?? null
  }

  /** Whether all of them were sent their invitation before, so that what goes out now reminds them. */
  get isReminder(): boolean {
    const invitations = this.ticked.map(({ kind, id }) =>
      kind === 'invitations' ? this.#around.view().get('invitations', id) : undefined,
    )
    return invitations.length > 0 && invitations.every((each) => each && each.sentOn !== null && each.answer === null)
  }

  get lang(): Lang {
    return this.form === 'docx' ? this.docxLang : (this.template?.lang ?? this.#around.lang)
  }

  get otherLang(): Lang {
    return this.lang === 'cs' ? 'en' : 'cs'
  }

  /** The text for those who are written to in the other language. */
  get otherTemplate(): LetterTemplate | undefined {
    return this.template && counterpartOf(this.template, this.#around.templates())
  }

  /** What can be written in the other language. */
  get otherTemplates(): readonly LetterTemplate[] {
    return this.#around.templates().filter(({ lang }) => lang === this.otherLang)
  }

  /** What the letters are made from, the text for most of them first. */
  get sources(): readonly LettersSource[] {
    if (this.form !== 'docx')
      return [this.template, this.otherTemplate].flatMap((template) =>
        template ? [{ lang: template.lang, name: template.name, template }] : [],
      )
    const { lang, otherLang } = this
    return [
      { lang, file: this.docx },
      { lang: otherLang, file: this.otherDocx },
    ].flatMap(({ lang, file }) => (file ? [{ lang, file, name: file.fileName }] : []))
  }

  readonly check: LettersCheck = $derived.by(() => {
    const blank = { lang: this.lang, text: nothing, word: this.form === 'docx' ? noWord : undefined }
    const [first = blank, ...others] = this.sources.map(textOf)
    const check = checkLetters(this.#around.view(), {
      recipients: this.ticked,
      changed: this.#changed,
      form: this.form,
      today: this.#around.today,
      texts: [first, ...others],
      referenceNumber: this.referenceNumber.trim(),
      numberFrom: this.#from,
      attachments: this.attachments.map(({ fileName }) => fileName),
    })
    // As long as there is no text nobody can be said to lack anything in it.
    return this.sources.length === 0 ? { ...check, recipients: [], notices: [] } : check
  })

  /** The texts with a mistake; as long as there is one, nothing is made. */
  readonly wrong: readonly (LettersSource & { readonly problems: readonly TemplateProblem[] })[] = $derived(
    this.sources
      .map((source) => ({
        ...source,
        problems: [...(source.file?.problems ?? []), ...problemsOf(this.#around.view(), textOf(source))],
      }))
      .filter(({ problems }) => problems.length > 0),
  )

  /** Whether somebody is written to in a language other than that of the chosen text. */
  get hasOtherReaders(): boolean {
    return this.check.readers[this.otherLang] > 0
  }

  get isReady(): boolean {
    const hasText = this.form === 'docx' ? this.docx !== null : this.template !== undefined
    return hasText && this.wrong.length === 0 && this.check.letters.length > 0
  }

  get #from(): number | null {
    return this.isNumbered && this.numberFrom !== null && this.numberFrom >= 1 ? this.numberFrom : null
  }

  isChanged(id: Id): boolean {
    return this.#changed.has(id)
  }

  /** Gives one recipient a text of their own; null: that of the template again. */
  change(id: Id, text: ChangedText | null): void {
    const changed = new Map(this.#changed)
    if (text === null) changed.delete(id)
    else changed.set(id, text)
    this.#changed = changed
  }

  request(job: string): LettersRequest {
    return {
      form: this.form,
      recipients: [...this.ticked],
      changed: this.form === 'docx' ? [] : Array.from(this.#changed, ([id, text]) => ({ id, ...text })),
      templateIds: this.sources.flatMap(({ template }) => template?.id ?? []),
      docx: this.sources.flatMap(({ lang, file }) => (file ? [{ token: file.token, lang }] : [])),
      referenceNumber: this.referenceNumber.trim(),
      numberFrom: this.#from,
      attachments: this.attachments.map(({ token }) => token),
      withCalendar: this.withCalendar,
      today: this.#around.today,
      job,
    }
  }
}
