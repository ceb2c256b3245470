import { z } from 'zod'
import { actionNames, actions } from '@shared/domain/actions'
import { collectionNames } from '@shared/domain/database/database'
import { sampleRecords } from '../sample/sample-records'
import { checkStore } from '../store/check'
import { countsOf } from '../store/snapshot'
import { createStore, openStore } from '../store/open-store'
import { act } from './act'
import { backup, restore } from './backup'
import { needed, neededWord, oneOf } from './arguments'
import { answer, print, settingsFor, withStore, type Command } from './command'
import { exportDocument } from './export-document'
import { history, undo } from './history'
import { importFile } from './import-file'
import { letters } from './letters'
import { dossier, erase } from './privacy'
import { rescue, surveyTold } from './rescue'
import { password } from './password'
import { secretFor } from './secret'

const make: Command = async (args, world) => {
  const folder = needed(args.options, 'data')
  const settings = settingsFor(args, world)
  const sample = args.options.has('sample') ? { records: await sampleRecords(settings.world) } : {}
  const created = await createStore({ ...settings, folder, ...sample })
  if (!created.ok) return answer(world, created)
  print(world, { folder: created.value.folder, counts: countsOf(created.value.view) })
  await created.value.close()
  return true
}

const listActions: Command = async (_args, world) => {
  const schemas = actionNames.map((name) => ({
    name,
    input: z.toJSONSchema(actions[name].input, { io: 'input', unrepresentable: 'any' }),
  }))
  print(world, schemas)
  return true
}

const read: Command = (args, world) => {
  const collection = oneOf(neededWord(args.words, 0, 'the collection'), collectionNames, 'the collection')
  const id = args.options.get('id')
  return withStore(
    args,
    world,
    async ({ view }) => {
      const record = id === undefined ? undefined : view.get(collection, id)
      if (id !== undefined && record === undefined)
        return answer(world, { ok: false, failure: { code: 'not-found', collection, id } })
      print(world, record === undefined ? Array.from(view.all(collection)) : [record])
      return true
    },
    { isReadOnly: true },
  )
}

/** Verifies everything without writing; a folder that cannot be opened is told with what lies in it. */
const check: Command = async (args, world) => {
  const folder = needed(args.options, 'data')
  const secret = await secretFor(args)
  const opened = await openStore({ ...settingsFor(args, world), folder, isReadOnly: true, secret })
  if (!opened.ok) {
    const isThere = !['no-database', 'folder-missing', 'database-locked'].includes(opened.failure.code)
    print(world, isThere ? { ...opened, survey: await surveyTold(args, world) } : opened)
    return false
  }
  const found = checkStore(opened.value)
  await opened.value.close()
  print(world, found)
  return found.isSound
}

/** Every command of the engine without a window. */
export const commands = {
  new: make,
  actions: listActions,
  act,
  read,
  import: importFile,
  export: exportDocument,
  letters,
  dossier,
  erase,
  history,
  undo,
  redo: (args, world) => withStore(args, world, async (store) => answer(world, await store.redo())),
  check,
  backup,
  restore,
  rescue,
  password,
} satisfies Record<string, Command>
