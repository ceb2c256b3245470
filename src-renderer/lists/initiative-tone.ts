import type { Initiative } from '@shared/domain/events/initiative'
import type { Tone } from '../components/tone'

const tones = { blue: 'info', green: 'success', purple: 'violet', orange: 'warning' } as const satisfies Record<
  Initiative['colour'],
  Tone
>

/** The tone that draws an initiative's colour, in the light and in the dark theme. */
export const initiativeTone = ({ colour }: Pick<Initiative, 'colour'>): Tone => tones[colour]
