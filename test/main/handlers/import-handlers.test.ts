import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nowhere } from '@shared/domain/importing/kinds'
import { withFields, type Mapping } from '@shared/domain/importing/mapping'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'
import { importHandlers } from '../../../src-main/handlers/import-handlers'
import type { Services } from '../../../src-main/session/services'
import { Tokens } from '../../../src-main/session/tokens'
import type { Store } from '../../../src-main/store/store'
import { isRunning, scriptedWorker } from '../scripted-worker'
import { workerHere } from '../worker-here'
import { addTown, create, freshFolder, settingsWith, townsIn } from '../store/folder'

let folder: string
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dp-import-'))
  store = await create(freshFolder(), settingsWith())
})
afterEach(() => store.close())

const valueOf = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

/** The handlers over a real folder; the dialogs answer with the given file and target. */
const handlersFor = (text: string, startWorker: Services['startWorker'] = workerHere, targetName = 'chybne.xlsx') => {
  const path = join(folder, 'seznam.csv')
  const target = join(folder, targetName)
  writeFileSync(path, text)
  const services = {
    settings: { current: { preferences: { lang: 'cs' } } },
    storeSettings: settingsWith(),
    database: { store, backups: null, encryptedFolder: null, closing: Promise.resolve() },
    tokens: new Tokens(),
    startWorker,
    dialogs: { chooseTable: () => Promise.resolve(path), chooseTarget: () => Promise.resolve(target) },
    emit: () => undefined,
  } as unknown as Services // safe: what the handlers of an import ask for
  return { handlers: importHandlers(services), services, target }
}

const preview = async (handlers: ReturnType<typeof importHandlers>, change = (mapping: Mapping) => mapping) => {
  const source = valueOf(await handlers['import:choose']({ kind: 'institutions', target: nowhere, job: 'a' }))
  if (source === null) throw new Error('nothing chosen')
  const mapping = change(source.guess)
  const report = valueOf(await handlers['import:preview']({ token: source.token, mapping, job: 'b' }))
  return { token: source.token, source, report }
}

const lastActions = async (): Promise<readonly string[]> => {
  const actions: string[] = []
  for await (const { action } of store.changeSets()) actions.push(action)
  return actions
}

describe('an import in the app', () => {
  test('keeps how the columns were understood before it, so that one step takes the import alone back', async () => {
    const { handlers } = handlersFor('A;Okres\nKolín;Kolín\n')
    const { token } = await preview(handlers, (mapping) => withFields(mapping, 0, ['name']))
    expect(valueOf(await handlers['import:commit']({ token, decisions: [] }))).toMatchObject({ institutionsMade: 1 })
    expect(await lastActions()).toEqual(['directory:import', 'import-mapping:keep'])
    valueOf(await store.undo())
    expect(townsIn(store)).toEqual([])
    const again = await preview(handlersFor('A;Okres\nBeroun;Beroun\n').handlers)
    expect(again.source.isRemembered).toBe(true)
    expect(again.report.new).toBe(1)
  })

  test('shows the preview anew when the database changed what its rows would do, and writes nothing', async () => {
    const { handlers } = handlersFor('Název;Okres\nKolín;Kolín\n')
    const { token } = await preview(handlers)
    valueOf(await store.act({ action: 'institution:create', input: { name: 'Kolín', district: 'Kolín' } }))
    expect(await handlers['import:commit']({ token, decisions: [] })).toMatchObject({
      failure: { code: 'import-outdated' },
    })
    expect(townsIn(store)).toEqual(['Kolín'])
  })

  test('goes on when the database changed something else', async () => {
    const { handlers } = handlersFor('Název;Okres\nKolín;Kolín\n')
    const { token } = await preview(handlers)
    await addTown(store, 'Beroun')
    valueOf(await handlers['import:commit']({ token, decisions: [] }))
    expect([...townsIn(store)].sort()).toEqual(['Beroun', 'Kolín'])
  })

  test('takes the same rows in once, also on a second click', async () => {
    const { handlers } = handlersFor('Název;Okres\nKolín;Kolín\n')
    const { token } = await preview(handlers)
    valueOf(await handlers['import:commit']({ token, decisions: [] }))
    expect(await handlers['import:commit']({ token, decisions: [] })).toMatchObject({ ok: false })
    expect(townsIn(store)).toEqual(['Kolín'])
  })

  test('saves its rows to mend, also after they went in without what is wrong', async () => {
    const { handlers, target } = handlersFor('Název;E-mail\nKolín;a@kolin.example\nBeroun;špatně\n')
    const { token, report } = await preview(handlers)
    expect(report).toMatchObject({ new: 2, wrong: 0 })
    valueOf(await handlers['import:commit']({ token, decisions: [] }))
    expect(valueOf(await handlers['import:save-wrong']({ token, lang: 'cs' }))).toMatchObject({ count: 1 })
    expect(existsSync(target)).toBe(true)
  })

  test('saves its rows to mend under no name that promises another form, and over no older file', async () => {
    const saved = async (targetName: string) => {
      const { handlers } = handlersFor('Název;E-mail\nBeroun;špatně\n', workerHere, targetName)
      const { token } = await preview(handlers)
      return handlers['import:save-wrong']({ token, lang: 'cs' })
    }
    writeFileSync(join(folder, 'oprava.xlsx'), 'older')
    expect(await saved('oprava.pdf')).toMatchObject({ failure: { code: 'document-other-form', forms: ['.xlsx'] } })
    expect(existsSync(join(folder, 'oprava.pdf'))).toBe(false)
    expect(await saved('oprava')).toMatchObject({ value: { fileName: 'oprava (2).xlsx' } })
    expect(readFileSync(join(folder, 'oprava.xlsx'), 'utf8')).toBe('older')
  })

  test('that is given up while the file is read leaves no process and changes nothing', async () => {
    const worker = scriptedWorker('setInterval(() => undefined, 1000)')
    const { handlers, services } = handlersFor('Název\nKolín\n', worker.start)
    const choosing = handlers['import:choose']({ kind: 'institutions', target: nowhere, job: 'a' })
    await expect.poll(worker.pid).not.toBeNull()
    services.tokens.jobs.get('a')?.abort()
    expect(await choosing).toMatchObject({ failure: { code: 'import-cancelled' } })
    await expect.poll(() => isRunning(worker.pid())).toBe(false)
    expect(store.seq).toBe(0)
  })

  test('that is given up while rows are compared stops between them', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Obec ${at};Okres ${at}`).join('\n')
    const { handlers, services } = handlersFor(`Název;Okres\n${rows}\n`)
    const source = valueOf(await handlers['import:choose']({ kind: 'institutions', target: nowhere, job: 'a' }))
    if (source === null) throw new Error('nothing chosen')
    const comparing = handlers['import:preview']({ token: source.token, mapping: source.guess, job: 'b' })
    setTimeout(() => services.tokens.jobs.get('b')?.abort(), 1)
    expect(await comparing).toMatchObject({ failure: { code: 'import-cancelled' } })
    expect(services.tokens.jobs.size).toBe(0)
  })
})
