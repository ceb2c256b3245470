import type { TaskState } from '@shared/domain/programme/task'
import type { Tone } from '../../../components/tone'

/** How the state of a task is coloured. */
export const taskTones: Readonly<Record<TaskState, Tone>> = {
  late: 'danger',
  soon: 'warning',
  ahead: 'neutral',
  done: 'success',
  stopped: 'neutral',
}
