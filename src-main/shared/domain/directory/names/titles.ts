import { fold } from '../../values/fold'

/** How a man and a woman are called by an office or a rank, in the vocative. */
export type Call = { readonly male: string; readonly female: string }

type Place = 'before' | 'after'

const before =
  'Ing. Ing._arch. Mgr. MgA. Bc. BcA. MUDr. MDDr. MVDr. JUDr. PhDr. RNDr. PaedDr. PaeDr. PharmDr. ThDr. ThLic. ThMgr. RSDr. RTDr. ' +
  'ICDr. JCDr. JCLic. RCDr. PhMr. Dr. doc. prof. Mag. Lic. Mons. Rev. ak._mal. ak._soch. ak._arch. akad._mal. akad._soch. akad._arch. ' +
  'as. odb._as. Dipl._Ing. Dr.Ing. Assoc._Prof. siv.ing. cand.jur. cand.polit. cand.philol. cand.mag. prom._fil. prom._biol.'

const after =
  'Ph.D. Th.D. CSc. DrSc. DSc. DiS. MBA EMBA MPA MSc. MA BA BSc. LL.M. LL.D. LL.B. BBA MPH MHA DBA MPhil. DPhil. EdD. MEd. JD MD ' +
  'MEng. BEng. MIM MBM MTM MRes MFA MCI MLE MFin MIB ArtD. dr._h._c. prof._h._c. dipl._tech. FEBO FEBU FEBS FEBOT FESC FACS FACC FRCS ' +
  'FRCP FRS FCCA FCA ACCA CFA CIA CISA CISM CISSP PMP IWE EWE FCMA FBA FEFIM FECSM FCCP Eur.Ing. Esq.'

/** What stands behind a name to tell parent and child apart. */
const generations = 'ml. st. jun. sen. jr. sr. mladší starší junior senior II. III. IV.'

/** Behind a rank: its holder has left the service, or is in reserve. */
const retirements = 'v._v. v._z. ve_výslužbě v_záloze'

const general: Call = { male: 'generále', female: 'generálko' }

/**
 * Ranks of the police, the fire and prison service and the customs (Act No. 361/2003, § 8), of the army, and of municipal police
 * by custom. Their holders are called by them; none says whether a man or a woman holds it.
 */
const ranks: readonly (readonly [forms: string, call: Call])[] = [
  ['gen. genmjr. gen.mjr. genpor. genplk. arm._gen. armgen. brig. brig._gen. gen.brig.', general],
  ['plk. plk._gšt.', { male: 'plukovníku', female: 'plukovnice' }],
  ['pplk. pplk._gšt.', { male: 'podplukovníku', female: 'podplukovnice' }],
  ['mjr. mjr._gšt.', { male: 'majore', female: 'majorko' }],
  ['kpt.', { male: 'kapitáne', female: 'kapitánko' }],
  ['npor.', { male: 'nadporučíku', female: 'nadporučice' }],
  ['por.', { male: 'poručíku', female: 'poručice' }],
  ['ppor.', { male: 'podporučíku', female: 'podporučice' }],
  ['štprap. št._prap.', { male: 'štábní praporčíku', female: 'štábní praporčice' }],
  ['nprap.', { male: 'nadpraporčíku', female: 'nadpraporčice' }],
  ['prap.', { male: 'praporčíku', female: 'praporčice' }],
  ['pprap.', { male: 'podpraporčíku', female: 'podpraporčice' }],
  ['nstržm. nstrm.', { male: 'nadstrážmistře', female: 'nadstrážmistryně' }],
  ['stržm. strm.', { male: 'strážmistře', female: 'strážmistryně' }],
  ['šrtm. št._rtm.', { male: 'štábní rotmistře', female: 'štábní rotmistryně' }],
  ['nrtm.', { male: 'nadrotmistře', female: 'nadrotmistryně' }],
  ['rtm.', { male: 'rotmistře', female: 'rotmistryně' }],
  ['rtn.', { male: 'rotný', female: 'rotná' }],
  ['čet.', { male: 'četaři', female: 'četařko' }],
  ['des.', { male: 'desátníku', female: 'desátnice' }],
  ['svob.', { male: 'svobodníku', female: 'svobodnice' }],
  ['voj.', { male: 'vojíne', female: 'vojínko' }],
  ['vrch._insp.', { male: 'vrchní inspektore', female: 'vrchní inspektorko' }],
  ['insp.', { male: 'inspektore', female: 'inspektorko' }],
  ['vrch._str.', { male: 'vrchní strážníku', female: 'vrchní strážnice' }],
  ['str.', { male: 'strážníku', female: 'strážnice' }],
]

