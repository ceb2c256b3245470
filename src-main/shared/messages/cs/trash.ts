import { counts, objects } from './counted'
import { words } from './words'

/** The trash, and the question that stands before a removal on which something hangs. */
export const trash = {
  title: 'Koš',
  text: 'Odstraněné záznamy: obnovit, odstranit natrvalo, doba uchování.',
  days: 'Doba uchování v koši (dny)',
  wrongDays: 'Zapište celé číslo od 1 do 3650.',
  list: 'Obsah koše',
  search: 'Hledat v koši',
  markAll: 'Vybrat všechny zobrazené položky',
  detail: 'Podrobnosti položky koše',
  columns: {
    title: 'Co',
    kind: 'Druh',
    along: 'Spolu s tím',
    removedAt: 'Odstraněno',
    by: 'Kdo',
    daysLeft: 'Zbývá',
  },
  unnamed: 'bez názvu',
  andOthers: (title: string, others: number) => `${title} a další: ${others}`,
  daysLeft: (n: number) => (n === 0 ? 'doba uplynula' : counts.days(n)),
  along: (n: number) => (n === 0 ? '' : counts.records(n)),
  empty: 'Koš je prázdný',
  emptyText: (n: number) => `Co odstraníte, zůstane zde ${counts.days(n)} a lze to obnovit i se všemi vazbami.`,
  nothingFound: 'V koši nic neodpovídá',
  restore: 'Obnovit',
  restoreMany: (n: number) => `Obnovit ${objects.trashItems(n)}`,
  restored: (n: number) => `Obnoveno: ${counts.records(n)}.`,
  overbooked: (events: readonly string[]) =>
    `Obnovením je překročen počet míst: ${events.join(', ')}. Zkontrolujte přihlášky na tyto akce.`,
  empties: 'Odstranit natrvalo',
  emptiesMany: (n: number) => `Odstranit natrvalo ${objects.trashItems(n)}`,
  emptyAll: 'Vysypat koš',
  ask: {
    title: (n: number) => `Odstranit natrvalo ${objects.trashItems(n)}?`,
    text: (n: number) => `Odstraní se ${counts.records(n)} a z koše už je obnovit nepůjde.`,
    typed: (n: number) => `Pro potvrzení zapište počet záznamů: ${n}`,
  },
  emptied: (n: number) => `Natrvalo odstraněno: ${objects.trashItems(n)}.`,
  contents: 'Co v položce leží',
  cleared: 'Odkazy, které se obnovením doplní',
  more: (n: number) => `a další: ${n}`,
  when: (day: string, n: number) => (n === 0 ? `${day}, doba už uplynula` : `${day}, zbývá ${counts.days(n)}`),
  removing: {
    title: (name: string) => `Odstranit: ${name}?`,
    text: 'Na tom, co odstraňujete, závisí další záznamy. Vše půjde obnovit z koše.',
    along: 'Odstraní se spolu s tím',
    cleared: 'Zůstane, jen bez odkazu na odstraněné',
    totals: 'Změní se součty',
    totalsText: (events: readonly string[]) =>
      `Jde o účast, která je už zapsána. Počty v sestavách se změní u akcí: ${events.join(', ')}.`,
    confirm: (n: number) => `Přesunout do koše ${counts.records(n)}`,
  },
  counted: (collection: keyof typeof words.collections, n: number) => words.collections[collection](n),
}
