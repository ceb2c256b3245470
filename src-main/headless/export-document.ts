import { resolve } from 'node:path'
import { documentKinds, needsEvent } from '@shared/domain/documents/kinds'
import type { Id } from '@shared/domain/values/ids'
import { compareCzech } from '@shared/domain/values/collation'
import type { DatabaseView } from '@shared/domain/database/state'
import { langs } from '@shared/preferences'
import { makeDocument, prepareDocument } from '../documents/make-document'
import { answer, command, print, text } from './command'
import { withStore } from './database'
import { needed, neededWord, oneOf, UsageError } from './expected'

/** The initiative of the event, or the one named, or the only one, or the first by code. */
const initiativeFor = (view: DatabaseView, named: string | undefined, eventId: Id | null): Id => {
  const event = view.get('events', eventId)
  const first = Array.from(view.all('initiatives')).sort((a, b) => compareCzech(a.code, b.code))[0]
  return named ?? event?.initiativeId ?? first?.id ?? ''
}

/** The same document as from the window, through a temporary file. */
export const exportDocument = command({
  usage: {
    [`export ${documentKinds.join('|')} --out FILE [--initiative ID] [--event ID] [--lang cs|en]`]: '',
  },
  mostWords: 1,
  options: { out: text, lang: text, event: text, initiative: text },
  run: async ({ words, options }, world) => {
    const kind = oneOf(neededWord(words, 0, 'the kind of document'), documentKinds, 'the kind of document')
    const target = resolve(needed(options, 'out'))
    const lang = oneOf(options.lang ?? 'cs', langs, '--lang')
    const eventId = options.event ?? null
    if (needsEvent[kind] && eventId === null) throw new UsageError(`--event is missing`)
    const madeAt = new Date().toISOString()
    return withStore(
      options,
      world,
      async (store) => {
        const initiativeId = initiativeFor(store.view, options.initiative, eventId)
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
  },
})
