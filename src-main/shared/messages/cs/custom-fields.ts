import { counted, counts } from './counted'

const records = counted('záznamu', 'záznamech', 'záznamech')

/** The settings page of kinds of institutions and of the office's own fields. */
export const customFields = {
  title: 'Číselníky',
  text: 'Vlastní druhy institucí a vlastní údaje o institucích a osobách.',
  back: 'Všechna nastavení',
  kinds: 'Druhy institucí',
  kindsHint: 'Základní druhy jsou vždy k dispozici; přidat lze další.',
  known: 'Základní druhy',
  noKinds: 'Zatím žádný vlastní druh.',
  newKind: 'Nový druh instituce',
  addKind: 'Přidat druh',
  kindName: (position: number) => `Název ${position}. vlastního druhu`,
  removeKind: (name: string) => `Odstranit druh ${name}`,
  kindRemoved: (name: string) => `Druh „${name}“ byl odstraněn.`,
  fields: { institutions: 'Vlastní údaje o institucích', persons: 'Vlastní údaje o osobách' },
  noFields: 'Zatím žádný vlastní údaj.',
  newField: { institutions: 'Nový údaj o institucích', persons: 'Nový údaj o osobách' },
  addField: 'Přidat údaj',
  fieldName: {
    institutions: (position: number) => `Název ${position}. údaje o institucích`,
    persons: (position: number) => `Název ${position}. údaje o osobách`,
  },
  removeField: (name: string) => `Odstranit údaj ${name}`,
  fieldRemoved: (name: string) => `Údaj „${name}“ byl odstraněn.`,
  usedByKind: (n: number) => (n === 0 ? 'nepoužívá se' : counts.institutions(n)),
  usedByField: (n: number) => (n === 0 ? 'nevyplněno' : `vyplněno v ${records(n)}`),
  removeKindTitle: (name: string) => `Odstranit druh „${name}“`,
  removeKindText: (n: number) =>
    `Tento druh ${counted('instituce používá', 'instituce používají', 'institucí používá')(n)}. Zvolte, jakého druhu budou potom.`,
  replacement: 'Nový druh',
  submitKind: (n: number) => `Změnit druh (${counts.institutions(n)}) a odstranit`,
  removeFieldTitle: (name: string) => `Odstranit údaj „${name}“`,
  removeFieldText: (n: number) =>
    `Údaj je vyplněn v ${records(n)}. Hodnoty se odstraní spolu s ním; krok lze vzít zpět.`,
  submitField: (n: number) => `Odstranit i s hodnotami (${n})`,
}
