import { dossierOf, type Dossier } from '@shared/domain/privacy/erasing/dossier'
import type { Person } from '@shared/domain/directory/person'
import type { DocumentSource } from '../source'

/** Gathers everything about a person: what is there now, and what the history knows. */
export const gatherDossier = async (
  person: Person,
  { view, madeAt, pastOf }: Pick<DocumentSource, 'view' | 'madeAt' | 'pastOf'>,
): Promise<Dossier> => {
  const { states, steps } = await pastOf(person.id)
  return dossierOf(view, person, { states, history: steps, madeAt })
}
