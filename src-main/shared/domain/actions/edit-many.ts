import { z } from 'zod'
import { ok, type Result } from '../../result'
import type { ActionFailure } from '../../failures/action-failure'
import { declarations, type Declarations } from '../../fields/declarations'
import type { Fields } from '../../fields/field'
import { ownValuesField, tagsField } from '../../fields/own-fields'
import { shapeOf } from '../../fields/record'
import { referencesOf, type CollectionName, type Collections } from '../database/database'
import type { Id } from '../values/ids'
import { action, type Action, type RuleContext } from './action'
import { bulkEdited, type BulkEdit } from './bulk-edit'
import { idsSchema } from './inputs'
import type { Transaction } from './transaction'

/** The values of a noun that can be set on many of its records. */
export type BulkValues<Name extends CollectionName> = {
  -readonly [
    Key in keyof Declarations[Name] & keyof Collections[Name] as Declarations[Name][Key] extends {
      readonly isBulk: true
    }
      ? Key
      : never
  ]: Collections[Name][Key]
}

export type EditManyInput<Name extends CollectionName> = BulkEdit<BulkValues<Name>> & { readonly ids: string[] }

const labels = { addTags: tagsField.optional(), removeTags: tagsField.optional() }
const own = { own: ownValuesField.optional() }

const inputOf = (fields: Fields, more: z.ZodRawShape) =>
  z.strictObject({
    ids: idsSchema,
    ...more,
    changes: z
      .strictObject(shapeOf(Object.fromEntries(Object.entries(fields).filter(([, { isBulk }]) => isBulk))))
      .partial()
      .optional(),
    ...('tags' in fields ? labels : {}),
    ...('own' in fields ? own : {}),
  })

type Write<Name extends CollectionName, More> = (
  tx: Transaction,
  record: Collections[Name],
  patch: Partial<Collections[Name]>,
  context: RuleContext & { readonly input: More },
) => Result<Collections[Name], ActionFailure>

/** Whether the edit would put the record under itself. */
const isOwnTarget = (on: CollectionName, id: Id, changes: object): boolean =>
  referencesOf(on).some(([field, target]) => target === on && (changes as Record<string, unknown>)[field] === id) // safe: read as unknown

type EditManySchema<Name extends CollectionName, More> = z.ZodType<
  EditManyInput<Name> & More,
  EditManyInput<Name> & More
>

/**
 * The action that sets the fields of many records which say in their declaration that they can be set so: one commit, one way
 * back. `write` keeps the rules that the edit of a single record has, with what else they ask for (`more`); a record that would
 * refer to itself is left as it is.
 */
export const editManyAction = <Name extends CollectionName, More extends object = object>(
  on: Name,
  write: Write<Name, More> = (tx, record, patch) => ok(tx.update(on, record, patch)),
  more: z.ZodRawShape = {},
): Action<EditManySchema<Name, More>, { readonly ids: readonly string[] }> =>
  action(
    inputOf(declarations[on], more) as unknown as EditManySchema<Name, More>, // safe: made of the same declaration
    (tx, input, context) => {
      const { ids, ...edit }: EditManyInput<Name> = input
      for (const id of ids) {
        const found = tx.find(on, id)
        if (!found.ok) return found
        if (isOwnTarget(on, id, edit.changes ?? {})) continue
        const patch = bulkEdited(found.value, edit as BulkEdit<Collections[Name]>) // safe: fields of the same record
        const written = write(tx, found.value, patch, { ...context, input })
        if (!written.ok) return written
      }
      return ok({ ids })
    },
  )
