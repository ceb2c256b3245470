import { dueForErasing, dueGroups, dueRows, type DueGroup } from '@shared/domain/privacy/erasing/due-for-erasing'
import { fieldsThatGo } from '@shared/domain/privacy/erasing/fields-that-go'
import { ok } from '@shared/result'
import { terms } from '@shared/fields/field'
import { clearDue } from '../store/erasing/clear-due'
import type { Store } from '../store/store'
import { answer, command, flag, text } from './command'
import { withStore } from './database'
import { eraserFor } from './eraser'
import { oneOf } from './expected'

type Choice = { readonly kind: string | undefined; readonly initiative: string | undefined }

const chosenGroups = ({ view, today }: Store, { kind, initiative }: Choice): readonly DueGroup[] =>
  dueGroups(dueRows(dueForErasing(view, today))).filter(
    (group) =>
      (kind === undefined || group.kind === kind) && (initiative === undefined || group.initiativeId === initiative),
  )

/** A group as it is shown before anything goes: which records, which of their fields, and why. */
const previewOf = ({ view }: Store, { kind, initiativeId, rows }: DueGroup) => ({
  kind,
  initiativeId,
  things: rows.length,
  rows: rows.map((row) => ({
    ...{ collection: row.collection, id: row.id, personId: row.person.id, lastOn: row.lastOn, since: row.since },
    fields: fieldsThatGo(view, row).map(({ collection, field }) => `${collection}.${field}`),
  })),
})

/** With `--dry-run` only what would go, as the window shows it before asking. */
export const clear = command({
  usage: {
    [`clear [--kind ${terms.join('|')}] [--initiative ID] [--dry-run]`]:
      'clear personal data that has passed its term; cannot be undone',
  },
  options: { 'dry-run': flag, kind: text, initiative: text },
  run: async ({ options }, world) => {
    const kind = options.kind === undefined ? undefined : oneOf(options.kind, terms, '--kind')
    const isDry = options['dry-run'] ?? false
    return withStore(
      options,
      world,
      async (store) => {
        const groups = chosenGroups(store, { kind, initiative: options.initiative })
        if (isDry) return answer(world, ok(groups.map((group) => previewOf(store, group))))
        return answer(world, await clearDue(eraserFor(options, world, store), { chosen: groups, things: null }))
      },
      { isReadOnly: isDry },
    )
  },
})
