import { expandedName } from './usual-names'
import type { KnownInstitutionKind } from '../../fields/institution'

/** What a name begins or is written with, and the kind that it tells; the first that fits. */
const kindForms: readonly (readonly [RegExp, KnownInstitutionKind])[] = [
  [/^(mestska|obecni) policie\b/, 'municipal-police'],
  [/^krajske reditelstvi policie\b/, 'police-directorate'],
  [/\b(policie cr|policie ceske republiky|reditelstvi policie|obvodni oddeleni|uzemni odbor)\b/, 'police-unit'],
  [/\bministerstvo\b/, 'ministry'],
  [/^statutarni mesto\b/, 'statutory-town'],
  [/^mesto\b/, 'town'],
  [/^(mestska cast|mestsky obvod)\b/, 'district'],
  [/^(kraj\b|krajsky urad\b)|\bkraj$/, 'region'],
  [/^(svaz|sdruzeni|asociace|spolek)\b/, 'association'],
]

/** Words for a municipality without a name. */
const municipality = /^(obec|obce|obecni urad|mestys)$/

/** The kind that words in a column for it tell, as *MP*, *obecní policie* or *spolek*; undefined for others. */
export const kindInWords = (text: string): KnownInstitutionKind | undefined => {
  const folded = expandedName(text)
  if (municipality.test(folded)) return 'municipality'
  return kindForms.find(([form]) => form.test(folded))?.[1]
}

/** The kind of an institution by its name; a plain name is a municipality. */
export const kindByName = (name: string): KnownInstitutionKind => {
  const folded = expandedName(name)
  return kindForms.find(([form]) => form.test(folded))?.[1] ?? 'municipality'
}
