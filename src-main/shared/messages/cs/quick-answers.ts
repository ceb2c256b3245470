import { counts } from './counted'

/** Answers written down one after another from a stack of letters. */
export const quickAnswers = {
  open: 'Zapsat odpovědi',
  title: 'Rychlý zápis odpovědí',
  text: 'Instituce, A nebo N, osoba, čísla akcí, Enter. Odpověď je hned zapsána a lze ji vrátit.',
  institution: 'Instituce',
  noInstitution: 'Taková instituce v adresáři není.',
  missingInstitution: 'Zvolte instituci, která odpověděla.',
  notInvited: 'nepozvaná',
  persons: 'Jmenované osoby',
  personsExample: 'Mgr. Jana Nováková, starostka, jana@obec.cz',
  personsHint: 'Jméno, funkce, e-mail a telefon oddělte čárkou, další osobu středníkem. Bez jména se místo podrží.',
  events: 'Čísla akcí',
  eventKey: (key: string, name: string) => `${key} = ${name}`,
  wrongEvents: (text: string) => `Taková akce tu není: ${text}.`,
  save: 'Zapsat odpověď',
  recorded: 'Zapsané odpovědi',
  recordedCount: (n: number) => `Zapsáno: ${counts.answers(n)}`,
  nothingYet: 'Zatím nic. Poslední zápis vrátíte klávesami Ctrl+Z.',
  held: 'místo podrženo',
}
