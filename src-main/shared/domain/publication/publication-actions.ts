import { z } from 'zod'
import { fail, ok } from '../../result'
import { idSchema } from '../values/ids'
import { publicationFields } from '../../fields/publication'
import { emptyOf, shapeOf } from '../../fields/record'
import { prose } from '../values/text-fields'
import { action } from '../actions/action'
import { withDefaults } from '../actions/inputs'

export const publicationActions = {
  /** Writes the texts of an initiative's publication; the first edit makes the record. */
  'publication:edit': action(
    z.strictObject({
      initiativeId: idSchema,
      changes: z
        .strictObject({ ...shapeOf(publicationFields), chapterIntros: z.record(idSchema, prose(50_000)) })
        .partial(),
    }),
    (tx, { initiativeId, changes: { chapterIntros = {}, ...texts } }, { newId }) => {
      const initiative = tx.find('initiatives', initiativeId)
      if (!initiative.ok) return initiative
      const themes = new Set(initiative.value.themes.map(({ id }) => id))
      const foreign = Object.keys(chapterIntros).find((id) => !themes.has(id))
      if (foreign !== undefined) return fail({ code: 'not-of-this', part: 'themes', id: foreign })
      const current = tx.by('publications', 'initiativeId', initiativeId)[0]
      const intros = { ...current?.chapterIntros, ...chapterIntros }
      if (current) return ok(tx.update('publications', current, { ...texts, chapterIntros: intros }))
      return ok(
        tx.insert('publications', {
          id: newId(),
          initiativeId,
          ...withDefaults(emptyOf(publicationFields), texts),
          chapterIntros: intros,
        }),
      )
    },
  ),
}
