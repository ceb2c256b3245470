import { dossierLanguage } from '@shared/domain/privacy/erasing/dossier'
import { subjectOf } from '../documents/subjects'
import { answer, command, text } from './command'
import { withStore } from './database'
import { needed, neededWord } from './expected'
import { targetOfKind, writeTo } from './write-to'

/** Nothing is written into the database, so the file is not noted there. */
export const dossier = command({
  usage: { 'dossier PERSON_ID --out FILE.pdf|.json': 'everything about a person, in the language of letters to them' },
  mostWords: 1,
  options: { out: text },
  run: async ({ words, options }, world) => {
    const id = neededWord(words, 0, 'the id of the person')
    const target = targetOfKind(needed(options, 'out'), 'dossier')
    return withStore(
      options,
      world,
      async (store) => {
        const person = subjectOf(store.view, 'dossier', id)
        if (!person.ok) return answer(world, person)
        const lang = dossierLanguage(store.view, person.value)
        return writeTo(world, store, { kind: 'dossier', lang, subject: person.value, ...target })
      },
      { isReadOnly: true },
    )
  },
})
