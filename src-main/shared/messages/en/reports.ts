import { number } from '../plural'
import type { reports as cs } from '../cs/reports'

export const reports: typeof cs = {
  making: {
    button: {
      publication: 'Make the draft publication (PDF)',
      'attendance-sheet': 'Make the attendance sheet (Excel)',
      roster: 'Make the list of participants (Excel)',
    },
    preparing: 'Getting ready',
    writing: {
      publication: 'Setting the publication',
      'attendance-sheet': 'Writing the attendance sheet',
      roster: 'Writing the list of participants',
    },
    progress: (done, total) => `${number('en', done)} of ${number('en', total)}`,
    made: (fileName) => `Done: ${fileName}`,
  },
}
