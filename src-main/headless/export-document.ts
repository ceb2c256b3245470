import { documentKinds, kindsAbout } from '@shared/domain/documents/kinds'
import type { Id } from '@shared/domain/values/ids'
import { compareCzech } from '@shared/domain/values/collation'
import type { DatabaseView } from '@shared/domain/database/state'
import { langs } from '@shared/preferences'
import { subjectOf } from '../documents/subjects'
import { answer, command, text } from './command'
import { withStore } from './database'
import { needed, neededWord, oneOf, UsageError } from './expected'
import { targetOfKind, writeTo } from './write-to'

const kinds = kindsAbout('initiative', 'event')

/** The initiative of the event, or the one named, or the only one, or the first by code. */
const initiativeFor = (view: DatabaseView, named: string | undefined, eventId: Id | null): Id => {
  const event = view.get('events', eventId)
  const first = Array.from(view.all('initiatives')).sort((a, b) => compareCzech(a.code, b.code))[0]
  return named ?? event?.initiativeId ?? first?.id ?? ''
}

/** The same document as from the window, through a temporary file. */
export const exportDocument = command({
  usage: {
    [`export ${kinds.join('|')} --out FILE [--initiative ID] [--event ID] [--lang cs|en]`]: '',
  },
  mostWords: 1,
  options: { out: text, lang: text, event: text, initiative: text },
  run: async ({ words, options }, world) => {
    const kind = oneOf(neededWord(words, 0, 'the kind of document'), kinds, 'the kind of document')
    const target = targetOfKind(needed(options, 'out'), kind)
    const lang = oneOf(options.lang ?? 'cs', langs, '--lang')
    const eventId = options.event ?? null
    const isOfEvent = documentKinds[kind].about === 'event'
    if (isOfEvent && eventId === null) throw new UsageError(`--event is missing`)
    return withStore(
      options,
      world,
      async (store) => {
        const id = (isOfEvent ? eventId : null) ?? initiativeFor(store.view, options.initiative, eventId)
        const subject = subjectOf(store.view, kind, id)
        if (!subject.ok) return answer(world, subject)
        return writeTo(world, store, { kind, lang, subject: subject.value, ...target })
      },
      { isReadOnly: true },
    )
  },
})
