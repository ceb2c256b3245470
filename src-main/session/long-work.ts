import type { LongWork } from '@shared/contract/documents'
import type { Told } from '../store/meter'
import type { Services } from './services'

/** Tells the window how far a long work has come. */
export const toldOf =
  ({ emit }: Pick<Services, 'emit'>, job: LongWork): Told =>
  (done, total) =>
    emit('job:progress', { job, done, total })
