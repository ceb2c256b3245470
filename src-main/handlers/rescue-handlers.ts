import { basename, join } from 'node:path'
import type { RescueOffer, RescueSurvey } from '@shared/contracts/rescue'
import { collectionNames } from '@shared/domain/database'
import type { StoreFailure } from '@shared/failures/store-failure'
import { messages } from '@shared/messages'
import { fail, ok, type Result } from '@shared/result'
import { recordsContent } from '../documents/contents/records-content'
import { fileName } from '../documents/file-name'
import { makeDocument } from '../documents/make-document'
import { takeLock } from '../store/lock'
import { beginAnew } from '../store/rescue/begin-anew'
import { salvageFrom, type Salvage } from '../store/rescue/salvage'
import { surveyFolder, type FolderSurvey } from '../store/rescue/survey'
import { Keys } from '../store/sealing/keys'
import { openDatabase } from './database-handlers'
import type { Handlers } from './handler'
import type { Services } from './services'

type Names = Extract<keyof Handlers, `rescue:${string}`>

const folderOf = ({ settings, defaultFolder, triedFolder }: Services): string =>
  triedFolder.path ?? settings.current.dataFolder ?? defaultFolder

const look = (services: Services, password: string | null): Promise<FolderSurvey> => {
  const { fs, world, derive } = services.storeSettings
  const secret = password === null ? null : ({ kind: 'password', text: password } as const)
  return surveyFolder({ fs, folder: folderOf(services), keys: new Keys({ secret, random: world.random, derive }) })
}

const offerOf = ({ records, at, seq, missing, isFromJournalsOnly }: Salvage): RescueOffer => ({
  counts: collectionNames
    .map((collection) => ({ collection, count: records.count(collection) }))
    .filter(({ count }) => count > 0),
  at,
  seq,
  missing,
  isFromJournalsOnly,
})

const surveyOf = async (services: Services, survey: FolderSurvey): Promise<RescueSurvey> => {
  const { fs } = services.storeSettings
  const folder = folderOf(services)
  const salvage = salvageFrom(survey)
  return {
    folder,
    generations: survey.generations,
    journals: survey.journals,
    quarantined: await fs.readdir(join(folder, 'quarantine')).catch(() => []),
    isSealed: survey.isSealed,
    offer: salvage === null ? null : offerOf(salvage),
  }
}

/** Puts together what can be read and makes it the newest generation, above everything that is there. */
const goOn = async (services: Services, survey: FolderSurvey): Promise<Result<null, StoreFailure>> => {
  const salvage = salvageFrom(survey)
  if (salvage === null) return fail({ code: 'nothing-readable' })
  const folder = await services.storeSettings.fs.realpath(folderOf(services))
  const lock = await takeLock(folder)
  if (!lock.ok) return lock
  const damaged = [
    ...survey.generations.filter(({ state }) => state === 'damaged'),
    ...survey.journals.filter((journal) => journal.damaged > 0),
  ].map(({ file }) => file)
  return beginAnew({ ...services.storeSettings, folder, codec: survey.codec, damaged, ...salvage }).finally(() =>
    lock.value.release(),
  )
}

/** Looking into a folder that could not be opened, and the ways out of it; looking writes nothing. */
export const rescueHandlers = (services: Services): Handlers<Names> => ({
  'rescue:survey': async ({ password }) => ok(await surveyOf(services, await look(services, password))),

  'rescue:go-on': async ({ password }) => {
    const begun = await goOn(services, await look(services, password))
    return begun.ok ? openDatabase(services, folderOf(services)) : begun
  },

  'rescue:export': async ({ password, lang }) => {
    const salvage = salvageFrom(await look(services, password))
    if (salvage === null) return fail({ code: 'nothing-readable' })
    const words = messages[lang]
    const target = await services.dialogs.chooseTarget(fileName(words.rescue.exportName, 'xlsx'), lang)
    if (target === null) return ok(null)
    const { startWorker, storeSettings, tokens } = services
    const document = { kind: 'records', content: recordsContent(salvage.records, words) } as const
    const madeAt = storeSettings.world.now().toISOString()
    const made = await makeDocument({ document, target, lang, madeAt, startWorker })
    if (!made.ok) return made
    return ok({ token: tokens.files.keep(target), fileName: basename(target), count: made.value.count })
  },

  'rescue:show-folder': async () => {
    services.dialogs.showFile(folderOf(services))
    return ok(null)
  },
})
