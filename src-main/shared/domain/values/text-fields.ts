import { z } from 'zod'
import { cleanText } from './clean-text'
import { checkDataBox, checkEmail, checkIco, checkPhone, checkPostcode } from './contact-checks'
import { districtName, regionName } from './places'

/** One line of text, cleaned (NFC, no control marks), up to `max` characters. */
export const line = (max = 300) =>
  z
    .string()
    .overwrite((text) => cleanText(text).replace(/\s*\n\s*/g, ' '))
    .max(max)

/** A line that must not be empty. */
export const requiredLine = (max = 300) => line(max).min(1)

/** Longer text with paragraphs, cleaned, up to 20,000 characters by default. */
export const prose = (max = 20_000) => z.string().overwrite(cleanText).max(max)

export const icoField = line(40).overwrite((text) => checkIco(text).value)
export const dataBoxField = line(40).overwrite((text) => checkDataBox(text).value)
export const postcodeField = line(20).overwrite((text) => checkPostcode(text).value)
export const phoneField = line(60).overwrite((text) => checkPhone(text).value)

/** Regions and districts are stored by their official names, however they are typed; a text that is none stays as it is. */
export const regionField = line().overwrite(regionName)
export const districtField = line().overwrite(districtName)

/** An e-mail field refuses a wrong form: a letter that cannot arrive is worse than a question now. */
export const emailField = line(200)
  .overwrite((text) => checkEmail(text).value)
  .refine((text) => checkEmail(text).warnings.length === 0, { params: { code: 'email-form' } })
