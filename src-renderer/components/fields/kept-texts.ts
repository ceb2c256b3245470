import { getContext, setContext } from 'svelte'

/** What was typed into a field and refused, with its sentence. */
export type KeptText = { readonly text: string; readonly refusal: string }

/** Keeps refused texts while their fields are away, by the name of the field and the value that is saved. */
export type KeptTexts = {
  readonly take: (field: string, saved: string) => KeptText | undefined
  readonly keep: (field: string, saved: string, kept: KeptText) => void
}

const key = Symbol('kept texts')

/** Says where the fields below keep refused texts; `null` where they are gone with what holds the fields, as in a dialog. */
export const provideKeptTexts = (textsHere: (() => KeptTexts) | null): void => {
  setContext(key, textsHere)
}

/** Where a field that is being made keeps a refused text. */
export const keptTextsAround = (): KeptTexts | undefined => getContext<(() => KeptTexts) | null | undefined>(key)?.()
