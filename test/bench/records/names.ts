type List = readonly [string, ...string[]]

export const womensNames: List = [
  'Jana',
  'Marie',
  'Eva',
  'Hana',
  'Šárka',
  'Žaneta',
  'Věra',
  'Zdeňka',
  'Ľudmila',
  'Ingrid',
]
export const mensNames: List = [
  'Jiří',
  'Petr',
  'Tomáš',
  'Ondřej',
  'Čeněk',
  'Řehoř',
  'Václav',
  'Jørgen',
  'Luděk',
  'Šimon',
]

const beginnings: List = [
  'Nov',
  'Dvoř',
  'Černý',
  'Proch',
  'Kuč',
  'Vesel',
  'Hor',
  'Něm',
  'Pokorn',
  'Marešk',
  'Růž',
  'Šťast',
]
const middles: List = ['ot', 'áč', 'in', 'ev', 'al', 'ouš', 'ík', 'ej', 'ěch', 'ut']
const mensEnds: List = ['ák', 'ek', 'ík', 'ka', 'il', 'an']

/** A surname; some thousands of different ones, so that a search narrows with every letter. */
export const surname = (pick: <T>(list: readonly [T, ...T[]]) => T, isWoman: boolean): string => {
  const root = pick(beginnings) + pick(middles) + pick(mensEnds)
  return isWoman ? `${root}ová` : root
}

export const towns: List = [
  'Říčany',
  'Čáslav',
  'Žďár',
  'Úvaly',
  'Šternberk',
  'Chrudim',
  'Cheb',
  'Ústí',
  'Ostrov',
  'Děčín',
]
export const districts: List = ['Praha-východ', 'Kutná Hora', 'Žďár nad Sázavou', 'Olomouc', 'Chrudim', 'Cheb', 'Děčín']
export const regions: List = [
  'Středočeský kraj',
  'Kraj Vysočina',
  'Olomoucký kraj',
  'Pardubický kraj',
  'Karlovarský kraj',
  'Ústecký kraj',
]
export const positions: List = ['starostka', 'starosta', 'velitel městské policie', 'manažer prevence', 'referentka']
