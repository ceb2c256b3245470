import { districtName } from '../../values/places'
import { areToldApart, pairKey, toldApart, type Likable } from '../distinction'
import type { Id } from '../../values/ids'
import { isSameSort, type Institution } from '../institution'
import { isKnown, type Person } from '../person'
import { institutionsOf } from '../post'
import type { DatabaseView } from '../../database/state'
import { isOneLetterApart, nameKey, plainText, townName } from './likeness'

export const duplicateReasons = [
  'same-code',
  'same-ico',
  'same-data-box',
  'same-name',
  'similar-name',
  'same-district',
  'same-address',
  'same-email',
  'same-phone',
  'same-institution',
  'related-institution',
] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export type DuplicateKind = Likable

/** Two records that may be one, the older first, with what speaks for it. */
export type Duplicate = {
  readonly collection: DuplicateKind
  readonly ids: readonly [Id, Id]
  /** From 0 to 1; what speaks for it adds up as chances that do not depend on each other. */
  readonly score: number
  readonly reasons: readonly DuplicateReason[]
}

/** How much each reason alone speaks for two records being one. A name alone speaks for nothing (`docs/domain.md §4, e-mail`). */
const weights: { readonly [Reason in DuplicateReason]: number } = {
  'same-code': 0.9,
  'same-ico': 0.6,
  'same-data-box': 0.7,
  'same-name': 0.4,
  'similar-name': 0.3,
  'same-district': 0.5,
  'same-address': 0.5,
  'same-email': 0.6,
  'same-phone': 0.5,
  'same-institution': 0.6,
  'related-institution': 0.4,
}

const nameReasons: readonly DuplicateReason[] = ['same-name', 'similar-name']

/** The chance that two records are one, by the reasons for it; 0 where nothing but the name, or no name, speaks for it. */
const scoreOf = (reasons: readonly DuplicateReason[]): number => {
  const hasName = reasons.some((reason) => nameReasons.includes(reason))
  const hasOther = reasons.some((reason) => !nameReasons.includes(reason))
  if (!reasons.includes('same-code') && !(hasName && hasOther)) return 0
  return 1 - reasons.reduce((left, reason) => left * (1 - weights[reason]), 1)
}

const isSame = (a: string, b: string): boolean => a !== '' && a === b

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((each) => b.includes(each))

type Found = readonly (readonly [holds: boolean, reason: DuplicateReason])[]

const holding = (found: Found): readonly DuplicateReason[] =>
  found.filter(([holds]) => holds).map(([, reason]) => reason)

/** A record with its texts as they are compared, reckoned once. */
type Prepared = { readonly id: Id; readonly keys: readonly string[] }
type PlainInstitution = Prepared & {
  readonly record: Institution
  readonly name: string
  readonly district: string
  readonly street: string
  readonly email: string
}
type PlainPerson = Prepared & {
  readonly record: Person
  readonly name: string
  readonly first: string
  readonly last: string
  readonly emails: readonly string[]
  /** The institutions of all posts, and those above them. */
  readonly institutionIds: readonly Id[]
  readonly parentIds: readonly Id[]
}

const filled = (label: string, text: string): readonly string[] => (text === '' ? [] : [`${label} ${text}`])

/** The keys are texts of which two duplicates share at least one; what shares none is never compared. */
const plainInstitution = (record: Institution): PlainInstitution => {
  const [name, district] = [townName(record.name), plainText(districtName(record.district))]
  const keys = [
    ...filled('code', record.code),
    ...filled('ico', record.ico),
    ...record.dataBoxes.map((id) => `box ${id}`),
    ...filled('name', name),
    ...(district === '' ? [] : [`start ${district} ${name.slice(0, 3)}`, `end ${district} ${name.slice(-3)}`]),
  ]
  return {
    id: record.id,
    keys,
    record,
    name,
    district,
    street: plainText(record.street),
    email: plainText(record.email),
  }
}

const plainPerson = (view: DatabaseView, record: Person): PlainPerson => {
  const [name, last] = [nameKey(record), plainText(record.lastName)]
  const institutionIds = institutionsOf(view, record)
  const emails = [record.email, record.privateEmail].filter(Boolean).map((each) => each.toLowerCase())
  const keys = [
    ...filled('name', name),
    ...emails.map((email) => `email ${email}`),
    ...filled('phone', record.phone),
    ...institutionIds.map((id) => `at ${id} ${last.slice(0, 2)}`),
  ]
  const parentIds = institutionIds.flatMap((id) => view.get('institutions', id)?.parentId ?? [])
  const first = plainText(record.firstName)
  return { id: record.id, keys, record, name, first, last, emails, institutionIds, parentIds }
}

/** Two towns of one name have each their own police, which share a made-up or general address; merging them would lose one. */
const areOfTwoTowns = (a: PlainInstitution, b: PlainInstitution): boolean => {
  const [one, other] = [a.record.parentId, b.record.parentId]
  const haveTwoParents = one !== null && other !== null && one !== other
  return haveTwoParents && a.district !== '' && b.district !== '' && a.district !== b.district
}

