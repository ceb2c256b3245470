import { join } from 'node:path'
import type { RescueOffer, RescueSurvey } from '@shared/domain/database/rescue'
import { collectionNames } from '@shared/domain/database/database'
import type { StoreSettings } from '../open-store'
import { salvageFrom, type Salvage } from './salvage'
import type { FolderSurvey } from './survey'

const offerOf = ({ records, at, seq, missing, isFromJournalsOnly }: Salvage): RescueOffer => ({
  counts: collectionNames
    .map((collection) => ({ collection, count: records.count(collection) }))
    .filter(({ count }) => count > 0),
  at,
  seq,
  missing,
  isFromJournalsOnly,
})

/** What a look into a folder has found, in the form in which it is shown and printed. */
export const tellSurvey = async (
  { fs }: Pick<StoreSettings, 'fs'>,
  folder: string,
  survey: FolderSurvey,
): Promise<RescueSurvey> => {
  const salvage = salvageFrom(survey)
  return {
    folder,
    generations: survey.generations,
    journals: survey.journals,
    backups: survey.backups,
    quarantined: await fs.readdir(join(folder, 'quarantine')).catch(() => []),
    isEncrypted: survey.isEncrypted,
    offer: salvage === null ? null : offerOf(salvage),
  }
}
