import { fold } from './fold'

/** A region of Czechia with its districts: official names, codes of NUTS 3 and LAU 1, and what people write for them. */
type Region = {
  readonly code: string
  readonly name: string
  /** Without the word *kraj*, folded; abbreviations and English names too. */
  readonly also: readonly string[]
  readonly districts: readonly District[]
}
type District = { readonly code: string; readonly name: string; readonly abbreviation: string }

/** Districts of one region out of `BN Benešov, …`, numbered as their codes are: 1 to 9, then A, B, C. */
const districts = (region: string, list: string): readonly District[] =>
  list.split(', ').map((each, at) => ({
    code: `${region}${(at + 1).toString(16).toUpperCase()}`,
    name: each.slice(3),
    abbreviation: each.slice(0, 2),
  }))

const region = (code: string, name: string, also: string, list: string): Region => ({
  ...{ code, name, also: also.split(', ') },
  districts: list === '' ? [] : districts(code, list),
})

/** The capital is a region and, in lists by districts, stands beside them. */
const capital = 'Hlavní město Praha'

/** The fourteen regions with their seventy-six districts (codes of the Czech Statistical Office). */
const regions: readonly Region[] = [
  region('CZ010', capital, 'praha, hl m praha, hlavni mesto, hmp, pha, a, prague, capital city of prague', ''),
  region('CZ020', 'Středočeský kraj', 'stredocesky, stc, sck, s, central bohemia, central bohemian',
    'BN Benešov, BE Beroun, KL Kladno, KO Kolín, KH Kutná Hora, ME Mělník, MB Mladá Boleslav, NB Nymburk, PY Praha-východ, PZ Praha-západ, PB Příbram, RA Rakovník'),
  region('CZ031', 'Jihočeský kraj', 'jihocesky, jhc, jck, c, south bohemia, south bohemian',
    'CB České Budějovice, CK Český Krumlov, JH Jindřichův Hradec, PI Písek, PT Prachatice, ST Strakonice, TA Tábor'),
  region('CZ032', 'Plzeňský kraj', 'plzensky, plk, p',
    'DO Domažlice, KT Klatovy, PM Plzeň-město, PJ Plzeň-jih, PS Plzeň-sever, RO Rokycany, TC Tachov'),
  region('CZ041', 'Karlovarský kraj', 'karlovarsky, kvk, k', 'CH Cheb, KV Karlovy Vary, SO Sokolov'),
  region('CZ042', 'Ústecký kraj', 'ustecky, ulk, uk, u',
    'DC Děčín, CV Chomutov, LT Litoměřice, LN Louny, MO Most, TP Teplice, UL Ústí nad Labem'),
  region('CZ051', 'Liberecký kraj', 'liberecky, lbk, l', 'CL Česká Lípa, JN Jablonec nad Nisou, LB Liberec, SM Semily'),
  region('CZ052', 'Královéhradecký kraj', 'kralovehradecky, hkk, khk, h',
    'HK Hradec Králové, JC Jičín, NA Náchod, RK Rychnov nad Kněžnou, TU Trutnov'),
  region('CZ053', 'Pardubický kraj', 'pardubicky, pak, e', 'CR Chrudim, PU Pardubice, SY Svitavy, UO Ústí nad Orlicí'),
  region('CZ063', 'Kraj Vysočina', 'vysocina, vys, j, highlands',
    'HB Havlíčkův Brod, JI Jihlava, PE Pelhřimov, TR Třebíč, ZR Žďár nad Sázavou'),
  region('CZ064', 'Jihomoravský kraj', 'jihomoravsky, jhm, jmk, b, south moravia, south moravian',
    'BK Blansko, BM Brno-město, BI Brno-venkov, BV Břeclav, HO Hodonín, VY Vyškov, ZN Znojmo'),
  region('CZ071', 'Olomoucký kraj', 'olomoucky, olk, m', 'JE Jeseník, OC Olomouc, PV Prostějov, PR Přerov, SU Šumperk'),
  region('CZ072', 'Zlínský kraj', 'zlinsky, zlk, z', 'KM Kroměříž, UH Uherské Hradiště, VS Vsetín, ZL Zlín'),
  region('CZ080', 'Moravskoslezský kraj', 'moravskoslezsky, msk, t, moravian silesian, moravia silesia',
    'BR Bruntál, FM Frýdek-Místek, KI Karviná, NJ Nový Jičín, OP Opava, OV Ostrava-město'),
] // prettier-ignore

