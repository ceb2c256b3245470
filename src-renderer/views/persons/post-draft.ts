import type { Post, PostFacts } from '@shared/domain/directory/post'
import type { Id } from '@shared/domain/values/ids'

/** What is written in the dialog: a post beside the first one, new or known, or another first one. */
export type WrittenPost =
  | { readonly kind: 'add' | 'change'; readonly personId: Id; readonly draft: PostFacts }
  | { readonly kind: 'edit'; readonly id: Id; readonly draft: PostFacts }

const nothing: PostFacts = { institutionId: null, position: '', from: null, until: null }

export const addedPost = (personId: Id): WrittenPost => ({ kind: 'add', personId, draft: nothing })

/** Another first post; where somebody only rises, the institution stays. */
export const changedPost = (personId: Id, institutionId: Id | null): WrittenPost => ({
  kind: 'change',
  personId,
  draft: { ...nothing, institutionId },
})

export const editedPost = ({ id, institutionId, position, from, until }: Post): WrittenPost => ({
  kind: 'edit',
  id,
  draft: { institutionId, position, from, until },
})
