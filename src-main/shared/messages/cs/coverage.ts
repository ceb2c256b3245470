import type { CoverageMeasure } from '../../domain/invitations/invitation-coverage'
import { number } from '../plural'
import { objects } from './counted'

/** The coverage matrix: which institutions, region by kind, were invited, answered, named somebody and came. */
export const coverage = {
  open: 'Pokrytí',
  title: 'Pokrytí krajů a druhů institucí',
  text: 'Kolik institucí adresáře už je pozváno, odpovědělo, jmenovalo zástupce nebo přijelo.',
  back: 'Zpět na pozvánky',
  scope: 'Kam',
  wholeInitiative: (code: string) => `celá iniciativa ${code}`,
  measure: 'Co se počítá',
  measures: {
    invited: 'Pozvané',
    answered: 'Odpověděly',
    accepted: 'Přijaly',
    nominated: 'Jmenovaly zástupce',
    came: 'Přijely',
  } satisfies Record<CoverageMeasure, string>,
  white: {
    invited: 'Nepozvané',
    answered: 'Neodpověděly',
    accepted: 'Nepřijaly',
    nominated: 'Bez zástupce',
    came: 'Nepřijely',
  } satisfies Record<CoverageMeasure, string>,
  side: 'Které instituce ukázat',
  region: 'Kraj',
  total: 'Celkem',
  allRegions: 'všechny kraje',
  allKinds: 'všechny druhy',
  noRegion: 'bez kraje',
  cell: (reached: number, all: number, kind: string, region: string) => `${reached} z ${all}: ${kind}, ${region}`,
  list: 'Instituce v políčku',
  markAll: 'Označit všechny instituce',
  divider: 'Šířka seznamu institucí',
  columns: { name: 'Název', district: 'Okres' },
  nobody: 'V políčku nikdo takový není.',
  empty: 'Adresář institucí je zatím prázdný.',
  prepare: (n: number) => `Připravit ${objects.invitations(n)}`,
  prepareAll: (n: number) => `Připravit pozvánky všem zobrazeným (${number('cs', n)})`,
}
