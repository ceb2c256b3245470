import type { Person } from '@shared/domain/directory/person'
import { furtherPosts, type Post, type PostFacts } from '@shared/domain/directory/post'
import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import { postInWords } from '@shared/messages/post-in-words'
import { dayFromText } from '../cells/day-from-text'
import type { MappedRow } from '../rows/mapped-rows'
import type { EditedRecord } from '../rows/record-edits'
import type { Matching } from '../rows/row-proposal'
import { listContexts } from './listed-fields'

const columns = { furtherPosts: 'further-posts', earlierPosts: 'earlier-posts' } as const
const fields = ['furtherPosts', 'earlierPosts'] as const
type PostField = (typeof fields)[number]

/** Posts beside the first one as edited cells say them; one without an id is new. */
export type EditedPosts = { readonly [Field in PostField]?: readonly (PostFacts & { readonly id?: Id })[] }

type Line = { readonly field: PostField; readonly text: string }
type Read = Line & { readonly facts: PostFacts; readonly isSure: boolean }

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

const timeInBrackets = /^(.*?)\s*\(((?:od|do|since|from|until|to)\b[^()]*|[^()]*\d{4}[^()]*)\)$/iu

/** From when to when, as a list writes it; null where it cannot be understood. */
const timeFrom = (text: string): Pick<PostFacts, 'from' | 'until'> | null => {
  const [, word = '', one = ''] = /^(od|since|from|do|until|to)\s+(.+)$/iu.exec(text) ?? []
  const parts = text.split(/\s*[–—]\s*/u)
  const [from = '', until = ''] = word === '' ? parts : /^(?:od|since|from)$/iu.test(word) ? [one, ''] : ['', one]
  const days = { from: from === '' ? null : dayFromText(from), until: until === '' ? null : dayFromText(until) }
  const isRead = (from === '' || days.from !== null) && (until === '' || days.until !== null)
  return isRead && parts.length <= 2 && (from !== '' || until !== '') ? days : null
}

type Around = {
  readonly matching: Matching
  /** Posts that no line tells as they are. */
  readonly open: ReadonlySet<Post>
}

/** The institution of a name; where several bear it, the one at which one of the posts is. */
const institutionNamed = (
  name: string,
  { matching, open }: Around,
): { readonly id: Id; readonly isSure: boolean } | 'several' | null => {
  const named = matching.institutions.named(name)
  const exact = named.filter((each) => fold(each.name) === fold(name))
  const isSure = exact.length > 0
  const meant = isSure ? exact : named
  const held = meant.filter(({ id }) => Array.from(open).some((post) => post.institutionId === id))
  const [only, more] = meant.length > 1 ? held : meant
  if (meant.length === 0) return null
  return only === undefined || more !== undefined ? 'several' : { id: only.id, isSure }
}

/** Where and as what: the longest beginning, up to a comma, that names an institution; names may hold commas themselves. */
const placeFrom = (
  text: string,
  around: Around,
): (Pick<Read, 'isSure'> & Pick<PostFacts, 'institutionId' | 'position'>) | null => {
  const parts = text.split(', ')
  for (let length = parts.length; length > 0; length--) {
    const found = institutionNamed(parts.slice(0, length).join(', '), around)
    if (found === 'several') return null
    if (found !== null)
      return { institutionId: found.id, position: parts.slice(length).join(', '), isSure: found.isSure }
  }
  return null
}

const readLine = (line: Line, around: Around): Read | null => {
  const [, where = line.text, time = ''] = timeInBrackets.exec(line.text) ?? []
  const days = time === '' ? { from: null, until: null } : timeFrom(time)
  const place = placeFrom(where, around)
  if (days === null || place === null) return null
  const { isSure, ...facts } = place
  return { ...line, facts: { ...facts, ...days }, isSure }
}

/** How many of institution, position and days two have in common. */
const common = (a: PostFacts, b: PostFacts): number =>
  (a.institutionId === b.institutionId ? 2 : 0) +
  (a.position !== '' && fold(a.position) === fold(b.position) ? 2 : 0) +
  (a.from !== null && a.from === b.from ? 1 : 0) +
  (a.until !== null && a.until === b.until ? 1 : 0)

/** The post of which a line says something else, of those that no line tells as they are; unsure where several are as near. */
const nearest = (
  facts: PostFacts,
  posts: readonly Post[],
): { readonly post: Post | null; readonly isSure: boolean } => {
  const scored = posts
    .map((post) => ({ post, score: common(post, facts) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined) return { post: null, isSure: posts.length === 0 }
  return { post: best.post, isSure: best.score > 1 && next?.score !== best.score }
}

const linesOf = (row: MappedRow): readonly Line[] =>
  fields.flatMap((field) =>
    row
      .cell(columns[field])
      .split(/[;\n]/u)
      .map((text) => ({ field, text: plain(text) }))
      .filter(({ text }) => text !== ''),
  )

/** What edited cells of further and earlier posts change and add; a line that is gone takes no post away. */
export const readPosts = (row: MappedRow, edited: EditedRecord, person: Person, matching: Matching): void => {
  if (!fields.some((field) => row.fields.has(columns[field]))) return
  const lines = linesOf(row)
  const { view, today } = matching
  const contexts = listContexts(view, today)
  const { current, earlier } = furtherPosts(view, person.id, today)
  const isShownAs = (post: Post, text: string): boolean =>
    contexts.some(({ m }) => plain(postInWords(post, view, m)) === text)
  const left = new Set([...current, ...earlier])
  const changed = lines.filter(({ text }) => {
    const told = Array.from(left).find((post) => isShownAs(post, text))
    return told === undefined || !left.delete(told)
  })
  const shownIn = { furtherPosts: current, earlierPosts: earlier }
  const open = new Set(
    fields.flatMap((field) => (row.fields.has(columns[field]) ? shownIn[field].filter((post) => left.has(post)) : [])),
  )
  const edits = { furtherPosts: [] as (PostFacts & { id?: Id })[], earlierPosts: [] as (PostFacts & { id?: Id })[] }
  const before = { furtherPosts: [] as string[], earlierPosts: [] as string[] }
  const after = { furtherPosts: [] as string[], earlierPosts: [] as string[] }
  const [words] = contexts
  for (const line of changed) {
    const read = readLine(line, { matching, open })
    if (read === null) {
      edited.doubt({ code: 'value-unclear', field: columns[line.field], text: line.text })
      continue
    }
    const { post, isSure } = nearest(read.facts, Array.from(open))
    if (!isSure || !read.isSure) edited.doubt({ code: 'post-unclear', text: line.text })
    if (post !== null) open.delete(post)
    edits[line.field].push({ ...(post === null ? {} : { id: post.id }), ...read.facts })
    if (post !== null && words !== undefined) before[line.field].push(postInWords(post, view, words.m))
    after[line.field].push(line.text)
  }
  const kept = fields.filter((field) => shownIn[field].some((post) => open.has(post)))
  if (kept.length > 0 && after.furtherPosts.length + after.earlierPosts.length === 0)
    edited.doubt({ code: 'empty-keeps', fields: kept })
  for (const field of fields)
    if (edits[field].length > 0)
      edited.link(field, edits[field], { before: before[field].join('; '), after: after[field].join('; ') })
}
