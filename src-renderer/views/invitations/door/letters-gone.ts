import type { Invitation } from '@shared/domain/invitations/invitation'
import type { Channel } from '@shared/fields/invitation'

/** What a dialog is given that writes down that letters to these invitations have gone. */
export type LettersGone = {
  readonly invitations: readonly Invitation[]
  /** The way they are likely to have gone, where the letters tell. */
  readonly by?: Channel
  readonly onclose: () => void
  readonly ondone: () => void
}
