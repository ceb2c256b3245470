import { fold } from '@shared/domain/values/fold'
import type { Channel } from '@shared/fields/invitation'

/** Words for each way, folded and without punctuation; a cell that begins with one of them means it. */
const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['data-box', /^(datov|ds\b|isds\b|id ds\b|dz\b|data box|datovk)/],
  ['email', /^(e ?mail|mail|e ?post|elektronicky|el(ektronick\w+)? post|outlook)/],
  ['phone', /^(tel|tf\b|tlf|mobil|phone|hovor|volal|zavolal|sms\b|whatsapp|call)/],
  ['post', /^(post|dopis|pisemne|doporucen|letter|brev|papirov|listinn|ceska posta)/],
  ['in-person', /^(osobn|ustne|in person|jednani|schuzk|na (jednani|schuzce|miste))/],
  ['partner', /^(partner|smo\b|svaz\w* mest|svaz(em|u)?\b)/],
  ['other', /^(jin|other|formular|webov|web\b|(google |ms |microsoft )?forms?\b|online|dotaznik|prihlask|spisov|e ?spis|e ?podateln|podateln|fax|kuryr)/],
] // prettier-ignore

/** The way in which an answer came, or null for words that name none. */
export const channelFromText = (text: string): Channel | null => {
  const word = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(pres|prostrednictvim|cestou|formou|pomoci|via|through|by|per|skrze)\s+/, '')
  return channelWords.find(([, form]) => form.test(word))?.[0] ?? null
}
