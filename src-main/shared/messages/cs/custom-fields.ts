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
  kind: {
    none: 'Zatím žádný vlastní druh.',
    newLabel: 'Nový druh instituce',
    addLabel: 'Přidat druh',
    nameLabel: (position: number) => `Název ${position}. vlastního druhu`,
    removeLabel: (name: string) => `Odstranit druh ${name}`,
    removed: (name: string) => `Druh „${name}“ byl odstraněn.`,
    usedBy: (n: number) => (n === 0 ? 'nepoužívá se' : counts.institutions(n)),
    removeTitle: (name: string) => `Odstranit druh „${name}“`,
    removeText: (n: number) =>
      `Tento druh ${counted('instituce používá', 'instituce používají', 'institucí používá')(n)}. Zvolte, jakého druhu budou potom.`,
    removeConfirm: (n: number) => `Změnit druh (${counts.institutions(n)}) a odstranit`,
  },
  replacement: 'Nový druh',
  fields: { institutions: 'Vlastní údaje o institucích', persons: 'Vlastní údaje o osobách' },
  field: {
    none: 'Zatím žádný vlastní údaj.',
    addLabel: 'Přidat údaj',
    removeLabel: (name: string) => `Odstranit údaj ${name}`,
    removed: (name: string) => `Údaj „${name}“ byl odstraněn.`,
    usedBy: (n: number) => (n === 0 ? 'nevyplněno' : `vyplněno v ${records(n)}`),
    removeTitle: (name: string) => `Odstranit údaj „${name}“`,
    removeText: (n: number) => `Údaj je vyplněn v ${records(n)}. Hodnoty se odstraní spolu s ním; krok lze vzít zpět.`,
    removeConfirm: (n: number) => `Odstranit i s hodnotami (${n})`,
  },
  newField: { institutions: 'Nový údaj o institucích', persons: 'Nový údaj o osobách' },
  fieldName: {
    institutions: (position: number) => `Název ${position}. údaje o institucích`,
    persons: (position: number) => `Název ${position}. údaje o osobách`,
  },
}
