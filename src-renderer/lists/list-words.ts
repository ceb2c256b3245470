/** What a list says, beside what all lists say. */
export type ListWords = {
  readonly list: string
  readonly search: string
  readonly markAll?: string
  readonly nothingFound: string
}
