import type { Day } from '../values/day'
import { emailsWithDiacritics, type RecordWarning, type Warn } from '../warnings/record-warning'

const untilBeforeFrom = (
  field: string,
  from: Day | null | undefined,
  until: Day | null | undefined,
): readonly RecordWarning[] => (from && until && until < from ? [{ field, code: 'until-before-from' }] : [])

/** A position that ends before it begins, and addresses that may not arrive. */
export const personWarnings: Warn<'persons'> = ({
  positionFrom,
  positionUntil,
  email,
  privateEmail,
  otherEmails = [],
}) => [
  ...untilBeforeFrom('positionUntil', positionFrom, positionUntil),
  ...emailsWithDiacritics('email', [email]),
  ...emailsWithDiacritics('privateEmail', [privateEmail]),
  ...emailsWithDiacritics('otherEmails', otherEmails),
]

/** A relation that ends before it begins. */
export const relationWarnings: Warn<'relations'> = ({ beganOn, endedOn }) =>
  beganOn && endedOn && endedOn < beganOn ? [{ field: 'endedOn', code: 'until-before-from' }] : []

/** Addresses that may not arrive. */
export const institutionWarnings: Warn<'institutions'> = ({ email, otherEmails = [] }) => [
  ...emailsWithDiacritics('email', [email]),
  ...emailsWithDiacritics('otherEmails', otherEmails),
]

/** A post that ends before it begins. */
export const postWarnings: Warn<'posts'> = ({ from, until }) => untilBeforeFrom('until', from, until)
