import type { ActionInput } from '@shared/domain/actions'
import type { Id } from '@shared/domain/values/ids'
import type { AppState } from '../../state/app-state.svelte'
import type { SessionState } from '../../state/session-state.svelte'

type Changes = ActionInput<'publication:edit'>['changes']

/** Saves one of the publication's texts; what comes back is the sentence of a refusal, for under the field that asked. */
export const savePublication =
  ({ preferences }: AppState, session: SessionState, initiativeId: () => Id) =>
  async (changes: Changes): Promise<string | undefined> => {
    const answer = await session.act('publication:edit', { initiativeId: initiativeId(), changes })
    return answer.ok ? undefined : preferences.sentence(answer.failure)
  }
