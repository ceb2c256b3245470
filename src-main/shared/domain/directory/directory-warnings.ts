import { emailsWithDiacritics, type Warn } from '../warnings/record-warning'

/** A position that ends before it begins, and addresses that may not arrive. */
export const personWarnings: Warn<'persons'> = ({
  positionFrom,
  positionUntil,
  email,
  privateEmail,
  otherEmails = [],
}) => [
  ...(positionFrom && positionUntil && positionUntil < positionFrom
    ? [{ field: 'positionUntil', code: 'until-before-from' } as const]
    : []),
  ...emailsWithDiacritics('email', [email]),
  ...emailsWithDiacritics('privateEmail', [privateEmail]),
  ...emailsWithDiacritics('otherEmails', otherEmails),
]

/** Addresses that may not arrive. */
export const institutionWarnings: Warn<'institutions'> = ({ email, otherEmails = [] }) => [
  ...emailsWithDiacritics('email', [email]),
  ...emailsWithDiacritics('otherEmails', otherEmails),
]
