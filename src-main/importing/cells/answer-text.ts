import { fold } from '@shared/domain/values/fold'

/** What a cell answers. `aside` is what it says beside yes or no, as it is written; `places` for how many, where it says so. */
export type AnswerText = {
  readonly word: 'yes' | 'no' | 'nothing' | 'unclear'
  readonly aside: string
  readonly places: number | null
}

const yes = new Set(
  (
    'ano,a,x,yes,y,true,pravda,1,ok,prijede,prijedou,zucastni se,ucast,ucastni se,prijato,prijima,souhlasi,accepted,attending,' +
    '✓,✔,☑,☒,🗹,✅,jo,ja,jj,jasne,zajem'
  ).split(','),
)
const no = new Set(
  (
    'ne,n,-,–,—,0,no,false,nepravda,neprijede,nezucastni se,neucast,odmitnuto,odmita,omlouva se,declined,not attending,' +
    '✗,✘,❌,☐,nie,nei,nikdo,nobody'
  ).split(','),
)

/** Words after which yes is no yes and no is no no. */
const doubt =
  /[?]|(?<!neni )\bmozna\b|\b(snad|asi|spise|spis|zatim|predbezne|nevim\w*|nevi|upresn\w*|podle|pokud|kdyby|jestli|bud|nebo|zvaz\w*|zjist\w*|ozve\w*|nahrad\w*|maybe|perhaps|tentative\w*|unsure|depends|if|or|not yet|jeste ne|kanskje|mozno|asi)\b|\bn\s*\/\s*a\b|\bano\s*\/\s*ne\b/

const yesWords =
  /\b(ano|jo|ja|yes|ok|souhlas\w*|zucast\w*|ucastni(?!k)\w*|prijed\w*|pride(me|te|m)?|pridu|jedeme|jedu|doraz\w*|potvrz\w*|prihlas\w*|prijim\w*|prijat\w*|attend\w*|accept\w*|confirm\w*|coming|join\w*|deltar|kommer|zaujem|pocit\w* s (nami|ucasti)|mame zajem|mam zajem|(oba|vsechny) (dny|workshopy))\b/
const noWords =
  /\b(ne|no|not|nie|nei|nikoliv?|zadny zajem|neprid\w*|nepocit\w*|nezucast\w*|neucast\w*|neprijed\w*|nejede\w*|nedoraz\w*|neprihlas\w*|neprijim\w*|nesouhlas\w*|nezajem|nemozn\w*|zamit\w*|nemame|nemam|nema|nemuz\w*|nemoh\w*|nelze|neni|bohuzel|omlouv\w*|omluv\w*|odmit\w*|zrus\w*|odhlas\w*|bez (zajmu|ucasti)|unable|cannot|can't|won't|regret\w*|declin\w*|refus\w*|dessverre|ikke)\b/

/** What cannot be done is no yes to it: `nemůžeme se zúčastnit`. */
const denied = /\b(nemuz\w*|nemoh\w*|nebud\w*|cannot|can't|won't|unable|not|neni|nelze)\b[^,;.]*/g

/** A part of the event alone: one of its days. */
const oneDay = /\b(1|2|3|prvni|druhy|treti|first|second)\.?\s*(den|dne|dni|day|dag)\b/
const persons =
  /(?:^|[\s,(:])(\d{1,2}|jedna|jeden|jednu|dva|dve|tri|ctyri|pet|one|two|three|four|five)\s*(?:x\s*)?(osob\w*|os\.?|lid[eií]\w*|zastupc\w*|ucastni[kc]\w*|mist\w*|persons?|people|participants?|seats?|places?)(?=$|[\s,.);!])/
const numbers = new Map<string, number>(
  Object.entries({ jedna: 1, jeden: 1, jednu: 1, dva: 2, dve: 2, tri: 3, ctyri: 4, pet: 5, one: 1, two: 2, three: 3, four: 4, five: 5 }), // prettier-ignore
)

