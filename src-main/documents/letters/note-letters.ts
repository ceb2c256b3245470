import type { Letter } from '@shared/letters/letter'
import type { Store } from '../../store/store'

type Made = {
  readonly letters: readonly Letter[]
  /** The file or the folder that they are in. */
  readonly fileName: string
  readonly referenceNumber: string
  readonly numberFrom: number | null
}

/** Notes what was made: each invitation has its letter, and whose names stand in the files. */
export const noteLetters = async (
  store: Pick<Store, 'act' | 'view'>,
  { letters, fileName, referenceNumber, numberFrom }: Made,
): Promise<void> => {
  const ids = letters.map(({ invitationId }) => invitationId)
  const invitations = ids.flatMap((id) => store.view.get('invitations', id) ?? [])
  const personIds = Array.from(new Set(invitations.flatMap(({ personId }) => personId ?? [])))
  const initiativeId = invitations[0]?.initiativeId ?? null
  const input = { kind: 'letters', fileName, initiativeId, eventId: null, personIds } as const
  await store.act({ action: 'export:note', input })
  const numbered = referenceNumber.trim() === '' ? {} : { referenceNumber, numberFrom }
  await store.act({ action: 'invitation:mark-exported', input: { ids, ...numbered } })
}
