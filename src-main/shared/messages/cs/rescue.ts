import type { RescueGeneration } from '../../domain/database/rescue'
import { counted, counts } from './counted'

/** The rescue screen: what was found in a folder that cannot be opened, and the ways out of it. */
export const rescue = {
  title: 'Databázi nelze otevřít celou',
  text: 'Níže je, co se podařilo přečíst. Zvolte, jak pokračovat.',
  looking: 'Prohlížím soubory databáze…',
  folder: 'Složka',
  offerTitle: 'Co lze obnovit',
  offerNothing: 'Ze souborů ve složce nelze přečíst žádné záznamy.',
  offerAt: (moment: string) => `Stav k ${moment}.`,
  nothingMissing: 'Podle záznamu změn nic nechybí.',
  missing: 'Co chybí',
  journalsOnly:
    'Všechny úplné kopie jsou poškozené; stav je složen jen ze záznamu změn. Záznamy, které se nikdy nezměnily, mohou chybět.',
  goOn: 'Pokračovat s tím, co lze obnovit',
  goOnText: 'Vznikne nová úplná kopie nad ostatními soubory; poškozené soubory zůstanou v karanténě.',
  export: 'Vypsat čitelné do Excelu',
  exportName: 'Záchrana databáze',
  exported: (fileName: string, rows: number) => `Soubor ${fileName} je hotov: ${counts.rows(rows)}.`,
  backups: 'Zálohy, které lze obnovit',
  restore: 'Obnovit tuto zálohu',
  restoreText: 'Začne se stavem zálohy; co se změnilo po ní, nebude obsahovat. Poškozené soubory zůstanou.',
  showFolder: 'Ukázat složku',
  again: 'Zkusit otevřít znovu',
  another: 'Zvolit jinou databázi',
  password: 'Heslo databáze',
  passwordText: 'Databáze je chráněna heslem; bez něj nelze obsah prohlédnout.',
  passwordUse: 'Použít heslo',
  files: 'Nalezené soubory',
  columns: { file: 'Soubor', state: 'Stav', when: 'Zapsáno', content: 'Obsah' },
  states: {
    good: 'v pořádku',
    unfinished: 'nedopsaný',
    foreign: 'z jiné databáze',
    damaged: 'poškozený',
    encrypted: 'zašifrovaný',
  } satisfies Record<RescueGeneration['state'], string>,
  records: counts.records,
  changes: counted('změna', 'změny', 'změn'),
  damagedLines: counted('poškozený řádek', 'poškozené řádky', 'poškozených řádků'),
  quarantined: (n: number) => `V karanténě (podsložka quarantine) leží ${counted('soubor', 'soubory', 'souborů')(n)}.`,
}
