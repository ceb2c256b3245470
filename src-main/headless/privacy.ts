import { extname, resolve } from 'node:path'
import { messages } from '@shared/messages'
import { fail } from '@shared/result'
import { makeDossier, prepareDossier, type DossierFormat } from '../documents/make-dossier'
import { erasePerson } from '../store/erasing/erase-person'
import type { Eraser } from '../store/erasing/eraser'
import { planErasing } from '../store/erasing/plan-erasing'
import { pastOfPerson } from '../store/erasing/past-of-person'
import { copiesIn } from '../store/backups/copies'
import type { Copies } from '../store/erasing/places-of-copies'
import type { Store } from '../store/store'
import { needed, neededWord, UsageError } from './arguments'
import {
  answer,
  backupsFor,
  print,
  settingsFor,
  withStore,
  type Command,
  type CommandArguments,
  type HeadlessWorld,
} from './command'

const formatOf = (file: string): DossierFormat => {
  const extension = extname(file).toLowerCase()
  if (extension !== '.json' && extension !== '.pdf')
    throw new UsageError('--out is a file that ends with .json or .pdf')
  return extension === '.json' ? 'json' : 'pdf'
}

/** `dossier PERSON_ID --out FILE`: everything about a person; nothing is written into the database, so the file is not noted there. */
export const dossier: Command = (args, world) => {
  const personId = neededWord(args.words, 0, 'the id of the person')
  const target = resolve(needed(args.options, 'out'))
  const format = formatOf(target)
  return withStore(
    args,
    world,
    async (store) => {
      const person = store.view.get('persons', personId)
      if (person === undefined) return answer(world, fail({ code: 'not-found', collection: 'persons', id: personId }))
      const madeAt = new Date().toISOString()
      const prepared = prepareDossier(store.view, person, await pastOfPerson(store, personId), { madeAt, format })
      const made = await makeDossier({ ...prepared, target, format, startWorker: world.startWorker })
      if (!made.ok) return answer(world, made)
      print(world, { file: target, count: made.value.count, lang: prepared.lang })
      return true
    },
    { isReadOnly: true },
  )
}

/** Which second place there is, only the settings of the window know; at its next opening it cleans that place, or finds none. */
const copiesFor = (store: Store, world: HeadlessWorld): Copies => {
  const copies = copiesIn(backupsFor(store, world))
  return {
    ...copies,
    rewrite: async (...asked) => [
      ...(await copies.rewrite(...asked)),
      { place: 'second-place', copies: [], isAway: true },
    ],
  }
}

const eraserFor = (args: CommandArguments, world: HeadlessWorld, store: Store): Eraser => {
  const settings = settingsFor(args, world)
  const copies = copiesFor(store, world)
  return { store, fs: settings.fs, world: settings.world, copies, mark: messages.cs.privacy.erase.mark }
}

/** `erase PERSON_ID`: with `--dry-run` only what would go, as the window shows it before asking. */
export const erase: Command = (args, world) => {
  const personId = neededWord(args.words, 0, 'the id of the person')
  const isDry = args.options.has('dry-run')
  return withStore(
    args,
    world,
    async (store) => {
      const eraser = eraserFor(args, world, store)
      if (isDry) return answer(world, await planErasing(eraser, personId))
      return answer(world, await erasePerson(eraser, { personId, left: new Set(), things: null }))
    },
    { isReadOnly: isDry },
  )
}