/** Titles that are names or other words as well: without their stop they count only in capitals. */
const alsoWords = new Set(
  'ba ma as por str gen mag lic md jd brig des voj st sr cia doc insp svob cet rev mim esq ii iii iv'.split(' '),
)

/** The titles of a list; a low line stands for a gap within one. */
const formsIn = (list: string): readonly string[] =>
  list
    .split(/\s+/u)
    .filter(Boolean)
    .map((form) => form.replace(/_/gu, ' '))

/** What a title is known by: without case, marks, stops, hyphens and gaps. */
const keyOf = (text: string): string => fold(text).replace(/[\s.-]/gu, '')

export type Title = {
  readonly place: Place
  readonly kind: 'degree' | 'rank' | 'retirement' | 'generation'
  /** As it is to be written. */
  readonly text: string
}

type Known = Title & { readonly call: Call | null }

const listed = (list: string, place: Place, kind: Title['kind'], call: Call | null = null): readonly Known[] =>
  formsIn(list).map((text) => ({ place, kind, text, call }))

const known: ReadonlyMap<string, Known> = new Map(
  [
    ...listed(after, 'after', 'degree'),
    ...listed(before, 'before', 'degree'),
    ...listed(generations, 'after', 'generation'),
    ...listed(retirements, 'before', 'retirement'),
    ...ranks.flatMap(([forms, call]) => listed(forms, 'before', 'rank', call)),
  ].map((title) => [keyOf(title.text), title]),
)

const isSmall = (word: string): boolean => !/\p{Lu}/u.test(word)
const isAllCapitals = (word: string): boolean => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word)

/** A title all in capitals or all in small letters is written as it usually is; any other stays as it stands. */
const usuallyWritten = (word: string, usual: string): string =>
  (isAllCapitals(word) && !isAllCapitals(usual)) || (isSmall(word) && !isSmall(usual)) ? usual : word

/** The title that a word is, or null: a word without a stop that may be a name is none. */
export const titleOf = (word: string): Title | null => {
  const key = keyOf(word)
  const found = known.get(key)
  if (found === undefined) return null
  if (!word.includes('.') && alsoWords.has(key) && !isAllCapitals(word)) return null
  const { place, kind, text } = found
  return { place, kind, text: usuallyWritten(word, text) }
}

/** How the holder of a rank is called, by the titles before a name; null where none of them is a rank. */
export const rankCall = (titles: string): Call | null =>
  titleWords(titles)
    .map((word) => known.get(keyOf(word))?.call ?? null)
    .find((call) => call !== null) ?? null

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word)

/** Whether a title of several words may begin with the word; asked first because most words are names. */
const mayBeginTitle = (word: string): boolean => word.includes('.') || isSmall(word) || /^(ing|dr|dipl)$/iu.test(word)

/** Whether words that stand apart are one title: *Ing. arch.*, *v. v.*, *Ph. D.*; two initials never are. */
const isOneTitle = (words: readonly string[]): boolean =>
  words.length > 1 && mayBeginTitle(words[0] ?? '') && !words.every(isInitial) && known.has(keyOf(words.join('')))

/** A title glued to what follows, parted: *Ing.Jan* → *Ing.*, *Jan*; *J.Novák* → *J.*, *Novák*. */
const unglued = (word: string): readonly string[] => {
  if (!/\../u.test(word)) return [word]
  if (known.has(keyOf(word))) return [word]
  for (let dot = word.lastIndexOf('.', word.length - 2); dot > 0; dot = word.lastIndexOf('.', dot - 1)) {
    const [title, rest] = [word.slice(0, dot + 1), word.slice(dot + 1)]
    if (rest !== '' && (known.has(keyOf(title)) || isInitial(title))) return [title, ...unglued(rest)]
  }
  return [word]
}

/** The words of a text, with titles as one word each, however they are glued together or stand apart. */
export const titleWords = (text: string): readonly string[] => {
  const words = text.split(/\s+/u).filter(Boolean).flatMap(unglued)
  const joined: string[] = []
  for (let at = 0; at < words.length;) {
    const length = [3, 2].find((each) => isOneTitle(words.slice(at, at + each))) ?? 1
    joined.push(words.slice(at, at + length).join(' '))
    at += length
  }
  return joined
}

/** Whether nothing but titles is in the text. */
export const isOnlyTitles = (text: string): boolean => titleWords(text).every((word) => titleOf(word) !== null)
