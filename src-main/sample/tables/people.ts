/**
 * A person as one row. The vocative is that of the name or of the office by which the person is addressed (*starosto*);
 * the institution is a key of the institutions, or null. All people are invented.
 */
export type PersonRow = readonly [
  institution: string | null,
  titleBefore: string,
  firstName: string,
  lastName: string,
  titleAfter: string,
  gender: 'female' | 'male',
  vocative: string,
  position: string,
]
