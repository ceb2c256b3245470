import { basename } from 'node:path'
import { messages } from '@shared/messages'
import { fail, ok } from '@shared/result'
import { recordsContent } from '../documents/contents/records-content'
import { fileName } from '../documents/file-name'
import { makeDocument } from '../documents/make-document'
import { goOn } from '../store/rescue/go-on'
import { tellSurvey } from '../store/rescue/tell-survey'
import { salvageFrom } from '../store/rescue/salvage'
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

/** Looking into a folder that could not be opened, and the ways out of it; looking writes nothing. */
export const rescueHandlers = (services: Services): Handlers<Names> => ({
  'rescue:survey': async ({ password }) =>
    ok(await tellSurvey(services.storeSettings, folderOf(services), await look(services, password))),

  'rescue:go-on': async ({ password }) => {
    const begun = await goOn(services.storeSettings, folderOf(services), await look(services, password))
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