/** The official names of the regions, for a choice. */
export const regionNames: readonly string[] = regions.map(({ name }) => name)

/** The names of the districts, the capital among them, for a choice. */
export const districtNames: readonly string[] = [
  capital,
  ...regions.flatMap((each) => each.districts.map(({ name }) => name)),
]

/** Folded, without punctuation: `Praha - východ` and `praha východ` are one. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The word *kraj* left out, and a name in the genitive in its first case: *Středočeského kraje*. */
const plainRegion = (text: string): string =>
  plain(text)
    .replace(/\b(kraj|kraje|kraji|kr|region)\b/g, ' ')
    .replace(/(s|c)keho\b/, '$1ky')
    .replace(/\bvysociny\b/, 'vysocina')
    .replace(/\s+/g, ' ')
    .trim()

const byRegion = new Map(
  regions.flatMap(({ code, name, also }) =>
    [code.toLowerCase(), plainRegion(name), ...also].map((each) => [each, name] as const),
  ),
)
const byDistrict = new Map([
  ...regions.flatMap((each) =>
    each.districts.flatMap(({ code, name, abbreviation }) =>
      [code, name, abbreviation].map((text) => [plain(text), name] as const),
    ),
  ),
  ...['praha', 'hlavni mesto praha', 'hl m praha', 'cz0100', 'ab', 'pha'].map((text) => [text, capital] as const),
])

/** A name cut short by dots, as *Žďár n. S.* or *Č. Budějovice*: the one district whose words begin so. */
const cutShort = (text: string): string | undefined => {
  if (!text.includes('.')) return undefined
  const words = fold(text)
    .split(/[\s-]+|(?<=\.)/)
    .filter((word) => word !== '')
  const found = districtNames.filter((name) => {
    const whole = fold(name).split(/[\s-]+/)
    return (
      whole.length === words.length &&
      whole.every((word, at) => {
        const given = words[at] ?? ''
        return given.endsWith('.') ? word.startsWith(given.slice(0, -1)) : word === given
      })
    )
  })
  return found.length === 1 ? found[0] : undefined
}

/** Regions that are called after their town in English: *Liberec Region*, while *Liberec* alone is the town. */
const byTown = new Map(
  Object.entries({
    ...{ plzen: 'Plzeňský kraj', pilsen: 'Plzeňský kraj', 'karlovy vary': 'Karlovarský kraj' },
    ...{ 'usti nad labem': 'Ústecký kraj', usti: 'Ústecký kraj', liberec: 'Liberecký kraj' },
    ...{ 'hradec kralove': 'Královéhradecký kraj', pardubice: 'Pardubický kraj' },
    ...{ olomouc: 'Olomoucký kraj', zlin: 'Zlínský kraj' },
  }),
)

const knownRegion = (text: string): string | undefined => {
  const bare = plainRegion(text)
  return byRegion.get(bare) ?? (/\bregion\b/i.test(text) ? byTown.get(bare) : undefined)
}

/** Remembers what texts mean: lists of thousands ask for the same few again and again. */
const remembered = (nameOf: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size > 10_000) known.clear()
    const name = nameOf(text)
    known.set(text, name)
    return name
  }
}

/** The official name of a region, however it is written: `STČ`, `Středočeský`, `CZ020`; another text stays as it is. */
export const regionName = remembered((text) => knownRegion(text) ?? text)

/** The name of a district, however it is written: `okres Beroun`, `BE`, `Žďár n. S.`; another text stays as it is. */
export const districtName = remembered((text) => {
  const bare = text
    .trim()
    .replace(/^(okresu?|okr\.?|district)\s+/i, '')
    // Žďár n/S is one way to write Žďár n. S.
    .replace(/\b([np])\/\s?(\p{L})\.?$/iu, '$1. $2.')
  return byDistrict.get(plain(bare)) ?? cutShort(bare) ?? text
})

/** Whether the text means a region of Czechia. */
export const isRegion = (text: string): boolean => knownRegion(text) !== undefined

/** A district by which two texts are compared: the same for all ways in which it is written. */
export const districtKey = (text: string): string => fold(districtName(text))
