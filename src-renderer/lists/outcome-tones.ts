import type { Outcome } from '@shared/domain/outcomes/outcome'
import type { Tone } from '../components/tone'

export const outcomeTones: { readonly [Kind in Outcome['kind']]: Tone } = {
  practice: 'success',
  problem: 'danger',
  method: 'info',
  proposal: 'violet',
}
