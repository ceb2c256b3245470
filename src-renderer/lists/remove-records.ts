import type { ActionInput, ActionName } from '@shared/domain/actions'
import { nouns, type NounName } from '@shared/fields/nouns'
import type { Id } from '@shared/domain/values/ids'
import { recordTitle } from '@shared/domain/database/record-title'
import { removalOf } from '@shared/domain/trash/removal'
import type { AppState } from '../state/app-state.svelte'
import type { SessionState } from '../state/session-state.svelte'

type RemoveMany = {
  [Name in ActionName]: Name extends `${string}:remove`
    ? ActionInput<Name> extends { readonly ids: unknown }
      ? Name
      : never
    : never
}[ActionName]
type Removal<Name extends NounName> = (typeof nouns)[Name]['actions'] extends readonly [
  infer Word extends string,
  ...unknown[],
]
  ? Extract<RemoveMany, `${Word}:remove`>
  : never

/** The collections whose records an action moves into the trash. */
export type Removable = { [Name in NounName]: [Removal<Name>] extends [never] ? never : Name }[NounName]

const removing = (collection: Removable): RemoveMany => `${nouns[collection].actions[0]}:remove`

/**
 * Moves records into the trash; false where it did not come to that. Where something hangs on them the user sees it first;
 * where nothing does nobody is asked, for *Zpět* suffices.
 */
export const removeRecords = async (
  app: AppState,
  session: SessionState,
  collection: Removable,
  ids: readonly Id[],
): Promise<boolean> => {
  const removal = removalOf(app.reading, collection, ids)
  const { chosen, along, cleared } = removal
  const withReferrers = along.length + cleared.length > 0 && !session.isReadOnly
  if (withReferrers) {
    const [first, ...others] = chosen
    const title =
      first === undefined ? '' : recordTitle((name, id) => app.reading.get(name, id), collection, first.record)
    const { words } = app.preferences
    const name = others.length > 0 || title === '' ? words.trash.counted(collection, chosen.length) : title
    if (!(await app.removing.ask({ name, removal }))) return false
  }
  return (await session.do(removing(collection), { ids: [...ids], withReferrers })) !== null
}
