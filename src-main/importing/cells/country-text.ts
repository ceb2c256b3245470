import { fold } from '@shared/domain/values/fold'

const names: { readonly [code: string]: string } = {
  CZ: 'ceska republika, cesko, cr, czech republic, czechia, cze, cz, tsjekkia',
  NO: 'norsko, norway, norge, nor, no, n, kongeriket norge, kingdom of norway',
  SK: 'slovensko, slovenska republika, slovakia, svk, sk, sr',
  DE: 'nemecko, germany, deutschland, de, d, ger, deu, brd',
  AT: 'rakousko, austria, osterreich, at, a, aut',
  PL: 'polsko, poland, polska, pl, pol',
  SE: 'svedsko, sweden, sverige, se, swe',
  DK: 'dansko, denmark, danmark, dk, dnk',
  FI: 'finsko, finland, suomi, fi, fin',
  IS: 'island, iceland, is, isl',
  LI: 'lichtenstejnsko, liechtenstein, li, lie',
  BE: 'belgie, belgium, be, bel',
  NL: 'nizozemsko, nizozemi, netherlands, the netherlands, nl, nld',
  GB: 'velka britanie, spojene kralovstvi, united kingdom, great britain, gb, uk, gbr',
  HU: 'madarsko, hungary, hu, hun',
}

const byName = new Map(
  Object.entries(names).flatMap(([code, all]) => all.split(', ').map((name) => [name, code] as const)),
)

/** The code of a country that is named in words or by an abbreviation: *Norsko*, *Norway*, `NOR`; undefined for others. */
export const countryOf = (text: string): string | undefined => byName.get(fold(text).replace(/\./g, '').trim())
