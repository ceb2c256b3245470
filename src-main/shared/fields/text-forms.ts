import type { Checked } from '../domain/values/checked'
import {
  checkDataBox,
  checkEmail,
  checkIco,
  checkPhone,
  checkPostcode,
  postcodeInWords,
} from '../domain/values/contact-checks'
import { hourField } from '../domain/values/hour'
import { districtName, districtNames, regionName, regionNames } from '../domain/values/places'
import {
  dataBoxField,
  districtField,
  emailField,
  icoField,
  line,
  phoneField,
  postcodeField,
  regionField,
} from '../domain/values/text-fields'

type Form = {
  readonly schema: ReturnType<typeof line>
  /** What is doubtful about a text that is kept all the same. */
  readonly check?: (text: string, country?: string) => Checked
  /** How it is shown, where that is not how it is stored. */
  readonly shown?: (text: string) => string
  /** The names that such a text may be, all ways of writing each being the same one; others are allowed. */
  readonly names?: readonly string[]
  readonly input?: { readonly type?: 'email' | 'tel'; readonly inputmode?: 'numeric'; readonly maxlength?: number }
  /** Room in a list, in px. */
  readonly width: number
}

/** ISO 3166 code of two letters. */
const countryField = line(2).regex(/^[A-Z]{2}$/)

const plain: Form = { schema: line(), width: 130 }
const email: Form = { schema: emailField, check: checkEmail, input: { type: 'email' }, width: 180 }
const phone: Form = { schema: phoneField, check: checkPhone, input: { type: 'tel' }, width: 136 }
const ico: Form = { schema: icoField, check: checkIco, input: { inputmode: 'numeric' }, width: 92 }
const postcode: Form = { schema: postcodeField, check: checkPostcode, shown: postcodeInWords, width: 72 }
const dataBox: Form = { schema: dataBoxField, check: checkDataBox, width: 110 }
const country: Form = { schema: countryField, input: { maxlength: 2 }, width: 64 }
/** A name out of a fixed list, which is offered while it is typed; other texts are kept. */
const region: Form = { schema: regionField, shown: regionName, names: regionNames, width: 130 }
const district: Form = { schema: districtField, shown: districtName, names: districtNames, width: 130 }
const hour: Form = { schema: hourField, input: { maxlength: 5 }, width: 64 }
const digits: Form = { schema: line(20), input: { inputmode: 'numeric' }, width: 84 }

/** What a line of text may be: its schema, its check, how it is shown and typed. */
export const textForms = {
  line: plain,
  email,
  phone,
  ico,
  postcode,
  'data-box': dataBox,
  country,
  region,
  district,
  digits,
  hour,
} as const
export type TextForm = keyof typeof textForms
