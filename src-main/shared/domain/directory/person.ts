import { z } from 'zod'
import { daySchema } from '../values/day'
import { idSchema } from '../values/ids'
import { ownValuesField, tagsField } from './own-fields'
import { stored } from '../values/record-schema'
import { emailField, line, phoneField, prose, requiredLine } from '../values/text-fields'

export const genders = ['female', 'male', 'unknown'] as const
export const languages = ['cs', 'en'] as const
/** Whether the person agrees to be photographed; asked once, kept as long as the settings say. */
export const photoWishes = ['unknown', 'agrees', 'disagrees'] as const

export const personFields = {
  institutionId: idSchema.nullable(),
  titleBefore: line(100),
  firstName: line(),
  lastName: requiredLine(),
  titleAfter: line(100),
  position: line(),
  /** From when to when the position is held, where that is known. */
  positionFrom: daySchema.nullable(),
  positionUntil: daySchema.nullable(),
  email: emailField,
  privateEmail: emailField,
  phone: phoneField,
  gender: z.enum(genders),
  language: z.enum(languages),
  /** Empty: as it is suggested from name, gender and position. */
  salutation: line(),
  /** Somebody has looked at the salutation, so that it is not offered for review again. */
  isSalutationChecked: z.boolean(),
  photoWish: z.enum(photoWishes),
  /** Asked not to be written to; left out of every choice of people to invite. */
  doNotInvite: z.boolean(),
  tags: tagsField,
  own: ownValuesField,
  note: prose(),
}

/** An erased person stays as a record without a name, so that everything that was counted is still counted (`domain §3.9`). */
export const personSchema = stored({
  id: idSchema,
  ...personFields,
  lastName: line(),
  erasedAt: z.string().nullable(),
})
export type Person = z.infer<typeof personSchema>

export const emptyPerson: Omit<Person, 'id' | 'erasedAt'> = {
  institutionId: null,
  titleBefore: '',
  firstName: '',
  lastName: '',
  titleAfter: '',
  position: '',
  positionFrom: null,
  positionUntil: null,
  email: '',
  privateEmail: '',
  phone: '',
  gender: 'unknown',
  language: 'cs',
  salutation: '',
  isSalutationChecked: false,
  photoWish: 'unknown',
  doNotInvite: false,
  tags: [],
  own: {},
  note: '',
}

/** A person as one is first written down. */
export const newPerson: Omit<Person, 'id'> = { ...emptyPerson, erasedAt: null }

type Named = Pick<Person, 'titleBefore' | 'firstName' | 'lastName' | 'titleAfter'>

/** The whole name with titles, as on a sheet: `Mgr. Jana Nováková, Ph.D.` */
export const fullName = ({ titleBefore, firstName, lastName, titleAfter }: Named): string => {
  const name = [titleBefore, firstName, lastName].filter(Boolean).join(' ')
  return titleAfter === '' ? name : `${name}, ${titleAfter}`
}

/** The name as it is sorted and listed: `Nováková Jana`. */
export const sortName = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string =>
  [lastName, firstName].filter(Boolean).join(' ')

/**
 * Whether somebody is behind the record: only those are listed, chosen and changed. A record without the field, from a damaged
 * or foreign file, is somebody: nobody is to vanish from all lists because of it.
 */
export const isKnown = ({ erasedAt }: Partial<Pick<Person, 'erasedAt'>>): boolean => !erasedAt
