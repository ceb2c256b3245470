import { dayToCome, type Warn } from '../warnings/record-warning'

/** Named or replaced on a day to come, or replaced before being named. */
export const nominationWarnings: Warn<'nominations'> = ({ on, endedOn }, { today }) => [
  ...dayToCome('on', on, today),
  ...dayToCome('endedOn', endedOn, today),
  ...(on && endedOn && endedOn < on ? [{ field: 'endedOn', code: 'until-before-from' } as const] : []),
]
