import type { AgendaFinding } from '../../domain/programme/agenda-findings'
import { hourAt } from '../../domain/values/hour'
import { fullName, type Person } from '../../domain/directory/person'
import { number } from '../plural'

const minutes = (count: number): string => `${number('cs', count)} min`

/** The agenda of an event. */
export const agenda = {
  tab: 'Program',
  day: (dayNumber: number, inWords: string) => (inWords === '' ? `${dayNumber}. den` : `${dayNumber}. den, ${inWords}`),
  empty: 'Tento den zatím nemá program.',
  add: 'Přidat bod',
  newItem: 'Nový bod',
  keys: 'Enter přidá bod pod tento, Alt a šipka ho přesune, změna délky posune, co následuje.',
  minutesWrong: 'Počet minut od 0 do 1440.',
  more: (title: string) => `Podrobnosti bodu ${title}`,
  less: (title: string) => `Skrýt podrobnosti bodu ${title}`,
  remove: (title: string) => `Odstranit bod ${title}`,
  removed: 'Bod byl odstraněn.',
  up: (title: string) => `Posunout bod ${title} dopředu`,
  down: (title: string) => `Posunout bod ${title} dozadu`,
  copyFrom: 'Převzít program jiného dne',
  copied: 'Program byl převzat.',
  picture: 'Den v obrázku',
  moves: (title: string) => `${title}: začátek`,
  nothingFound: 'Nikdo takový v adresáři není',
  addSpeaker: 'Přidat přednášejícího z adresáře',
  removeSpeaker: (name: string) => `Odebrat: ${name}`,
  finding: (finding: AgendaFinding, person: Person | undefined): string => {
    switch (finding.code) {
      case 'overlap':
        return `Překrývá se: ${finding.with.title}`
      case 'gap':
        return `Před tím volno ${minutes(finding.minutes)}`
      case 'before-hours':
        return `Začíná ${minutes(finding.minutes)} před začátkem dne`
      case 'past-hours':
        return `Končí ${minutes(finding.minutes)} po konci dne`
      case 'past-midnight':
        return 'Končí po půlnoci'
      case 'no-such-day':
        return 'Akce tolik dnů nemá'
      case 'speaker-elsewhere':
        return `${person === undefined ? 'Přednášející' : fullName(person)}: současně ${finding.item.title} (${finding.item.startsAt})`
    }
  },
  span: (from: number, to: number) => `${hourAt(from)}–${hourAt(to)}`,
}
