import { afterEach, expect, test } from 'vitest'
import { databaseHandlers } from '../../../src-main/handlers/database-handlers'
import type { Services } from '../../../src-main/session/services'
import { addTown, create, freshFolder, settingsWith, townsIn } from '../store/folder'

let services: Services
afterEach(() => services.database.store?.close())

/** The handlers where the given folder is the usual place. */
const handlersAt = (defaultFolder: string) => {
  services = {
    settings: {
      current: { preferences: { lang: 'cs' }, dataFolder: null, rememberedKeys: [], secondPlaces: [], recent: [] },
      set: () => Promise.resolve(),
    },
    storeSettings: settingsWith(),
    defaultFolder,
    database: { store: null, backups: null, encryptedFolder: null, closing: Promise.resolve() },
    triedFolder: { path: null },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    emit: () => undefined,
  } as unknown as Services // safe: what opening and making a database ask for
  return databaseHandlers(services)
}

test('beginning in the usual place opens the database that is there already', async () => {
  const folder = freshFolder()
  const before = await create(folder)
  await addTown(before, 'Kolín')
  await before.close()

  const handlers = handlersAt(folder)
  expect(await handlers['database:create']({ sample: false, choose: false })).toMatchObject({ value: { folder } })
  const { store } = services.database
  expect(store && townsIn(store)).toEqual(['Kolín'])
})

test('the sample is never put into a database that is there, nor opened instead of it', async () => {
  const folder = freshFolder()
  await (await create(folder)).close()
  expect(await handlersAt(folder)['database:create']({ sample: true, choose: false })).toMatchObject({
    failure: { code: 'folder-holds-database' },
  })
})
