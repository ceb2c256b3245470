import type { InstitutionKind } from '@shared/domain/directory/institution'

/** An institution that is neither a town nor its police; an office without its own IČO shares that of its parent. */
export type OfficeRow = {
  readonly key: string
  readonly name: string
  readonly kind: InstitutionKind
  readonly parent?: string
  readonly hasOwnIco: boolean
  readonly domain: string
  readonly seat: keyof typeof seats
  /** The region it works for, where it sits outside of it. */
  readonly region?: string
}

/** Where the offices sit: city, postcode, district, region; streets are invented. */
export const seats = {
  praha: ['Praha', '10300', 'Hlavní město Praha', 'Hlavní město Praha', 'Vzorová 3'],
  budejovice: ['České Budějovice', '37001', 'České Budějovice', 'Jihočeský', 'Ukázková 14'],
  usti: ['Ústí nad Labem', '40331', 'Ústí nad Labem', 'Ústecký', 'Vzorová 9'],
  ostrava: ['Ostrava', '71900', 'Ostrava-město', 'Moravskoslezský', 'Ukázková 30'],
  ricany: ['Říčany', '25101', 'Praha-východ', 'Středočeský', 'Vzorová 36'],
  kolin: ['Kolín', '28002', 'Kolín', 'Středočeský', 'Ukázková 12'],
  tabor: ['Tábor', '39003', 'Tábor', 'Jihočeský', 'Vzorová 17'],
  decin: ['Děčín', '40502', 'Děčín', 'Ústecký', 'Ukázková 8'],
  krnov: ['Krnov', '79401', 'Bruntál', 'Moravskoslezský', 'Vzorová 24'],
  oslo: ['Oslo', '0150', '', '', 'Eksempelgata 4'],
} as const

const policeUnit = { kind: 'police-unit', domain: 'policie.example' } as const
const directorate = { ...policeUnit, kind: 'police-directorate', parent: 'pp', hasOwnIco: true } as const
const department = { ...policeUnit, hasOwnIco: false } as const
const ministry = { kind: 'ministry', domain: 'mv.example', seat: 'praha' } as const

/** Parents stand before those who belong to them. */
export const offices: readonly OfficeRow[] = [
  { ...ministry, key: 'mv', name: 'Ministerstvo vnitra', hasOwnIco: true },
  { ...ministry, key: 'obp', name: 'Odbor bezpečnostní politiky MV', parent: 'mv', hasOwnIco: false },
  { ...ministry, key: 'opk', name: 'Odbor prevence kriminality MV', parent: 'mv', hasOwnIco: false },
  { ...policeUnit, key: 'pp', name: 'Policejní prezidium České republiky', hasOwnIco: true, seat: 'praha' },
  {
    ...directorate,
    key: 'krp-stc',
    name: 'Krajské ředitelství policie Středočeského kraje',
    seat: 'praha',
    region: 'Středočeský',
  },
  { ...directorate, key: 'krp-jhc', name: 'Krajské ředitelství policie Jihočeského kraje', seat: 'budejovice' },
  { ...directorate, key: 'krp-ulk', name: 'Krajské ředitelství policie Ústeckého kraje', seat: 'usti' },
  { ...directorate, key: 'krp-msk', name: 'Krajské ředitelství policie Moravskoslezského kraje', seat: 'ostrava' },
  { ...department, key: 'oo-ricany', name: 'Obvodní oddělení Policie ČR Říčany', parent: 'krp-stc', seat: 'ricany' },
  { ...department, key: 'oo-kolin', name: 'Obvodní oddělení Policie ČR Kolín', parent: 'krp-stc', seat: 'kolin' },
  { ...department, key: 'oo-tabor', name: 'Obvodní oddělení Policie ČR Tábor', parent: 'krp-jhc', seat: 'tabor' },
  { ...department, key: 'oo-decin', name: 'Obvodní oddělení Policie ČR Děčín', parent: 'krp-ulk', seat: 'decin' },
  { ...department, key: 'oo-krnov', name: 'Obvodní oddělení Policie ČR Krnov', parent: 'krp-msk', seat: 'krnov' },
  {
    key: 'smo',
    name: 'Svaz měst a obcí České republiky',
    kind: 'association',
    hasOwnIco: true,
    domain: 'smo.example',
    seat: 'praha',
  },
  {
    key: 'ks',
    name: 'KS – Norwegian Association of Local and Regional Authorities',
    kind: 'foreign-partner',
    hasOwnIco: false,
    domain: 'ks.example',
    seat: 'oslo',
  },
  {
    key: 'stredocesky-kraj',
    name: 'Středočeský kraj',
    kind: 'region',
    hasOwnIco: true,
    domain: 'stredocesky-kraj.example',
    seat: 'praha',
    region: 'Středočeský',
  },
  {
    key: 'pms-kolin',
    name: 'Středisko probace a mediace Kolín',
    kind: 'other',
    hasOwnIco: false,
    domain: 'probace.example',
    seat: 'kolin',
  },
]
