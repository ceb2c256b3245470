import { areToldApart } from '@shared/domain/directory/distinction'
import { nameKey } from '@shared/domain/directory/duplicates/likeness'
import { fold } from '@shared/domain/values/fold'
import type { Id } from '@shared/domain/values/ids'
import type { Evidence } from '@shared/domain/importing/report'
import { isKnown, type Person } from '@shared/domain/directory/person'
import { furtherPosts, membersOf } from '@shared/domain/directory/post'
import type { Day } from '@shared/domain/values/day'
import type { DatabaseView } from '@shared/domain/database/state'
import { likeness, possible, type Alike, type Match } from './institution-match'

/** The facts in a row by which a person is recognised. */
export type PersonIdentity = Pick<Person, 'firstName' | 'lastName' | 'email' | 'institutionId'> & {
  /** The institution of the row is none of the directory yet. */
  readonly isElsewhere?: boolean
}

type Named = Pick<Person, 'firstName' | 'lastName'>

const wholeName = ({ firstName, lastName }: Named): string => `${firstName} ${lastName}`.trim().toLowerCase()

const nameEvidence = (a: Named, b: Named): Evidence => {
  if (wholeName(a) === wholeName(b)) return 'same-name'
  return fold(wholeName(a)) === fold(wholeName(b)) ? 'plain-name' : 'swapped-name'
}

const placeEvidence = (row: PersonIdentity, places: readonly Id[]): readonly Evidence[] => {
  if (row.isElsewhere === true && places.length > 0) return ['other-institution']
  if (row.institutionId === null || places.length === 0) return []
  return places.includes(row.institutionId) ? ['same-institution'] : ['other-institution']
}

type Compared = { readonly isSure: boolean; readonly evidence: readonly Evidence[] }

/**
 * How two of one name compare: with the same e-mail they are one, at the same institution too where the name is written alike.
 * Namesakes at different institutions are different people; an address alone says nothing, for offices share theirs.
 */
const compare = (row: PersonIdentity, person: Person, places: readonly Id[]): Compared | null => {
  const name = nameEvidence(row, person)
  const place = placeEvidence(row, places)
  const emails = [person.email, person.privateEmail].map((each) => each.toLowerCase())
  const isSameEmail = row.email !== '' && emails.includes(row.email.toLowerCase())
  const evidence: readonly Evidence[] = [name, ...(isSameEmail ? (['same-email'] as const) : []), ...place]
  if (isSameEmail) return { isSure: !place.includes('other-institution'), evidence }
  if (place.includes('other-institution')) return null
  if (place.includes('same-institution')) return { isSure: name === 'same-name', evidence }
  return { isSure: false, evidence: [...evidence, 'no-more-known'] }
}

/** Whether one given name is the other's first letter: *J.* and *Jan*. */
const isInitialOf = (a: string, b: string): boolean => {
  const [short = '', long = ''] = [a, b]
    .map((each) => fold(each).replace(/\.$/, ''))
    .toSorted((x, y) => x.length - y.length)
  return short.length === 1 && long.length > 1 && long.startsWith(short)
}

/** The people of the directory by name, for matching the rows of a file against it. */
export class PersonMatch {
  readonly #view: DatabaseView
  readonly #today: Day
  #named: Map<string, Person[]> | null = null

  constructor(view: DatabaseView, today: Day) {
    this.#view = view
    this.#today = today
  }

  /** The person that a row is about. Two sure ones count as possible: somebody has to decide. */
  find(identity: PersonIdentity): Match<Person> {
    const alike: (Alike<Person> & { readonly isSure: boolean })[] = []
    for (const record of this.#byName().get(nameKey(identity)) ?? []) {
      const compared = compare(identity, record, this.#placesOf(record))
      if (compared !== null) alike.push({ record, isSure: compared.isSure, ...likeness(compared.evidence) })
    }
    const sure = alike.filter(({ isSure }) => isSure)
    const [only] = sure
    if (sure.length === 1 && only)
      return { kind: 'sure', record: only.record, score: only.score, evidence: only.evidence }
    return possible(alike.length > 0 ? alike : [...this.#renamed(identity), ...this.#shortened(identity)])
  }

  /** People who may have married since: of that given name and e-mail at that institution, with another surname. */
  #renamed({ firstName, email, institutionId }: PersonIdentity): readonly Alike<Person>[] {
    if (institutionId === null || email === '' || firstName === '') return []
    return this.#view
      .by('persons', 'institutionId', institutionId)
      .filter((each) => isKnown(each) && fold(each.firstName) === fold(firstName))
      .filter(({ email: known, privateEmail }) =>
        [known, privateEmail].some((each) => each.toLowerCase() === email.toLowerCase()),
      )
      .map((record) => ({ record, ...likeness(['same-email', 'same-institution', 'other-surname']) }))
  }

  /** People of that surname at that institution whose given name is one letter here or there, or who have that very e-mail. */
  #shortened({ firstName, lastName, email, institutionId }: PersonIdentity): readonly Alike<Person>[] {
    if (institutionId === null || firstName === '') return []
    return membersOf(this.#view, institutionId, this.#today)
      .filter((each) => each.firstName !== '' && fold(each.lastName) === fold(lastName))
      .flatMap((record) => {
        const isSameEmail = email !== '' && record.email.toLowerCase() === email.toLowerCase()
        if (!isSameEmail && !isInitialOf(firstName, record.firstName)) return []
        return [{ record, ...likeness([...(isSameEmail ? (['same-email'] as const) : []), 'same-institution']) }]
      })
  }

  /** The person of that name at an institution, by the first post or by a further one that goes on. */
  at(named: Named, institutionId: Id): Person | undefined {
    const key = nameKey(named)
    return membersOf(this.#view, institutionId, this.#today).find((each) => nameKey(each) === key)
  }

  /** Where the person is now: at the institution of the first post before others. */
  #placesOf({ id, institutionId }: Person): readonly Id[] {
    const { current } = furtherPosts(this.#view, id, this.#today)
    return [institutionId, ...current.map((post) => post.institutionId)].filter((each) => each !== null)
  }

  /** Whether somebody decided that two people are not the same. */
  areDistinct(a: Id, b: Id): boolean {
    return areToldApart(this.#view, 'persons', [a, b])
  }

  #byName(): Map<string, Person[]> {
    if (this.#named !== null) return this.#named
    const named = new Map<string, Person[]>()
    for (const person of this.#view.all('persons')) {
      if (!isKnown(person)) continue
      const key = nameKey(person)
      const list = named.get(key)
      if (list === undefined) named.set(key, [person])
      else list.push(person)
    }
    return (this.#named = named)
  }
}
