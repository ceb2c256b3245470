import type { ActionInput } from '@shared/domain/actions'
import type { Id } from '@shared/domain/values/ids'
import { sortName } from '@shared/domain/directory/person'
import { domainOf } from './institutions'
import { inventedEmail, inventedPhone } from './invented'
import { act, type Steps } from './sample-step'
import { needed } from './sample-world'
import { municipalPolicePeople } from './tables/municipal-police-people'
import { namedPeople } from './tables/named-people'
import type { PersonRow } from './tables/people'
import { statePeople } from './tables/state-people'
import { townPeople } from './tables/town-people'

const DAY = '2020-09-03'

const known: readonly PersonRow[] = [...townPeople, ...municipalPolicePeople, ...statePeople]
const serials = new Map([...known, ...namedPeople].map((row, index) => [row, index + 1]))

/** Some offices gave no direct line, or no address but the office's. */
const hasNoPhone = (serial: number): boolean => serial % 9 === 4
const hasNoEmail = (serial: number): boolean => serial % 23 === 12

const salutationOf = ([institution, , , lastName, , gender, vocative]: PersonRow): string => {
  if (institution === 'ks') return `Dear ${gender === 'female' ? 'Ms' : 'Mr'} ${lastName}`
  return gender === 'female' ? `Vážená paní ${vocative}` : `Vážený pane ${vocative}`
}

const keyOf = ([, , firstName, lastName]: PersonRow): string => sortName({ firstName, lastName })

type PersonInput = ActionInput<'person:create'>

const personInput = (row: PersonRow): PersonInput => {
  const [institution, titleBefore, firstName, lastName, titleAfter, gender, , position] = row
  const serial = serials.get(row) ?? 0
  const isNorwegian = institution === 'ks'
  const domain = institution === null ? 'tlumoceni.example' : domainOf(institution)
  return {
    ...{ titleBefore, firstName, lastName, titleAfter, gender, position },
    email: hasNoEmail(serial) ? '' : inventedEmail(firstName, lastName, domain),
    phone: hasNoPhone(serial) ? '' : inventedPhone(1000 + serial, isNorwegian ? 'NO' : 'CZ'),
    language: isNorwegian ? 'en' : 'cs',
    salutation: salutationOf(row),
  }
}

/** Makes the people known before the invitation; keyed by sorted name. */
export function* makePersons(institutions: ReadonlyMap<string, Id>): Steps<Map<string, Id>> {
  const made = new Map<string, Id>()
  for (const row of known) {
    const institutionId = row[0] === null ? null : needed(institutions, row[0])
    const { id } = yield* act(DAY, 'person:create', { ...personInput(row), institutionId })
    made.set(keyOf(row), id)
  }
  return made
}

/** A person to be named: by id when known already, else with what the answer says of them. */
export const nomineeOf = (persons: ReadonlyMap<string, Id>, key: string): { readonly personId: Id } | PersonInput => {
  const personId = persons.get(key)
  if (personId !== undefined) return { personId }
  const row = namedPeople.find((each) => keyOf(each) === key)
  if (row === undefined) throw new Error(`The sample has nobody called ${key}`)
  return personInput(row)
}
