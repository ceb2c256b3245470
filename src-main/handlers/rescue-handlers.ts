import { join } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { rescueRequests } from '@shared/contract/rescue'
import { fail, ok, type Result } from '@shared/result'
import { backupsFolder, readBackupName } from '../store/backups/backup-name'
import { restoreInto } from '../store/backups/restore-into'
import { goOn } from '../store/rescue/go-on'
import { tellSurvey } from '../store/rescue/tell-survey'
import { salvageFrom } from '../store/rescue/salvage'
import { surveyFolder, type FolderSurvey } from '../store/rescue/survey'
import type { Secret } from '../store/encryption/key-wraps'
import { Keys } from '../store/encryption/keys'
import { openDatabase } from '../session/open-database'
import type { Services } from '../session/services'
import { trySecret, verdictOfKeys } from '../session/try-secret'
import { saveDocument } from '../session/save-document'

const folderOf = ({ settings, defaultFolder, triedFolder }: Services): string =>
  triedFolder.path ?? settings.current.dataFolder ?? defaultFolder

const secretOf = (password: string | null): Secret | null =>
  password === null ? null : { kind: 'password', text: password }

/** Looks at everything in the folder; a password that opens nothing of it counts as a wrong try. */
const look = async (services: Services, password: string | null): Promise<Result<FolderSurvey>> => {
  const { fs, world, derive, known } = services.storeSettings
  const keys = new Keys({ secret: secretOf(password), random: world.random, derive })
  const survey = async () =>
    ok(await surveyFolder({ fs, folder: folderOf(services), keys, known: await known?.of(folderOf(services)) }))
  return password === null ? survey() : trySecret(services, survey, () => verdictOfKeys(keys))
}

/** Looking into a folder that could not be opened, and the ways out of it; looking writes nothing. */
export const rescueHandlers = (services: Services): HandlersOf<typeof rescueRequests> => ({
  'rescue:survey': async ({ password }) => {
    const survey = await look(services, password)
    return survey.ok ? ok(await tellSurvey(services.storeSettings, folderOf(services), survey.value)) : survey
  },

  'rescue:go-on': async ({ password }) => {
    const survey = await look(services, password)
    if (!survey.ok) return survey
    const begun = await goOn(services.storeSettings, folderOf(services), survey.value)
    return begun.ok ? openDatabase(services, folderOf(services), secretOf(password)) : begun
  },

  'rescue:restore': async ({ password, name }) => {
    // The name comes from the window: only one that a backup can have leads to a file.
    if (readBackupName(name) === null) return fail({ code: 'backup-gone', name })
    const folder = folderOf(services)
    const file = join(folder, backupsFolder, name)
    const secret = secretOf(password)
    const restoring = () => restoreInto({ ...services.storeSettings, folder, file, secret })
    const restored = await (secret === null ? restoring() : trySecret(services, restoring))
    return restored.ok ? openDatabase(services, folder, secret) : restored
  },

  'rescue:export': async ({ password, lang }) => {
    const survey = await look(services, password)
    if (!survey.ok) return survey
    const salvage = salvageFrom(survey.value)
    if (salvage === null) return fail({ code: 'nothing-readable' })
    const subject = salvage.records
    return saveDocument(services, { view: subject }, { kind: 'records', form: 'xlsx', lang, subject })
  },

  'rescue:show-folder': async () => {
    services.dialogs.showFile(folderOf(services))
    return ok(null)
  },
})
