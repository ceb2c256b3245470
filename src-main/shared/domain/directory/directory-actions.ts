import { z } from 'zod'
import { ok } from '../../result'
import { idSchema } from '../values/ids'
import { emptyInstitution } from './institution'
import { institutionFields } from '../../fields/institution'
import { shapeOf } from '../../fields/record'
import { relationFields } from '../../fields/relation'
import { relatedTo } from './relation'
import { setRelations } from './set-relations'
import { withNewOptions } from '../settings/new-options'
import { line } from '../values/text-fields'
import { action } from '../actions/action'
import { withDefaults } from '../actions/inputs'
import { Imported, knownSchema, noteImport } from '../importing/import'
import { keepApart } from './keep-apart'
import { takenPersonSchema, takePerson } from './taken-person'

const { parentId: _parent, ...importedInstitution } = institutionFields
/** One row of a file as it was confirmed: an institution to make or change, a person to make or change, or both. */
const rowSchema = z.strictObject({
  institution: z
    .strictObject({
      /** The record that the row changes; without it a new one is made, or the first row of the same `key` is met again. */
      id: idSchema.optional(),
      key: line(400).optional(),
      /** The institution above; null for one that is taken away. */
      parentId: idSchema.nullable().optional(),
      fields: z.strictObject(shapeOf(importedInstitution)).partial(),
      /** Relations of a kind that it is to have, all that have not ended; for one that an earlier row made, those that it has too. */
      relations: z
        .array(z.strictObject({ kind: relationFields.kind.schema, otherIds: z.array(idSchema).max(500) }))
        .max(20)
        .optional(),
      /** Records that look like it, and that somebody said are others. */
      distinctFrom: z.array(idSchema).max(20).optional(),
    })
    .optional(),
  person: takenPersonSchema.optional(),
  /** Further people of the same institution. */
  morePersons: z.array(takenPersonSchema).max(20).optional(),
})
export type DirectoryRow = z.infer<typeof rowSchema>

/** What a further row says of an institution that an earlier one made: only what that one left empty. */
const unsaidIn = <Fields extends object>(known: object, fields: Fields): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([field]) => known[field as keyof typeof known] === ''),
  ) as Partial<Fields> // safe: a subset of the keys

export const directoryActions = {
  /** Takes the confirmed rows of a file in: one commit, which one undo takes back. */
  'directory:import': action(
    z.strictObject({ source: line(300), rows: z.array(rowSchema).min(1).max(50_000), known: knownSchema.optional() }),
    (tx, { source, rows: given, known }, context) => {
      const { newId } = context
      const rows = withNewOptions(tx, given, newId)
      const imported = new Imported(known)
      const madeByKey = new Map<string, string>()
      const personsByKey = new Map<string, string>()
      const done = { institutionsMade: 0, institutionsChanged: 0, personsMade: 0, personsChanged: 0 }
      for (const { institution, person: first, morePersons = [] } of rows) {
        const madeBefore = madeByKey.get(institution?.key ?? '')
        let institutionId = institution?.id ?? madeBefore ?? null
        if (institution && madeBefore !== undefined) {
          const found = tx.find('institutions', madeBefore)
          if (found.ok) tx.update('institutions', found.value, unsaidIn(found.value, institution.fields))
        } else if (institution && institutionId !== null) {
          const found = tx.find('institutions', institutionId)
          if (!found.ok) return found
          const links = institution.parentId === undefined ? {} : { parentId: institution.parentId }
          tx.update('institutions', found.value, { ...institution.fields, ...links })
          done.institutionsChanged++
        } else if (institution) {
          const fields = withDefaults(
            { ...emptyInstitution, parentId: institution.parentId ?? null },
            institution.fields,
          )
          institutionId = tx.insert('institutions', { id: newId(), ...fields }).id
          if (institution.key) madeByKey.set(institution.key, institutionId)
          for (const other of institution.distinctFrom ?? [])
            keepApart(tx, 'institutions', [other, institutionId], context)
          done.institutionsMade++
        }
        if (institution && institutionId !== null) imported.institutionIds.add(institutionId)
        const related = tx.get('institutions', institutionId)
        for (const relations of (related && institution?.relations) ?? [])
          if (related !== undefined) {
            const { kind } = relations
            const known = madeBefore === undefined ? [] : relatedTo(tx, related, { kind, today: context.today })
            const otherIds = [...known.map(({ id }) => id), ...relations.otherIds]
            setRelations(tx, related, { kind, otherIds }, context)
          }
        for (const person of [...(first ? [first] : []), ...morePersons]) {
          const taken = takePerson(tx, person, { institutionId, madeByKey: personsByKey }, context)
          if (!taken.ok) return taken
          imported.personIds.add(taken.value.id)
          done[taken.value.count]++
        }
      }
      noteImport(tx, source, imported, context)
      return ok(done)
    },
  ),
}
