import type { ActionInput } from '@shared/domain/actions'
import type { Event } from '@shared/domain/events/event'
import type { Id } from '@shared/domain/values/ids'
import type { Outcome } from '@shared/domain/outcomes/outcome'
import { idOrNone } from '../../forms/choices'

/** An outcome while it is being written down. Event, theme and kind outlive a save: the next one mostly shares them. */
export class OutcomeDraft {
  kind = $state<Outcome['kind']>('practice')
  title = $state('')
  text = $state('')
  eventId = $state('')
  themeId = $state('')
  institutionId = $state('')
  source = $state('')

  /** Takes the event and, where it has one, its theme. */
  setEvent(event: Event | undefined): void {
    this.eventId = event?.id ?? ''
    if (event?.themeId) this.themeId = event.themeId
  }

  /** As the action takes it. */
  input(initiativeId: Id): ActionInput<'outcome:create'> {
    const { kind, title, text, source } = this
    return {
      initiativeId,
      kind,
      title,
      text,
      source,
      eventId: idOrNone(this.eventId),
      themeId: idOrNone(this.themeId),
      institutionId: idOrNone(this.institutionId),
    }
  }

  clearForNext(): void {
    this.title = ''
    this.text = ''
    this.institutionId = ''
    this.source = ''
  }
}
