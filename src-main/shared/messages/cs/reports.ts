import type { DocumentKind } from '../../domain/documents/kinds'
import { number } from '../plural'

/** Counts of the initiative and the documents that are made of it. */
export const reports = {
  making: {
    button: {
      publication: 'Vytvořit návrh publikace (PDF)',
      'attendance-sheet': 'Vytvořit prezenční listinu (Excel)',
      roster: 'Vytvořit seznam účastníků (Excel)',
    } satisfies Record<DocumentKind, string>,
    preparing: 'Připravuje se',
    writing: {
      publication: 'Sází se publikace',
      'attendance-sheet': 'Zapisuje se prezenční listina',
      roster: 'Zapisuje se seznam účastníků',
    } satisfies Record<DocumentKind, string>,
    progress: (done: number, total: number) => `${number('cs', done)} z ${number('cs', total)}`,
    made: (fileName: string) => `Hotovo: ${fileName}`,
  },
}
