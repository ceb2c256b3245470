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
}
