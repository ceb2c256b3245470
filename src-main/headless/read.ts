import { collectionNames } from '@shared/domain/database/database'
import { fail } from '@shared/result'
import { answer, command, print, text } from './command'
import { withStore } from './database'
import { neededWord, oneOf } from './expected'

export const read = command({
  usage: { 'read COLLECTION [--id ID]': 'records as an array' },
  mostWords: 1,
  options: { id: text },
  run: async ({ words, options }, world) => {
    const collection = oneOf(neededWord(words, 0, 'the collection'), collectionNames, 'the collection')
    const { id } = options
    return withStore(
      options,
      world,
      async ({ view }) => {
        const record = id === undefined ? undefined : view.get(collection, id)
        if (id !== undefined && record === undefined) return answer(world, fail({ code: 'not-found', collection, id }))
        print(world, record === undefined ? Array.from(view.all(collection)) : [record])
        return true
      },
      { isReadOnly: true },
    )
  },
})
