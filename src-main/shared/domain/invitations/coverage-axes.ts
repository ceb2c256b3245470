import { regionName } from '../values/places'
import { compareCzech } from '../values/collation'
import type { Institution, InstitutionKind } from '../directory/institution'
import { institutionKinds } from '../../fields/institution'

const compareRegions = (a: string, b: string): number =>
  (a === '') === (b === '') ? compareCzech(a, b) : a === '' ? 1 : -1

/** The rows and columns of a table of institutions, region by kind. */
export type CoverageAxes = {
  /** By their official names in Czech order, last the empty text for institutions without a region where there are any. */
  readonly regions: readonly string[]
  /** Kinds that occur: the known ones in their usual order, then those of the office. */
  readonly kinds: readonly InstitutionKind[]
}

export const coverageAxes = (institutions: readonly Pick<Institution, 'region' | 'kind'>[]): CoverageAxes => {
  const present = new Set(institutions.map(({ kind }) => kind))
  const known: readonly InstitutionKind[] = institutionKinds
  return {
    regions: Array.from(new Set(institutions.map(({ region }) => regionName(region)))).sort(compareRegions),
    kinds: [...known.filter((kind) => present.has(kind)), ...[...present].filter((kind) => !known.includes(kind))],
  }
}
