import { resolve } from 'node:path'
import { fail } from '@shared/result'
import { answer, command, print, text } from './command'
import { withStore } from './database'
import { needed, neededWord, oneOf } from './expected'

/** Lists the files of a database, or writes the content of one elsewhere. */
export const files = command({
  usage: {
    'files [list]': 'every file that is kept with the database, and the space that all take',
    'files extract ID --out FILE': 'writes the content of one to a name that is free',
  },
  mostWords: 2,
  options: { out: text },
  run: async ({ words, options }, world) => {
    const word = oneOf(words[0] ?? 'list', ['list', 'extract'] as const, 'what to do')
    const id = word === 'extract' ? neededWord(words, 1, 'the id of the file') : ''
    const out = word === 'extract' ? resolve(needed(options, 'out')) : ''
    return withStore(
      options,
      world,
      async (store) => {
        if (word === 'list') {
          const listed = Array.from(store.view.all('files'), ({ key: _key, ...file }) => file)
          print(world, { files: listed, bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0) })
          return true
        }
        const file = store.view.get('files', id)
        if (file === undefined) return answer(world, fail({ code: 'not-found', collection: 'files', id }))
        const given = await store.files.give(file, out)
        return answer(world, given.ok ? { ok: true, value: { file: out, bytes: file.bytes } } : given)
      },
      { isReadOnly: true },
    )
  },
})
