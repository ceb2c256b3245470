import type { Event } from '@shared/domain/events/event'
import type { Tone } from '../../components/tone'

export const eventTone: { readonly [Status in Event['status']]: Tone } = {
  planned: 'info',
  confirmed: 'violet',
  held: 'success',
  cancelled: 'neutral',
}
