export type AddressParts = { readonly street: string; readonly postcode: string; readonly city: string }

const postcodeForm = /\b(\d{3})\s?(\d{2})\b/

const tidy = (text: string): string => text.replace(/^[\s,;–-]+|[\s,;–-]+$/g, '').replace(/\s+/g, ' ')

/**
 * Takes an address apart: `Ulice 12, 686 01 Město`, `686 01 Město, Ulice 12`, `Ulice 12, Město`; what stands behind the
 * postcode is the town. Without a comma and a postcode all of it is the street.
 */
export const addressParts = (text: string): AddressParts => {
  const whole = text.replace(/\s*\n\s*/g, ', ')
  const found = postcodeForm.exec(whole)
  if (found === null) {
    const cut = whole.lastIndexOf(',')
    return cut < 0
      ? { street: tidy(whole), postcode: '', city: '' }
      : { street: tidy(whole.slice(0, cut)), postcode: '', city: tidy(whole.slice(cut + 1)) }
  }
  const before = tidy(whole.slice(0, found.index))
  const [city = '', ...rest] = whole.slice(found.index + found[0].length).split(',')
  const behind = tidy(rest.join(','))
  return { street: before === '' ? behind : before, postcode: `${found[1]}${found[2]}`, city: tidy(city) }
}