/** What speaks for two institutions being one. A police and its town share an IČO and are two (`docs/domain.md §4, IČO`). */
const institutionReasons = (a: PlainInstitution, b: PlainInstitution): readonly DuplicateReason[] => {
  const [one, other] = [a.record, b.record]
  // Two codes in the register of municipalities are two municipalities, whatever else they share.
  if (!isSameSort(one.kind, other.kind) || (one.code !== '' && other.code !== '' && one.code !== other.code)) return []
  if (areOfTwoTowns(a, b)) return []
  return holding([
    [isSame(one.code, other.code), 'same-code'],
    [a.name === b.name, 'same-name'],
    [a.name !== b.name && isOneLetterApart(a.name, b.name), 'similar-name'],
    [isSame(one.ico, other.ico), 'same-ico'],
    [overlap(one.dataBoxes, other.dataBoxes), 'same-data-box'],
    [isSame(a.district, b.district), 'same-district'],
    [isSame(one.postcode, other.postcode) && isSame(a.street, b.street), 'same-address'],
    [isSame(a.email, b.email), 'same-email'],
    [isSame(one.phone, other.phone), 'same-phone'],
  ])
}

/** *J. Nováková* or *Nováková* alone may be *Jana Nováková*. */
const isShortened = (a: PlainPerson, b: PlainPerson): boolean => {
  if (!isSame(a.last, b.last) || a.first === b.first) return false
  const [short, long] = a.first.length < b.first.length ? [a.first, b.first] : [b.first, a.first]
  return short.length <= 1 && long.startsWith(short)
}

const isRelated = (a: PlainPerson, b: PlainPerson): boolean =>
  !overlap(a.institutionIds, b.institutionIds) &&
  (overlap(a.parentIds, b.institutionIds) || overlap(b.parentIds, a.institutionIds))

/** What speaks for two persons being one; without a name in common nothing does, for offices share addresses. */
const personReasons = (a: PlainPerson, b: PlainPerson): readonly DuplicateReason[] => {
  const isSameName = a.name === b.name
  if (!isSameName && !isOneLetterApart(a.name, b.name) && !isShortened(a, b)) return []
  const { phone } = a.record
  return holding([
    [isSameName, 'same-name'],
    [!isSameName, 'similar-name'],
    [overlap(a.emails, b.emails), 'same-email'],
    [isSame(phone, b.record.phone), 'same-phone'],
    [overlap(a.institutionIds, b.institutionIds), 'same-institution'],
    [isRelated(a, b), 'related-institution'],
  ])
}

/** So many records that share one text are an office's address or a placeholder; pairing all of them would tell nothing. */
const largestBlock = 60

function* blocksOf<T extends Prepared>(records: Iterable<T>): Generator<readonly T[] | null> {
  const blocks = new Map<string, T[]>()
  let count = 0
  for (const record of records) {
    for (const key of record.keys) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [record])
      else block.push(record)
    }
    if (++count % 500 === 0) yield null
  }
  for (const block of blocks.values()) if (block.length > 1 && block.length <= largestBlock) yield block
}

function* duplicatesAmong<T extends Prepared>(
  collection: DuplicateKind,
  records: Iterable<T>,
  { seen, reasonsOf }: { readonly seen: Set<string>; readonly reasonsOf: (a: T, b: T) => readonly DuplicateReason[] },
): Generator<Duplicate | null> {
  for (const block of blocksOf(records)) {
    for (const [index, a] of (block ?? []).entries()) {
      for (const b of block?.slice(index + 1) ?? []) {
        const key = pairKey([a.id, b.id])
        if (a.id === b.id || seen.has(key)) continue
        seen.add(key)
        const reasons = reasonsOf(a, b)
        const score = scoreOf(reasons)
        if (score > 0) yield { collection, ids: a.id < b.id ? [a.id, b.id] : [b.id, a.id], score, reasons }
      }
    }
    yield null
  }
}

function* prepared<From, To>(records: Iterable<From>, prepare: (record: From) => To): Generator<To> {
  for (const record of records) yield prepare(record)
}

/**
 * Finds pairs of records that may be one, in no order. Yields null now and then, so that it can be run in slices beside other
 * work; costs as much as the records and the pairs that share something.
 */
export const findDuplicates = (view: DatabaseView, collection: DuplicateKind): Generator<Duplicate | null> => {
  const seen = new Set(toldApart(view, collection).map(pairKey))
  if (collection === 'institutions') {
    const records = prepared(view.all('institutions'), plainInstitution)
    return duplicatesAmong(collection, records, { seen, reasonsOf: institutionReasons })
  }
  const known = Array.from(view.all('persons')).filter(isKnown)
  const records = prepared(known, (person) => plainPerson(view, person))
  return duplicatesAmong(collection, records, { seen, reasonsOf: personReasons })
}

/** Whether a pair that was found may still be one: both are there, and nobody has marked them as different meanwhile. */
export const isStillDuplicate = (view: DatabaseView, { collection, ids }: Duplicate): boolean => {
  const isThere = (id: Id): boolean => {
    if (collection === 'institutions') return view.get('institutions', id) !== undefined
    const person = view.get('persons', id)
    return person !== undefined && isKnown(person)
  }
  return ids.every(isThere) && !areToldApart(view, collection, ids)
}
