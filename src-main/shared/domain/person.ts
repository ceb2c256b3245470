import { z } from 'zod'
import { idSchema } from './ids'
import { stored } from './record-schema'
import { emailField, line, phoneField, prose, requiredLine } from './text-fields'

export const genders = ['female', 'male', 'unknown'] as const
export const languages = ['cs', 'en'] as const

export const personFields = {
  institutionId: idSchema.nullable(),
  titleBefore: line(100),
  firstName: line(),
  lastName: requiredLine(),
  titleAfter: line(100),
  position: line(),
  email: emailField,
  phone: phoneField,
  gender: z.enum(genders),
  language: z.enum(languages),
  salutation: line(),
  note: prose(),
}

export const personSchema = stored({ id: idSchema, ...personFields })
export type Person = z.infer<typeof personSchema>

export const emptyPerson: Omit<Person, 'id'> = {
  institutionId: null,
  titleBefore: '',
  firstName: '',
  lastName: '',
  titleAfter: '',
  position: '',
  email: '',
  phone: '',
  gender: 'unknown',
  language: 'cs',
  salutation: '',
  note: '',
}

type Named = Pick<Person, 'titleBefore' | 'firstName' | 'lastName' | 'titleAfter'>

/** The whole name with titles, as on a sheet: `Mgr. Jana Nováková, Ph.D.` */
export const fullName = ({ titleBefore, firstName, lastName, titleAfter }: Named): string => {
  const name = [titleBefore, firstName, lastName].filter(Boolean).join(' ')
  return titleAfter === '' ? name : `${name}, ${titleAfter}`
}

/** The name as it is sorted and listed: `Nováková Jana`. */
export const sortName = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string =>
  [lastName, firstName].filter(Boolean).join(' ')
