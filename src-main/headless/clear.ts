import { dueForErasing, dueGroups, dueRows, type DueGroup } from '@shared/domain/privacy/erasing/due-for-erasing'
import { fieldsThatGo } from '@shared/domain/privacy/erasing/fields-that-go'
import { langs } from '@shared/preferences'
import { ok } from '@shared/result'
import { terms, type Term } from '@shared/fields/field'
import { clearDue } from '../store/erasing/clear-due'
import type { Store } from '../store/store'
import { answer, command, flag, print, text, type CommandArguments, type HeadlessWorld } from './command'
import { withStore } from './database'
import { eraserFor } from './eraser'
import { oneOf, UsageError } from './expected'
import { targetOfKind, writtenTo } from './write-to'

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

const clearOptions = { 'dry-run': flag, kind: text, initiative: text, report: text, lang: text }
type Asked = CommandArguments<typeof clearOptions>['options']

/** The file of the report, in the form that its ending asks for; before anything goes, a report is wrong use. */
const reportOf = ({ report, lang, 'dry-run': isDry }: Asked) => {
  if (report === undefined) return null
  if (isDry === true) throw new UsageError('--report does not go with --dry-run: nothing is cleared')
  return { ...targetOfKind(report, 'clearing-report', '--report'), lang: oneOf(lang ?? 'cs', langs, '--lang') }
}

/** Where the report cannot be written, what was cleared is printed all the same: it is gone. */
const clearNow = async (
  store: Store,
  { options, kind, report }: { options: Asked; kind: Term | undefined; report: ReturnType<typeof reportOf> },
  world: HeadlessWorld,
): Promise<boolean> => {
  const groups = chosenGroups(store, { kind, initiative: options.initiative })
  const done = await clearDue(eraserFor(options, world, store), { chosen: groups, things: null })
  if (!done.ok || report === null) return answer(world, done)
  const subject = done.value
  const written = await writtenTo(world, store, { kind: 'clearing-report', subject, ...report })
  print(world, written.ok ? { ...done.value, report: written.value.file } : { ...written, erasure: done.value })
  return written.ok
}

/** With `--dry-run` only what would go, as the window shows it before asking. */
export const clear = command({
  usage: {
    [`clear [--kind ${terms.join('|')}] [--initiative ID] [--dry-run] [--report FILE.xlsx [--lang cs|en]]`]:
      'clear personal data that has passed its term; cannot be undone',
  },
  options: clearOptions,
  run: async ({ options }, world) => {
    const kind = options.kind === undefined ? undefined : oneOf(options.kind, terms, '--kind')
    const isDry = options['dry-run'] ?? false
    const report = reportOf(options)
    return withStore(
      options,
      world,
      async (store) => {
        if (!isDry) return clearNow(store, { options, kind, report }, world)
        const groups = chosenGroups(store, { kind, initiative: options.initiative })
        return answer(world, ok(groups.map((group) => previewOf(store, group))))
      },
      { isReadOnly: isDry },
    )
  },
})