const placesIn = (plain: string): number | null => {
  const digits = persons.exec(plain)?.[1] ?? /^([2-9]|[1-9]\d)\s*x?$/.exec(plain)?.[1]
  return digits === undefined ? null : (numbers.get(digits) ?? Number(digits))
}

/** Words that add nothing to yes or no. */
const polite =
  /\b(ano|ne|yes|no|nie|nei|ja|se|si|my|bohuzel|dekuj\w*|dekuji|diky|radi|rad|rada|urcite|pozvani|pozvanku|za|ucast|na|akci|akce|workshopu?|nas|mesto|obec|urad|tuto|zucast\w*|ucastni\w*|prijed\w*|doraz\w*|potvrz\w*|prihlas\w*|prijim\w*|nezucast\w*|neucast\w*|neprijed\w*|nedoraz\w*|omlouv\w*|omluv\w*|nemame|nemam|zajem|o|svou|nasi|timto|zavazne|thanks?|thank you|we|i|will|attend|accept|decline|not|unable|to|cannot|confirm\w*|participation|attendance)\b/g

/** What the cell says beside yes or no; the whole of it, without the yes or no that it begins with. */
const asideOf = (text: string, plain: string): string => {
  if (!/[\p{L}\p{N}]/u.test(plain.replace(polite, ''))) return ''
  const rest = text.replace(/^\s*(ano|ne|yes|no|áno|nie|ja|nei)\b[\s,.;:–—-]*/iu, '')
  const [, inBrackets] = /^\(([^()]*)\)$/.exec(rest.trim()) ?? []
  return (inBrackets ?? rest).trim()
}

const said = (text: string, plain: string, word: AnswerText['word']): AnswerText => ({
  word,
  aside: word === 'yes' || word === 'no' ? asideOf(text, plain) : '',
  places: word === 'yes' ? placesIn(plain) : null,
})

/** What stands behind the one box of a form that is ticked: `☐ ano ☒ ne`. */
const ticked = (plain: string): string | null => {
  const [only, ...others] = [...plain.matchAll(/[☑☒✔✓🗹]\s*([^☐☑☒✔✓🗹]+)/gu)]
  return plain.includes('☐') && others.length === 0 ? (only?.[1]?.trim() ?? null) : null
}

/** A no behind which somebody comes all the same: *ne, ale pošleme zástupce*. */
const but =
  /\b(ale|but|avsak|nicmene|men)\b.*\b(posl\w*|zasl\w*|vysl\w*|prijed\w*|prijd\w*|zastup\w*|zastoup\w*|nahrad\w*|misto|nekdo|koleg\w*|deleg\w*|send|somebody|someone|colleague)\b/

/** Reads a cell as an answer in the words that people write; both yes and no, and neither, are unclear. */
export const answerText = (text: string): AnswerText => {
  const plain = fold(text)
    .trim()
    .replace(/[\s.!]+$/, '')
  if (plain === '') return { word: 'nothing', aside: '', places: null }
  if (yes.has(plain)) return { word: 'yes', aside: '', places: null }
  if (no.has(plain)) return { word: 'no', aside: '', places: null }
  const chosen = ticked(plain)
  if (chosen !== null) return answerText(chosen)
  if (doubt.test(plain)) return said(text, plain, 'unclear')
  const isNo = noWords.test(plain)
  const affirmed = plain.replace(denied, '')
  const isYes = yesWords.test(affirmed) || oneDay.test(affirmed) || placesIn(plain) !== null
  if (isNo && but.test(plain)) return said(text, plain, 'unclear')
  if (isNo && !isYes) return said(text, plain, 'no')
  return said(text, plain, isYes && !isNo && placesIn(plain) !== 0 ? 'yes' : 'unclear')
}

/** What a cell answers: yes, no, nothing, or `unclear` for words that are neither. */
export const answerWord = (text: string): AnswerText['word'] => answerText(text).word
