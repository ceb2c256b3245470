import type { DatabaseView } from '../domain/database/state'
import type { PostFacts } from '../domain/directory/post'
import { dayInFigures } from '../domain/values/day'
import type { Messages } from './messages'

/** From when to when a post is held; an empty text where neither is known. */
export const timeOfPost = ({ from, until }: Pick<PostFacts, 'from' | 'until'>, { posts }: Messages): string => {
  if (from !== null && until !== null) return posts.between(dayInFigures(from), dayInFigures(until))
  if (from !== null) return posts.since(dayInFigures(from))
  return until === null ? '' : posts.to(dayInFigures(until))
}

/** Where and as what: `Říčany, místostarosta`. */
export const postName = ({ institutionId, position }: PostFacts, view: Pick<DatabaseView, 'get'>): string =>
  [view.get('institutions', institutionId)?.name, position].filter(Boolean).join(', ')

/** A post in one line: `Říčany, místostarosta (od 1. 1. 2021)`. */
export const postInWords = (post: PostFacts, view: Pick<DatabaseView, 'get'>, m: Messages): string => {
  const time = timeOfPost(post, m)
  return time === '' ? postName(post, view) : `${postName(post, view)} (${time})`
}
