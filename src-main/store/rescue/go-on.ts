import type { StoreFailure } from '@shared/failures/store-failure'
import { fail, type Result } from '@shared/result'
import { takeLock } from '../lock'
import type { StoreSettings } from '../open-store'
import { systemFailure } from '../system-failure'
import { beginAnew } from './begin-anew'
import { salvageFrom } from './salvage'
import type { FolderSurvey } from './survey'

const damagedFiles = ({ generations, journals }: FolderSurvey): readonly string[] =>
  [
    ...generations.filter(({ state }) => state === 'damaged' || state === 'foreign' || state === 'forged'),
    ...journals.filter(({ damaged }) => damaged > 0),
  ].map(({ file }) => file)

/**
 * Puts together what can be read and makes it the newest generation, above everything that is there. Refuses with
 * `database-encrypted`, `nothing-readable`, `database-locked`, or what the disk says.
 */
export const goOn = async (
  settings: StoreSettings,
  folder: string,
  survey: FolderSurvey,
): Promise<Result<null, StoreFailure>> => {
  // What is under a password is never gone on with in plain.
  if (survey.isShut) return fail({ code: 'database-encrypted' })
  const salvage = salvageFrom(survey)
  if (salvage === null) return fail({ code: 'nothing-readable' })
  try {
    const real = await settings.fs.realpath(folder)
    const lock = await takeLock(real)
    if (!lock.ok) return lock
    const { codec } = survey
    try {
      return await beginAnew({ ...settings, folder: real, codec, damaged: damagedFiles(survey), ...salvage })
    } finally {
      await lock.value.release()
    }
  } catch (error) {
    const failure = systemFailure(error)
    if (failure === null) throw error
    return fail(failure)
  }
}
