import { open } from 'node:fs/promises'
import { dossierLanguage, dossierOf, type Dossier, type DossierStep } from '@shared/domain/privacy/erasing/dossier'
import type { PersonState } from '@shared/domain/privacy/erasing/search-terms'
import { fullName, type Person } from '@shared/domain/directory/person'
import type { DatabaseView } from '@shared/domain/database/state'
import type { DocumentFailure } from '@shared/failures/document-failure'
import { messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import type { Result } from '@shared/result'
import type { WrittenDocument } from './context'
import type { StartWorker } from '../jobs/run-job'
import { dossierContent } from './dossier/content'
import { fileName } from './files/file-name'
import { makeDocument } from './make-document'
import { placeFile } from './files/place-file'

export type DossierFormat = 'pdf' | 'json'

/** A dossier ready to be written, in the language of whom it is about. */
export type PreparedDossier = { readonly dossier: Dossier; readonly lang: Lang; readonly suggestedName: string }

type Past = { readonly states: readonly PersonState[]; readonly steps: readonly DossierStep[] }

/** Gathers everything about a person. */
export const prepareDossier = (
  view: DatabaseView,
  person: Person,
  past: Past,
  { madeAt, format }: { readonly madeAt: string; readonly format: DossierFormat },
): PreparedDossier => {
  const lang = dossierLanguage(view, person)
  const suggestedName = fileName(messages[lang].privacy.dossier.fileName(fullName(person)), format)
  return { dossier: dossierOf(view, person, { states: past.states, history: past.steps, madeAt }), lang, suggestedName }
}

const writeJson = async (dossier: Dossier, out: string): Promise<WrittenDocument> => {
  const file = await open(out, 'w')
  try {
    await file.writeFile(`${JSON.stringify(dossier, null, 2)}\n`)
  } finally {
    await file.close()
  }
  return { count: 1 }
}

type Making = Pick<PreparedDossier, 'dossier' | 'lang'> & {
  readonly target: string
  readonly format: DossierFormat
  readonly startWorker: StartWorker
}

/** Writes a dossier through a temporary file to its target. */
export const makeDossier = async ({
  dossier,
  lang,
  target,
  format,
  startWorker,
}: Making): Promise<Result<WrittenDocument, DocumentFailure>> => {
  if (format === 'json') return placeFile(target, (out) => writeJson(dossier, out))
  const document = { kind: 'dossier', content: dossierContent(dossier, messages[lang], lang) } as const
  return makeDocument({ document, target, lang, madeAt: dossier.madeAt, startWorker })
}
