import { extname, resolve } from 'node:path'
import { fail } from '@shared/result'
import { makeDossier, prepareDossier, type DossierFormat } from '../documents/make-dossier'
import { pastOfPerson } from '../store/erasing/past-of-person'
import { answer, command, print, text } from './command'
import { withStore } from './database'
import { needed, neededWord, UsageError } from './expected'

const formatOf = (file: string): DossierFormat => {
  const extension = extname(file).toLowerCase()
  if (extension !== '.json' && extension !== '.pdf')
    throw new UsageError('--out is a file that ends with .json or .pdf')
  return extension === '.json' ? 'json' : 'pdf'
}

/** Nothing is written into the database, so the file is not noted there. */
export const dossier = command({
  usage: { 'dossier PERSON_ID --out FILE.json|.pdf': 'everything about a person, in the language of letters to them' },
  mostWords: 1,
  options: { out: text },
  run: async ({ words, options }, world) => {
    const personId = neededWord(words, 0, 'the id of the person')
    const target = resolve(needed(options, 'out'))
    const format = formatOf(target)
    return withStore(
      options,
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
  },
})
