import type { Recommendation } from '@shared/domain/outcomes/recommendation'
import type { Tone } from '../components/tone'

export const recommendationTones: { readonly [Status in Recommendation['status']]: Tone } = {
  draft: 'neutral',
  'for-comment': 'warning',
  approved: 'success',
}
