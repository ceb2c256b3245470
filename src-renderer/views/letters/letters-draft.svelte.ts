import type { ChosenDocx, ChosenFile, LettersRequest } from '@shared/contracts/letters'
import { sortedCzech } from '@shared/domain/collation'
import type { Day } from '@shared/domain/day'
import type { Id } from '@shared/domain/ids'
import type { Invitation } from '@shared/domain/invitation'
import type { LetterTemplate } from '@shared/domain/letter-template'
import { chosenRecipients, type RecipientChoice } from '@shared/domain/letters/recipients'
import type { DatabaseView } from '@shared/domain/state'
import { checkLetters, type LettersCheck } from '@shared/letters/check-letters'
import { readLetterText } from '@shared/letters/compose-letter'
import type { LetterForm } from '@shared/letters/letter'
import type { Lang } from '@shared/preferences'

export type Choice = RecipientChoice['kind'] | 'marked'

type Surroundings = {
  readonly view: () => DatabaseView
  readonly invitations: () => readonly Invitation[]
  readonly marked: () => readonly Invitation[]
  readonly templates: () => readonly LetterTemplate[]
  readonly today: Day
  readonly lang: Lang
}

const none: ReadonlySet<Id> = new Set()

/** What is being put together before letters are made: to whom, from which text, in which form. */
export class LettersDraft {
  choice = $state<Choice>('unsent')
  days = $state<number | null>(7)
  /** `''` for all, `initiative` for the whole one, or the id of an event. */
  target = $state('')
  form = $state<LetterForm>('print')
  #templateId = $state<Id | null>(null)
  docx = $state.raw<ChosenDocx | null>(null)
  docxLang = $state<Lang>('cs')
  referenceNumber = $state('')
  isNumbered = $state(false)
  numberFrom = $state<number | null>(1)
  attachments = $state.raw<readonly ChosenFile[]>([])
  withCalendar = $state(true)
  #unticked = $state.raw(none)
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
  readonly recipients: readonly Invitation[] = $derived.by(() => {
    const { invitations, marked, today } = this.#around
    const all = sortedCzech(
      invitations().filter(({ eventId }) => this.target === '' || (eventId ?? 'initiative') === this.target),
      ({ institutionId }) => this.#around.view().get('institutions', institutionId)?.name ?? '',
    )
    if (this.choice === 'marked') {
      const ids = new Set(marked().map(({ id }) => id))
      return all.filter(({ id }) => ids.has(id))
    }
    const days = this.days ?? 0
    return chosenRecipients(all, { kind: this.choice, days: Number.isNaN(days) ? 0 : days }, today)
  })

  /** Those of them that get a letter: all until somebody is unticked. */
  get marks(): ReadonlySet<Id> {
    return new Set(this.recipients.map(({ id }) => id).filter((id) => !this.#unticked.has(id)))
  }

  set marks(marks: ReadonlySet<Id>) {
    this.#unticked = new Set(this.recipients.map(({ id }) => id).filter((id) => !marks.has(id)))
  }

  readonly ticked: readonly Invitation[] = $derived(this.recipients.filter(({ id }) => !this.#unticked.has(id)))

  /** The chosen text; until one is chosen the first that fits what is done: a reminder to those who wait. */
  get template(): LetterTemplate | undefined {
    const all = this.#around.templates()
    const purpose = this.isReminder ? 'reminder' : 'invitation'
    const fitting = all.filter((each) => each.purpose === purpose)
    return (
      all.find(({ id }) => id === this.#templateId) ??
      fitting.find(({ lang }) => lang === this.#around.lang) ??
      fitting[0] ??
      all[0]
    )
  }

  set template(template: LetterTemplate | undefined) {
    this.#templateId = template?.id ?? null
  }

  /** Whether all of them were sent their invitation before, so that what goes out now reminds them. */
  get isReminder(): boolean {
    return this.ticked.length > 0 && this.ticked.every(({ sentOn, answer }) => sentOn !== null && answer === null)
  }

  get lang(): Lang {
    return this.form === 'docx' ? this.docxLang : (this.template?.lang ?? this.#around.lang)
  }

  readonly check: LettersCheck = $derived.by(() =>
    checkLetters(this.#around.view(), {
      invitations: this.ticked,
      form: this.form,
      lang: this.lang,
      today: this.#around.today,
      text: readLetterText(this.form === 'docx' || !this.template ? { subject: '', body: '' } : this.template),
      docxFields: this.form === 'docx' ? (this.docx?.fields ?? []) : undefined,
      referenceNumber: this.referenceNumber.trim(),
      numberFrom: this.#from,
    }),
  )

  get problems(): LettersCheck['template'] {
    return this.form === 'docx' ? (this.docx?.problems ?? []) : this.check.template
  }

  get isReady(): boolean {
    const hasText = this.form === 'docx' ? this.docx !== null : this.template !== undefined
    return hasText && this.problems.length === 0 && this.check.letters.length > 0
  }

  get #from(): number | null {
    return this.isNumbered && this.numberFrom !== null && this.numberFrom >= 1 ? this.numberFrom : null
  }

  request(job: string): LettersRequest {
    return {
      form: this.form,
      invitationIds: this.ticked.map(({ id }) => id),
      templateId: this.form === 'docx' ? null : (this.template?.id ?? null),
      docx: this.form === 'docx' ? (this.docx?.token ?? null) : null,
      lang: this.lang,
      referenceNumber: this.referenceNumber.trim(),
      numberFrom: this.#from,
      attachments: this.takesFiles ? this.attachments.map(({ token }) => token) : [],
      withCalendar: this.withCalendar,
      today: this.#around.today,
      job,
    }
  }

  /** Only what is sent from a computer can take files along. */
  get takesFiles(): boolean {
    return this.form === 'email' || this.form === 'data-box'
  }
}
