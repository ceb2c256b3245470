import type { Apart, HeaderFacts, Place } from './snapshot'

type Come = {
  readonly seq: number
  readonly lastAt: string
  readonly device: string
  readonly databaseId: string | null
  readonly knownAt?: string
  readonly trashSeenAt?: string
  readonly lastKept?: number
}

type Around = Required<Pick<HeaderFacts, 'app' | 'counts' | 'token' | 'link'>> & {
  readonly from: HeaderFacts['from'] | undefined
  readonly place: Place | null
  readonly apart: Apart
  readonly floor: number
  readonly released: readonly string[]
}

/** What the header of a new generation says; what goes without saying is left out. */
export const generationFacts = (
  database: Come,
  { app, counts, token, link, from, place, apart, floor, released }: Around,
): HeaderFacts => ({
  app,
  seq: database.seq,
  at: database.lastAt,
  device: database.device,
  ...(database.databaseId === null ? {} : { databaseId: database.databaseId }),
  counts,
  link,
  token,
  ...(from === undefined ? {} : { from }),
  // Nobody has worked in a database without a change: copies of it are each a beginning of their own.
  ...(place === null || database.seq === 0 ? {} : { place }),
  ...(Object.keys(apart).length === 0 ? {} : { apart }),
  ...(floor === 0 ? {} : { floor }),
  ...(released.length === 0 ? {} : { released }),
  ...(database.knownAt === undefined ? {} : { knownAt: database.knownAt }),
  ...(database.trashSeenAt === undefined ? {} : { trashSeenAt: database.trashSeenAt }),
  ...((database.lastKept ?? database.seq) === database.seq ? {} : { lastKept: database.lastKept }),
})
