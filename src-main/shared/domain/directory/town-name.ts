import { fold } from '../values/fold'

/**
 * Words that say what an office is and not which one: *Město Říčany*, *Městský úřad Říčany* and *Říčany* are one name. In *Město
 * Albrechtice*, *Město Libavá* and *Město Touškov* the word belongs to the name (the register of municipalities has no others).
 */
const officeWords =
  /^((statutarni|kralovske|hlavni) mesto|mestska cast|mestsky obvod|mestsky urad|obecni urad|magistrat( mesta)?|mesto(?!\s+(albrechtice|libava|touskov)\b)|obec|mestys|urad|mu|ou)\s+/

/** The name of a self-government as it is written, without the words of its office. */
export const ownName = (name: string): string => {
  const written = name.normalize('NFC').trim()
  // The words of an office have as many letters folded as they have written.
  const [words = ''] = officeWords.exec(fold(written)) ?? []
  return written.slice(words.length)
}
