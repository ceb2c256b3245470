import type { Person } from '../directory/person'
import { salutationOf as personalSalutation } from '../directory/salutation/salutation'

type Lang = Person['language']

/** Where nobody is named, or somebody who reads another language than the letter is written in. */
const neutral: { readonly [Language in Lang]: string } = {
  cs: 'Vážená paní, vážený pane',
  en: 'Dear Sir or Madam',
}

/** How a letter addresses its reader, without the comma. A Czech salutation does not begin an English letter, nor the reverse. */
export const letterSalutation = (person: Person | undefined, lang: Lang): string =>
  person === undefined || person.language !== lang ? neutral[lang] : personalSalutation(person)
