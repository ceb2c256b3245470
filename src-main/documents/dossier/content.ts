import { dossierOf, type Dossier } from '@shared/domain/privacy/erasing/dossier'
import type { Person } from '@shared/domain/directory/person'
import type { DocumentSource } from '../source'

/** Gathers everything about a person: what is there now, and what the history knows. */
export const gatherDossier = async (
  person: Person,
  { view, madeAt, pastOf, backups }: Pick<DocumentSource, 'view' | 'madeAt' | 'pastOf' | 'backups'>,
): Promise<Dossier> => {
  const { states, steps } = await pastOf(person.id)
  return dossierOf(view, person, { states, history: steps, madeAt, backups: await backups() })
}
