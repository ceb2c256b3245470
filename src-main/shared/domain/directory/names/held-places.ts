import { fold } from '../../values/fold'
import { officeOf } from '../salutation/offices'
import { isSubstitute, isWork } from './name-surroundings'

/** Words that say that somebody will be named later, or that nobody is. */
const later =
  /(upresn|doplnen|doplnim|\burcim|\burcen|\bneurcen|oznam|jmenovan|nevime|neznam[ey]|zatim (nikdo|neni|bez)|\bnikdo\b|\bbez jmena|kdokoli|\bto be (announced|confirmed|determined|named)|\bnot (yet )?(known|named)|^n\.? ?n\.?$|^tb[acdn]$|^\?+$|^[.…]+$|^x{2,}$|^(ne)?obsazeno$|^vakan(ce|tni)|^rezerv[ay]$|^omluv|^neucast|^bez ucasti|^viz |^dt?to$|^ditto$|^nominac|^voln[aeo]\b|^dle |^test( test)?$)/u

const numbers = '\\d{1,2}|jedna|jeden|jednu|dva|dve|dvou|tri|ctyri|pet|sest|one|two|three|four|five|dalsi|jeste'
const people =
  'osob|lid[eiu]|clovek|ucastni|zastup|policis|straznik|ridic|persons?|people|mist[oa]|participant|delegat|host[eiu]?\\b|driver|kolega|kolegyne|kolegove|doprovod|tlumocni|asisten|pracovni|zamestnan|clen|guest|interpreter|dalsi'

/** *2 osoby*, *+ 1 řidič*, *dva zástupci*, *řidič*: a number of people, or one by what he does, in small letters. */
const counted = new RegExp(`^\\+? ?((${numbers})(?![a-z]) ?[x×]? ?)+(${people})?\\p{L}*( \\p{Ll}+)*$`, 'u')
const companions =
  /^\+? ?(ridic|doprovod|tlumocni|kolega|kolegyne|dalsi|driver|interpreter|\d{1,2}$|\d{1,2}x$)\p{L}*( \p{Ll}+){0,2}$/u

/** Whether a text holds places and names nobody: *bude upřesněno*, *2 osoby*, *+ 1 řidič*. */
export const holdsPlaces = (text: string): boolean => {
  const plain = fold(text).trim()
  const isSmall = !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)
  return plain !== '' && isSmall && (later.test(plain) || counted.test(plain) || companions.test(plain))
}

/** A word for what somebody is, an abbreviation of an office, a number: none of them is a name. */
const isNoName = (word: string): boolean => /^[\p{Ll}\d]/u.test(word) || /^\p{Lu}\p{L}?\p{Lu}{1,2}\p{Lu}?$/u.test(word)

/** Whether a text tells a work and names nobody: *Starosta*, *zástupce MP*, *1x strážník*. */
const isOnlyWork = (text: string): boolean => {
  const words = text.trim().split(/\s+/u)
  const [head = '', ...others] = words
  if (!others.every(isNoName)) return false
  if (/^\p{Lu}/u.test(head)) return officeOf(text) !== null || (others.length > 0 && isWork(text))
  return isNoName(head) && (isWork(text) || isSubstitute(text))
}

/** Whether a text names nobody: it holds places, or tells only what somebody is. */
export const isUnnamed = (text: string): boolean => holdsPlaces(text) || isOnlyWork(text)
