import { resolve } from 'node:path'
import { documentKinds, needsEvent } from '@shared/domain/documents/kinds'
import type { Id } from '@shared/domain/values/ids'
import { compareCzech } from '@shared/domain/values/collation'
import type { DatabaseView } from '@shared/domain/database/state'
import { langs } from '@shared/preferences'
import { makeDocument, prepareDocument } from '../documents/make-document'
import { needed, neededWord, oneOf, UsageError } from './arguments'
import { answer, print, withStore, type Command } from './command'

/** The initiative of the event, or the one named, or the only one, or the first by code. */
const initiativeFor = (view: DatabaseView, named: string | undefined, eventId: Id | null): Id => {
  const event = view.get('events', eventId)
  const first = Array.from(view.all('initiatives')).sort((a, b) => compareCzech(a.code, b.code))[0]
  return named ?? event?.initiativeId ?? first?.id ?? ''
}

/** `export KIND --out FILE`: the same document as from the window, through a temporary file. */
export const exportDocument: Command = async (args, world) => {
  const kind = oneOf(neededWord(args.words, 0, 'the kind of document'), documentKinds, 'the kind of document')
  const target = resolve(needed(args.options, 'out'))
  const lang = oneOf(args.options.get('lang') ?? 'cs', langs, '--lang')
  const eventId = args.options.get('event') ?? null
  if (needsEvent[kind] && eventId === null) throw new UsageError(`--event is missing`)
  const madeAt = new Date().toISOString()
  return withStore(
    args,
    world,
    async (store) => {
      const initiativeId = initiativeFor(store.view, args.options.get('initiative'), eventId)
      const prepared = prepareDocument(store.view, { kind, initiativeId, eventId, lang }, madeAt)
      if (!prepared.ok) return answer(world, prepared)
      const { document } = prepared.value
      const made = await makeDocument({ document, target, lang, madeAt, startWorker: world.startWorker })
      if (!made.ok) return answer(world, made)
      print(world, { file: target, count: made.value.count })
      return true
    },
    { isReadOnly: true },
  )
}
