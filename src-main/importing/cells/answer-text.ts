import { fold } from '@shared/domain/values/fold'
import type { Channel } from '@shared/fields/invitation'

const yes = new Set(
  'ano,a,x,yes,y,true,pravda,1,ok,prijede,prijedou,zucastni se,ucast,ucastni se,prijato,prijima,souhlasi,accepted,attending,✓,✔,☑'.split(
    ',',
  ),
)
const no = new Set(
  'ne,n,-,–,—,0,no,false,nepravda,neprijede,nezucastni se,neucast,odmitnuto,odmita,omlouva se,declined,not attending,✗,✘'.split(
    ',',
  ),
)

/** What a cell answers: yes, no, nothing, or `unclear` for words that are neither. */
export const answerWord = (text: string): 'yes' | 'no' | 'nothing' | 'unclear' => {
  const word = fold(text)
    .trim()
    .replace(/[.!]+$/, '')
  if (word === '') return 'nothing'
  return yes.has(word) ? 'yes' : no.has(word) ? 'no' : 'unclear'
}

/** Words for each way, folded and without punctuation; a cell that begins with one of them means it. */
const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['data-box', /^(datov|ds\b|isds\b|id ds\b|data box|datovka|data-box)/],
  ['email', /^(e ?mail|mail|elektronicky|elektronickou postou)/],
  ['phone', /^(tel|mobil|phone|hovor|volal)/],
  ['post', /^(post|dopis|pisemne|letter|mail by post)/],
  ['in-person', /^(osobne|in person|jednani|schuzka)/],
  ['partner', /^(partner|smo\b|smo cr|svaz|prostrednictvim|pres\b|through)/],
]

/** The way in which an answer came, or null for words that name none. */
export const channelFromText = (text: string): Channel | null => {
  const word = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return channelWords.find(([, form]) => form.test(word))?.[0] ?? null
}
