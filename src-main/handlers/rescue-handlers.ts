import { basename, join } from 'node:path'
import { messages } from '@shared/messages'
import { fail, ok } from '@shared/result'
import { recordsContent } from '../documents/contents/records-content'
import { fileName } from '../documents/file-name'
import { makeDocument } from '../documents/make-document'
import { backupsFolder, readBackupName } from '../store/backups/backup-name'
import { restoreInto } from '../store/backups/restore-into'
import { goOn } from '../store/rescue/go-on'
import { tellSurvey } from '../store/rescue/tell-survey'
import { salvageFrom } from '../store/rescue/salvage'
import { surveyFolder, type FolderSurvey } from '../store/rescue/survey'
import type { Secret } from '../store/sealing/key-wraps'
import { Keys } from '../store/sealing/keys'
import { openDatabase } from './database-handlers'
import type { Handlers } from './handler'
import type { Services } from './services'

type Names = Extract<keyof Handlers, `rescue:${string}`>

const folderOf = ({ settings, defaultFolder, triedFolder }: Services): string =>
  triedFolder.path ?? settings.current.dataFolder ?? defaultFolder

const secretOf = (password: string | null): Secret | null =>
  password === null ? null : { kind: 'password', text: password }

const look = (services: Services, password: string | null): Promise<FolderSurvey> => {
  const { fs, world, derive } = services.storeSettings
  const secret = secretOf(password)
  return surveyFolder({ fs, folder: folderOf(services), keys: new Keys({ secret, random: world.random, derive }) })
}

/** Looking into a folder that could not be opened, and the ways out of it; looking writes nothing. */
export const rescueHandlers = (services: Services): Handlers<Names> => ({
  'rescue:survey': async ({ password }) =>
    ok(await tellSurvey(services.storeSettings, folderOf(services), await look(services, password))),

  'rescue:go-on': async ({ password }) => {
    const begun = await goOn(services.storeSettings, folderOf(services), await look(services, password))
    return begun.ok ? openDatabase(services, folderOf(services), secretOf(password)) : begun
  },

  'rescue:restore': async ({ password, name }) => {
    // The name comes from the window: only one that a backup can have leads to a file.
    if (readBackupName(name) === null) return fail({ code: 'backup-gone', name })
    const folder = folderOf(services)
    const file = join(folder, backupsFolder, name)
    const restored = await restoreInto({ ...services.storeSettings, folder, file, secret: secretOf(password) })
    return restored.ok ? openDatabase(services, folder, secretOf(password)) : restored
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
