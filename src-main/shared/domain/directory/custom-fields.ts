import type { Institution, InstitutionKind } from './institution'
import type { DatabaseView } from '../database/state'

/** The institutions of a kind. */
export const institutionsOfKind = (view: DatabaseView, kind: InstitutionKind): readonly Institution[] =>
  Array.from(view.all('institutions')).filter((institution) => institution.kind === kind)
