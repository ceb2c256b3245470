import type { Id } from '@shared/domain/values/ids'
import type { ActionInput } from '@shared/domain/actions'
import { addressWord, inventedDataBox, inventedIco, inventedPhone } from './invented'
import { act, type Steps } from './sample-step'
import { needed } from './sample-world'
import { offices, seats, type OfficeRow } from './tables/offices'
import { towns, townsWithPolice, type TownRow } from './tables/towns'

const DAY = '2020-09-02'

type InstitutionInput = ActionInput<'institution:create'>

const placeOf = ([, , , city, postcode, district, region]: TownRow) => ({ city, postcode, district, region })

const kinds = { Město: 'town', 'Statutární město': 'statutory-town', Obec: 'municipality' } as const

const townInput = (row: TownRow, serial: number): InstitutionInput => {
  const [, code, rank, city] = row
  return {
    ...placeOf(row),
    name: `${rank} ${city}`,
    kind: kinds[rank],
    ico: inventedIco(serial),
    code,
    dataBoxes: [inventedDataBox(serial)],
    street: `Vzorové náměstí ${serial}`,
    email: `podatelna@${addressWord(city)}.example`,
    phone: inventedPhone(serial, 'CZ'),
  }
}

/** A municipal police has the IČO of its town, and here its data box too. */
const townPoliceInput = (row: TownRow, serial: number, parentId: Id): InstitutionInput => {
  const { city, ...place } = placeOf(row)
  return {
    ...place,
    city,
    name: `Městská policie ${city}`,
    kind: 'municipal-police',
    ico: inventedIco(serial),
    dataBoxes: [inventedDataBox(serial)],
    street: `Ukázková ${100 + serial}`,
    email: `mestska.policie@${addressWord(city)}.example`,
    phone: inventedPhone(500 + serial, 'CZ'),
    parentId,
  }
}

const officeEmail = ({ key, domain, seat }: OfficeRow): string => {
  if (seat === 'oslo') return `post@${domain}`
  return domain.startsWith(`${key}.`) ? `podatelna@${domain}` : `${key}@${domain}`
}

const officeInput = (row: OfficeRow, { serial, icoSerial, parentId }: OfficePlace): InstitutionInput => {
  const [city, postcode, district, seatRegion, street] = seats[row.seat]
  const region = row.region ?? seatRegion
  const country = row.seat === 'oslo' ? 'NO' : 'CZ'
  return {
    name: row.name,
    kind: row.kind,
    ico: icoSerial === null ? '' : inventedIco(icoSerial),
    dataBoxes: row.hasOwnIco ? [inventedDataBox(serial)] : [],
    ...{ street, city, postcode, district, region, country },
    email: officeEmail(row),
    phone: inventedPhone(serial, country),
    parentId,
  }
}

type OfficePlace = { readonly serial: number; readonly icoSerial: number | null; readonly parentId: Id | null }

function* makeTowns(made: Map<string, Id>): Steps {
  for (const [index, row] of towns.entries()) {
    const [key] = row
    const { id } = yield* act(DAY, 'institution:create', townInput(row, index + 1))
    made.set(key, id)
    if (!townsWithPolice.includes(key)) continue
    const police = yield* act(DAY, 'institution:create', townPoliceInput(row, index + 1, id))
    made.set(`mp-${key}`, police.id)
  }
}

function* makeOffices(made: Map<string, Id>): Steps {
  const icoSerials = new Map<string, number>()
  for (const [index, row] of offices.entries()) {
    const serial = 200 + index
    const icoSerial = row.hasOwnIco ? serial : (icoSerials.get(row.parent ?? '') ?? null)
    if (icoSerial !== null) icoSerials.set(row.key, icoSerial)
    const parentId = row.parent === undefined ? null : needed(made, row.parent)
    const { id } = yield* act(DAY, 'institution:create', officeInput(row, { serial, icoSerial, parentId }))
    made.set(row.key, id)
  }
}

/** Makes the institutions: towns, their municipal police (`mp-` and the key of the town), offices. */
export function* makeInstitutions(): Steps<Map<string, Id>> {
  const made = new Map<string, Id>()
  yield* makeTowns(made)
  yield* makeOffices(made)
  return made
}

/** The domain of the addresses of those who work there. */
export const domainOf = (key: string): string => {
  const office = offices.find((row) => row.key === key)
  if (office) return office.domain
  const town = towns.find(([townKey]) => townKey === key || `mp-${townKey}` === key)
  return `${addressWord(town?.[3] ?? key)}.example`
}
