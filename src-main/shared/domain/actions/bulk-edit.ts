import type { OwnValues } from '../../fields/own-fields'

type Editable = { readonly tags?: readonly string[]; readonly own?: OwnValues }

/** What is done to many records at once: fields that get one value, tags that are added or taken off, values of own fields. */
export type BulkEdit<Fields> = {
  readonly changes?: { readonly [Key in keyof Fields]?: Fields[Key] | undefined } | undefined
  readonly addTags?: readonly string[] | undefined
  readonly removeTags?: readonly string[] | undefined
  readonly own?: OwnValues | undefined
}

/** The fields of one record after the edit; those that it does not touch are left out. */
export const bulkEdited = <Fields extends object>(record: Fields, edit: BulkEdit<Fields>): Partial<Fields> => {
  const { changes = {}, addTags = [], removeTags = [], own } = edit
  const had: Editable = record
  const kept = (had.tags ?? []).filter((tag) => !removeTags.includes(tag))
  const tags = Array.from(new Set([...kept, ...addTags]))
  const isTagging = addTags.length + removeTags.length > 0
  return {
    ...changes,
    ...(isTagging ? { tags } : {}),
    ...(own === undefined ? {} : { own: withOwn(had.own ?? {}, own) }),
  } as Partial<Fields> // safe: only fields of the record are named, and one that is undefined counts as left out when it is written
}

/** Values of own fields with others put over them; an emptied one is taken out. */
export const withOwn = (own: OwnValues, values: OwnValues): OwnValues =>
  Object.fromEntries(Object.entries({ ...own, ...values }).filter(([, value]) => value !== ''))

export type BulkGroup = { readonly from: string; readonly to: string; readonly count: number; readonly isSame: boolean }

/** The records of a bulk edit by what they have and what they will have, largest group first, unchanged ones last. */
export const bulkGroups = (pairs: Iterable<readonly [from: string, to: string]>): readonly BulkGroup[] => {
  const groups = new Map<string, BulkGroup>()
  for (const [from, to] of pairs) {
    const key = JSON.stringify([from, to])
    groups.set(key, { from, to, count: (groups.get(key)?.count ?? 0) + 1, isSame: from === to })
  }
  return Array.from(groups.values()).sort((a, b) => Number(a.isSame) - Number(b.isSame) || b.count - a.count)
}
