import { z } from 'zod'
import { mostPasswordLength } from '../domain/privacy/password'

const base64 = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9+/]*=*$/)

/** A secret on its way from the page, encrypted for a key that main has made for this once. */
const handedOver = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  key: base64(200),
  sealed: base64(mostPasswordLength * 5),
})
export type HandedOver = z.infer<typeof handedOver>

/** What the page hands over; a text is what somebody without the app's own page gives, and cannot be wiped. */
export const givenSecret = z.union([z.string().max(mostPasswordLength), handedOver])
export type GivenSecret = z.infer<typeof givenSecret>
