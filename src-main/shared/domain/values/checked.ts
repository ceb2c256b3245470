/** What may be doubtful about a value that is kept all the same. */
export type Warning =
  | 'ico-padded'
  | 'ico-form'
  | 'ico-check-digit'
  | 'data-box-form'
  | 'postcode-form'
  | 'phone-form'
  | 'email-form'
  | 'email-two'
  | 'email-prefix'

/** A value in its stored form, and what is doubtful about it; warnings never stop a save. */
export type Checked = { readonly value: string; readonly warnings: readonly Warning[] }

export const sound = (value: string): Checked => ({ value, warnings: [] })
export const doubtful = (value: string, ...warnings: readonly Warning[]): Checked => ({ value, warnings })
