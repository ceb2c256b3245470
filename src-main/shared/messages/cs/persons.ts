import type { PersonsToInvite } from '../../domain/invitations/invited-persons'
import type { SalutationDoubt } from '../../domain/directory/salutation/salutation'
import { number } from '../plural'
import { counted, counts, objects } from './counted'

type LeftOut = Omit<PersonsToInvite, 'invite'>

export const persons = {
  title: 'Osoby',
  create: 'Nová osoba',
  import: 'Načíst ze souboru',
  search: 'Hledat osobu',
  detail: 'Podrobnosti osoby',
  markAll: 'Vybrat všechny zobrazené osoby',
  columns: {
    name: 'Příjmení a jméno',
  },
  kind: 'Druh instituce',
  remove: (n: number) => `Odstranit ${objects.persons(n)}`,
  removed: counted('osoba byla odstraněna.', 'osoby byly odstraněny.', 'osob bylo odstraněno.'),
  empty: 'Zatím tu není žádná osoba',
  emptyText: 'Patří sem zástupci institucí a další účastníci. Seznam lze načíst z Excelu nebo CSV.',
  nothingFound: 'Žádná osoba neodpovídá',
  newTitle: 'Nová osoba',
  newText: 'Povinné je jen příjmení, ostatní lze doplnit později.',
  save: 'Přidat osobu',
  created: (name: string) => `Osoba ${name} byla přidána.`,
  name: 'Jméno',
  place: 'Působení',
  tabs: { data: 'Údaje', course: 'Přihlášky a účast' },
  contact: 'Spojení',
  invite: (n: number, code: string) => `Pozvat ${objects.persons(n)} do ${code}`,
  invited: (n: number) => `Připraveno: ${counts.invitations(n)}.`,
  leftOut: ({ alreadyInvited, unwilling, withoutInstitution }: LeftOut) =>
    [
      alreadyInvited > 0 ? `už pozváno: ${alreadyInvited}` : '',
      unwilling > 0 ? `nepřeje si být zváno: ${unwilling}` : '',
      withoutInstitution > 0 ? `bez instituce: ${withoutInstitution}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  salutations: {
    title: 'Oslovení k ověření',
    toReview: (n: number) => `Oslovení k ověření (${number('cs', n)})`,
    text: 'Návrhy, u kterých si nelze být jistý. Ověřené oslovení se uloží k osobě.',
    columns: { suggestion: 'Návrh oslovení', why: 'Proč ověřit' },
    doubts: {
      'gender-unknown': 'neznámé pohlaví',
      'gender-guessed': 'pohlaví odhadnuto podle jména',
      foreign: 'cizí jméno se neskloňuje',
      'moving-vowel': 'pohyblivé e',
      'rare-ending': 'neobvyklé zakončení',
      'two-people': 'více osob v jednom poli',
    } satisfies Record<SalutationDoubt, string>,
    suggested: 'Bez zápisu se použije návrh.',
    toCheck: (why: string) => `Bez zápisu se použije návrh; ověřte jej: ${why}.`,
    keep: (n: number) => `Potvrdit ${counted('oslovení', 'oslovení')(n)}`,
    keepOne: 'Uložit oslovení',
    kept: (n: number) => `Potvrzeno: ${counted('oslovení', 'oslovení')(n)}.`,
    openPerson: 'Otevřít osobu',
    none: 'Není co ověřovat',
    noneText: 'Všechna oslovení plynou jistě ze jména a funkce, nebo je už někdo ověřil.',
    markAll: 'Označit všechna oslovení',
    detail: 'Ověření oslovení',
  },
  doNotInvite: 'nezvat',
  doNotInviteHint: 'Nepřeje si pozvánky; z výběru zvaných se vynechává.',
  noInstitution: 'bez instituce',
  institutionNotFound: 'Žádná taková instituce tu není.',
  registrations: (code: string) => `Přihlášky a účast v ${code}`,
  noRegistrations: 'Osoba zatím přihlášena není.',
}
