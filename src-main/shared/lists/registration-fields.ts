import {
  isToReconfirm,
  matchesFilter,
  registrationLine,
  type RegistrationFilter,
  type RegistrationLine,
} from '../domain/events/event-registrations'
import { nightsOf, type Registration } from '../domain/events/registration'
import { registrationStatuses, roles } from '../fields/registration'
import { dayInFigures, dayOf } from '../domain/values/day'
import { reasonInWords } from '../messages/reason-in-words'
import { withDeclared } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { codeField, countField, dayField, yesNoField } from './field-kinds'
import { textField, type DatedListContext, type FieldChoice, type ListField } from './list-field'
import { textChoices } from './text-choices'

type Field = ListField<RegistrationLine>

/** Stands for no band among their names. */
const noBand = 'none'

/** What can be asked of how a registration stands; one may stand in several ways at once. */
const standings = [
  'active',
  ...registrationStatuses,
  'to-reconfirm',
  'to-tell',
] as const satisfies readonly RegistrationFilter[]

const registrationListFields = (context: DatedListContext): readonly Field[] => {
  const { m, lang } = context
  const words = m.events.registrations
  const { columns } = words
  const names = m.fields.names.registrations
  const personOf = (name: string | null): string => (name === null ? '' : name || m.words.erasedPerson)
  const text = (key: string, name: string, width: number, of: (registration: Registration) => string): Field =>
    textField({ key, name, width, grow: 1 }, ({ registration }) => of(registration))
  const own: readonly ListField<RegistrationLine>[] = [
    {
      ...textField({ key: 'person', name: columns.person, width: 150, grow: 2 }, ({ name }: RegistrationLine) =>
        personOf(name),
      ),
      sortBy: ({ name }) => name,
    },
    text('institution', columns.institution, 140, ({ institutionName }) => institutionName),
    codeField(
      { key: 'status', name: columns.status, width: 156 },
      registrationStatuses,
      m.words.registrationStatuses,
      ({ registration }) => registration.status,
    ),
    reconfirmField(context),
    {
      ...textField({ key: 'band', name: columns.band, width: 116 }, ({ bandName }: RegistrationLine) =>
        bandName === '' ? words.noBand : bandName,
      ),
      type: 'choice',
      value: ({ bandName }) => (bandName === '' ? noBand : bandName),
      choices: () => bandChoices(context),
    },
    codeField({ key: 'role', name: columns.role, width: 100 }, roles, m.words.roles, (line) => line.registration.role),
    textField({ key: 'reason', name: columns.reason, width: 120, grow: 1 }, ({ registration, replaces }) =>
      [reasonInWords(registration, m), replaces === null ? '' : words.replacesLine(personOf(replaces))]
        .filter(Boolean)
        .join('; '),
    ),
    countField({ key: 'nights', name: columns.nights, width: 64 }, lang, ({ registration }) => nightsOf(registration)),
    standingField(context),
    text('position', words.position, 140, ({ position }) => position),
    dayField({ key: 'registeredAt', name: names.registeredAt }, ({ registration }) => dayOf(registration.registeredAt)),
    textField({ key: 'replaces', name: words.replaces, width: 140, grow: 1 }, (line) => personOf(line.replaces)),
    textField({ key: 'replacedBy', name: words.replacedBy, width: 140, grow: 1 }, (line) => personOf(line.replacedBy)),
    yesNoField({ key: 'toReconfirm', name: words.toReconfirm, width: 110 }, m, ({ registration }) =>
      isToReconfirm(registration),
    ),
  ]
  return withDeclared(own, { context, collection: 'registrations', recordOf: ({ registration }) => registration })
}

/** Whether the person knows of the new days, and since when. */
const reconfirmField = ({ m }: DatedListContext): Field => {
  const words = m.events.registrations
  return textField({ key: 'reconfirm', name: words.columns.reconfirm, width: 176 }, ({ registration }) => {
    if (!isToReconfirm(registration)) return ''
    const toldOn = registration.reconfirm?.toldOn ?? null
    return toldOn === null ? words.untold : words.told(dayInFigures(toldOn))
  })
}

const standingField = ({ m }: DatedListContext): Field => {
  const words = m.events.registrations
  const labels: Readonly<Record<RegistrationFilter, string>> = {
    ...m.words.registrationStatuses,
    active: words.active,
    'to-reconfirm': words.toReconfirm,
    'to-tell': words.toTell,
  }
  const of = ({ registration }: RegistrationLine) => standings.filter((each) => matchesFilter(registration, each))
  return {
    key: 'standing',
    name: words.filter,
    type: 'words',
    width: 170,
    value: of,
    text: (line) =>
      of(line)
        .map((each) => labels[each])
        .join(', '),
    choices: () => standings.map((id) => ({ id, label: labels[id] })),
  }
}

const bandChoices = ({ view, m, initiativeId }: DatedListContext): readonly FieldChoice[] => {
  const events = initiativeId === null ? [] : view.by('events', 'initiativeId', initiativeId)
  const names = events.flatMap(({ bands }) => bands.map(({ name }) => name))
  return [...textChoices(names), { id: noBand, label: m.events.registrations.noBand }]
}

/** The registrations of an event. */
export const registrationList: DeclaredRecordList<RegistrationLine> = {
  name: 'registrations',
  fields: registrationListFields,
  usual: ['person', 'institution', 'status', 'reconfirm', 'band', 'role', 'reason', 'nights'],
  searched: ['person', 'institution', 'position', 'band'],
  idOf: ({ registration }) => registration.id,
  rowOf: ({ view }, id) => {
    const registration = view.get('registrations', id)
    return registration && registrationLine(view, registration)
  },
  personsOf: (_, { registration }) => [registration.personId],
}
