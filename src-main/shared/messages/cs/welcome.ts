/** The first screen: no database is open. */
export const welcome = {
  text: 'Příprava a vedení řady workshopů: pozvánky, přihlášky, účast, výstupy a publikace. Data zůstávají v tomto počítači.',
  problemTitle: 'Databázi se nepodařilo otevřít',
  refusedTitle: 'Nepodařilo se to',
  retry: 'Zkusit znovu',
  working: 'Pracuje se…',
  choices: 'Jak začít',
  create: {
    title: 'Nová databáze',
    text: 'Prázdná databáze. Začíná se založením iniciativy.',
    here: 'Založit na obvyklém místě',
    choose: 'Založit v jiné složce',
  },
  sample: {
    title: 'Ukázková iniciativa',
    text: 'Databáze s vymyšlenými institucemi, osobami a akcemi, na které lze vše bez obav vyzkoušet.',
    here: 'Založit na obvyklém místě',
    choose: 'Založit v jiné složce',
  },
  open: {
    title: 'Existující databáze',
    text: 'Databáze, která už je v některé složce tohoto počítače.',
    choose: 'Otevřít složku',
  },
  recent: {
    title: 'Naposledy otevřené',
    openedAt: (when: string) => `otevřena ${when}`,
    gone: 'Složka na tomto místě není.',
    forget: (name: string) => `Odebrat ze seznamu: ${name}`,
  },
  version: (version: string) => `Verze ${version}`,
}
