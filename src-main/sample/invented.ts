import { fold } from '@shared/domain/values/fold'

const icoWeights = [8, 7, 6, 5, 4, 3, 2]

/** An invented IČO: 99 and a serial number, with the check digit that the number asks for (`domain §4, IČO`). */
export const inventedIco = (serial: number): string => {
  const digits = `99${String(serial).padStart(5, '0')}`
  const sum = icoWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return `${digits}${(11 - (sum % 11)) % 10}`
}

/** An invented data box; it has an *o*, a letter that issued ones leave out because it looks like a zero. */
export const inventedDataBox = (serial: number): string => `vzor${String(serial).padStart(3, '0')}`

/** An invented phone number, Czech or Norwegian, from a range that nobody is given. */
export const inventedPhone = (serial: number, country: 'CZ' | 'NO'): string =>
  country === 'CZ' ? `+420999${String(serial).padStart(6, '0')}` : `+4700${String(serial).padStart(6, '0')}`

/** A name as one word of an address: *Kutná Hora* becomes *kutna-hora*. */
export const addressWord = (name: string): string => fold(name).replaceAll(' ', '-')

/** A personal address below a domain that never exists: `zofie.krizalova@ricany.example`. */
export const inventedEmail = (firstName: string, lastName: string, domain: string): string =>
  `${addressWord(firstName)}.${addressWord(lastName)}@${domain}`
