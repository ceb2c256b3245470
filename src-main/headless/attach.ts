import { basename, resolve } from 'node:path'
import { aboutFields } from '@shared/domain/programme/file-actions'
import { fileUses } from '@shared/fields/kept-file'
import { fail } from '@shared/result'
import type { Store } from '../store/store'
import { answer, command, text, type HeadlessWorld } from './command'
import { withStore } from './database'
import { needed, neededWord, oneOf } from './expected'

type Attached = { readonly path: string; readonly input: Readonly<Record<string, unknown>> }

const attachTo = async (store: Store, { path, input }: Attached, world: HeadlessWorld): Promise<boolean> => {
  const { readOnly } = store.info
  if (readOnly !== null) return answer(world, fail({ code: 'database-read-only', reason: readOnly }))
  const taken = await store.files.take(path)
  if (!taken.ok) return answer(world, taken)
  const done = await store.act({ action: 'file:attach', input: { ...input, ...taken.value } })
  if (done.ok) return answer(world, { ok: true, value: done.value.output })
  await store.files.forget(taken.value.sum)
  return answer(world, done)
}

const collections = Object.keys(aboutFields)

/** Takes a file in and says in the same run what it is about. */
export const attach = command({
  usage: {
    'attach FILE --to COLLECTION --id ID [--use USE] [--name NAME]': `keeps a file with the database; COLLECTION is one of ${collections.join(', ')}`,
  },
  mostWords: 1,
  options: { to: text, id: text, use: text, name: text },
  run: async ({ words, options }, world) => {
    const path = resolve(neededWord(words, 0, 'the file'))
    const about = { collection: oneOf(needed(options, 'to'), collections, '--to'), id: needed(options, 'id') }
    const use = oneOf(options.use ?? 'attachment', fileUses, '--use')
    const input = { name: options.name ?? basename(path), use, about }
    return withStore(options, world, (store) => attachTo(store, { path, input }, world))
  },
})
