import { countedIn, inFormOf } from '../plural'

export const counted = countedIn('cs')
export const inForm = inFormOf('cs')

/** What many sentences count. */
export const counts = {
  records: counted('záznam', 'záznamy', 'záznamů', 'záznamu'),
  rows: counted('řádek', 'řádky', 'řádků', 'řádku'),
  recommendations: counted('doporučení', 'doporučení'),
  invitations: counted('pozvánka', 'pozvánky', 'pozvánek', 'pozvánky'),
  outcomes: counted('výstup', 'výstupy', 'výstupů', 'výstupu'),
  registrations: counted('přihláška', 'přihlášky', 'přihlášek', 'přihlášky'),
  persons: counted('osoba', 'osoby', 'osob', 'osoby'),
  events: counted('akce', 'akce', 'akcí'),
  institutions: counted('instituce', 'instituce', 'institucí'),
  days: counted('den', 'dny', 'dnů', 'dne'),
  letters: counted('dopis', 'dopisy', 'dopisů'),
  recipients: counted('příjemce', 'příjemci', 'příjemců'),
  answers: counted('odpověď', 'odpovědi', 'odpovědí'),
  characters: counted('znak', 'znaky', 'znaků'),
}

/** The same as the object of a sentence, where that is another form: *Připravit 1 pozvánku*. */
export const objects = {
  institutions: counted('instituci', 'instituce', 'institucí'),
  persons: counted('osobu', 'osoby', 'osob'),
  invitations: counted('pozvánku', 'pozvánky', 'pozvánek'),
  registrations: counted('přihlášku', 'přihlášky', 'přihlášek'),
  reminders: counted('upomínku', 'upomínky', 'upomínek'),
  trashItems: counted('položku', 'položky', 'položek'),
  seconds: counted('sekundu', 'sekundy', 'sekund'),
}
