import type { ActionInput } from '@shared/domain/actions'
import type { Day } from '@shared/domain/values/day'
import type { Id } from '@shared/domain/values/ids'
import type { Invitation } from '@shared/domain/invitations/invitation'
import type { Answer, Channel } from '@shared/fields/invitation'
import { idOrNone } from '../../forms/choices'
import { NomineeDraft } from './nominee-draft.svelte'

type Start = { readonly invitation: Invitation; readonly today: Day; readonly knowsPersons: boolean }

/** An answer while it is being written down; lives outside its form, so that a look elsewhere loses nothing. */
export class AnswerDraft {
  readonly #invitation: Invitation
  readonly #knowsPersons: boolean
  value = $state<Answer['value'] | ''>('')
  on = $state('')
  channel = $state<Channel>('email')
  note = $state('')
  refusalReason = $state('')
  nominees = $state.raw<readonly NomineeDraft[]>([])
  eventIds = $state.raw<ReadonlySet<Id>>(new Set())
  hasPresentation = $state(false)
  presentationTitle = $state('')
  presentationEventId = $state('')

  constructor({ invitation, today, knowsPersons }: Start) {
    this.#invitation = invitation
    this.#knowsPersons = knowsPersons
    const { answer } = invitation
    this.value = answer?.value ?? ''
    this.on = answer?.on ?? today
    this.channel = answer?.channel ?? 'email'
    this.note = answer?.note ?? ''
    this.refusalReason = answer?.refusalReason ?? ''
    this.eventIds = new Set(invitation.eventId === null ? (answer?.heldEventIds ?? []) : [invitation.eventId])
    this.addNominee()
  }

  addNominee(): void {
    this.nominees = [...this.nominees, new NomineeDraft(!this.#knowsPersons)]
  }

  removeNominee(nominee: NomineeDraft): void {
    this.nominees = this.nominees.filter((each) => each !== nominee)
  }

  toggleEvent(id: Id, isComing: boolean): void {
    const others = Array.from(this.eventIds).filter((each) => each !== id)
    this.eventIds = new Set(isComing ? [...others, id] : others)
  }

  get isAccepting(): boolean {
    return this.value === 'accepted'
  }

  /** Whom the answer names; lines that were left empty name nobody. */
  readonly named: readonly NomineeDraft[] = $derived.by(() =>
    this.isAccepting ? this.nominees.filter(({ isBlank }) => !isBlank) : [],
  )

  /** Named twice from the directory: the later lines. */
  readonly repeated: readonly NomineeDraft[] = $derived.by(() =>
    this.named.filter(
      (each, index) =>
        !each.isNew &&
        this.named.slice(0, index).some((earlier) => !earlier.isNew && earlier.personId === each.personId),
    ),
  )

  /** Somebody comes, but nobody is named yet: the place is held. */
  get isHolding(): boolean {
    return this.isAccepting && this.named.length === 0 && this.eventIds.size > 0
  }

  get isWithoutEvent(): boolean {
    return this.named.length > 0 && this.eventIds.size === 0
  }

  /** As the action takes it, once a value was chosen. */
  input(value: Answer['value']): ActionInput<'invitation:record-answer'> {
    const { on, channel, note } = this
    const common = { id: this.#invitation.id, value, on, channel, note }
    if (value === 'declined') return { ...common, refusalReason: this.refusalReason, eventIds: [] }
    const presentation = { title: this.presentationTitle, eventId: idOrNone(this.presentationEventId) }
    return {
      ...common,
      eventIds: [...this.eventIds],
      heldEventIds: this.isHolding ? [...this.eventIds] : [],
      nominees: this.named.map(({ nominee }) => nominee),
      ...(this.hasPresentation ? { presentation } : {}),
    }
  }
}
