import type { RunStyle } from '../book/run'

const mm = 72 / 25.4
const ink = '#000000'
const quiet = '#3d4651'

/**
 * A letter by ČSN 01 6910 on A4, in points: the sender on top, the address block under the window of a C6/5 (DL) envelope on the
 * right, beside it the lines of reference, then subject and text.
 */
export const letterPage = {
  left: 25 * mm,
  right: 20 * mm,
  width: 595.28,
  height: 841.89,
  senderTop: 17 * mm,
  addressLeft: 110 * mm,
  addressTop: 48 * mm,
  addressWidth: 80 * mm,
  addressHeight: 36 * mm,
  referenceTop: 48 * mm,
  referenceWidth: 78 * mm,
  textTop: 98 * mm,
  followingTop: 25 * mm,
  bottom: 20 * mm,
  footBaseline: 841.89 - 11 * mm,
} as const

export const letterWidth = letterPage.width - letterPage.left - letterPage.right

const style = (face: RunStyle['face'], size: number, colour: string): RunStyle => ({ face, size, colour })

export const letterLook = {
  senderName: style('heading', 12.5, ink),
  sender: style('label', 9.5, quiet),
  /** The largest in which the block keeps within the window. */
  address: [11.5, 10.5, 9.5, 8.5, 7.5, 6.5].map((size) => style('label', size, ink)),
  referenceLabel: style('label', 9.5, quiet),
  reference: style('label', 10.5, ink),
  subject: style('heading', 12, ink),
  text: style('label', 11, ink),
  signer: style('heading', 11, ink),
  publicity: style('label', 8, quiet),
  page: style('label', 8.5, quiet),
} as const

export const letterLeading = { text: 1.38, dense: 1.25 } as const
