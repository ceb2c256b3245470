import { join } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { backupRequests } from '@shared/contract/backups'
import { fail, ok } from '@shared/result'
import { AskedBackup } from '../session/asked-backup'
import { toldOf } from '../session/long-work'
import { chooseSecondPlace, secondPlaceOf } from '../session/second-place'
import type { Services } from '../session/services'
import { withBackups } from '../session/with-store'

/** Backups: listed, made, compared and restored; where they lie is known here and never comes from the window. */
export const backupHandlers = (services: Services): HandlersOf<typeof backupRequests> => {
  const asked = new AskedBackup(services)
  return {
    'backup:list': () => withBackups(services, async ({ backups }) => ok(await backups.overview())),
    'backup:make': () => withBackups(services, ({ backups }) => backups.make('manual', toldOf(services, 'backup'))),

    'backup:compare': ({ name, place }) =>
      withBackups(services, async (open) => {
        const path = open.backups.pathOf({ name, place })
        return path === null ? fail({ code: 'backup-gone', name }) : asked.compare(open, path)
      }),

    'backup:choose': () =>
      withBackups(services, async (open) => {
        const path = await services.dialogs.chooseBackup(services.settings.current.preferences.lang)
        return path === null ? ok(null) : asked.compare(open, path)
      }),

    'backup:compare-encrypted': (given) =>
      services.handOver.opening(given, ({ text }) =>
        withBackups(services, (open) => asked.compareEncrypted(open, text)),
      ),

    'backup:restore': ({ token, isLargeAgreed }) =>
      withBackups(services, (open) => asked.restore(open, token, { isLargeAgreed })),

    'backup:show-folder': ({ place }) =>
      withBackups(services, async ({ backups }) => {
        const folder = backups.folderOf(place)
        const [newest] = (await backups.overview()).backups.filter((each) => each.place === place)
        if (folder === null || newest === undefined) return fail({ code: 'second-place-gone' })
        services.dialogs.showFile(join(folder, newest.name))
        return ok(null)
      }),

    'backup:choose-second': () => withBackups(services, (open) => chooseSecondPlace(services, open)),

    'backup:forget-second': () =>
      withBackups(services, async ({ store }) => {
        await secondPlaceOf(services, store.folder).set(null)
        return ok(null)
      }),

    'backup:reminder': () =>
      withBackups(services, async ({ backups }) => {
        const second = await backups.secondPlace()
        return ok(second?.isDue ? second : null)
      }),
  }
}
