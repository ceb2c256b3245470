import type { MappedRow } from './mapped-rows'
import { personName } from '@shared/domain/person-name'

/** The fields of the person that a row names; a whole name is taken apart, separate columns win over it. */
export const personFieldsOf = ({ value }: MappedRow) => {
  const whole = personName(value('person-name'))
  return {
    titleBefore: value('title-before') || whole.titleBefore,
    firstName: value('first-name') || whole.firstName,
    lastName: value('last-name') || whole.lastName,
    titleAfter: value('title-after') || whole.titleAfter,
    position: value('position'),
    email: value('person-email'),
    phone: value('person-phone'),
  }
}
