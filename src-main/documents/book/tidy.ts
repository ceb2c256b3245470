/** Characters that print nothing and only disturb: controls, marks of direction and width, soft hyphens, variation selectors. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** Text as it can be set: composed letters, nothing unseen, white space as single spaces, lines kept apart by `\n`. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim()

/** One line of text: a title, a name. */
export const tidyLine = (text: string): string => tidy(text).replace(/\n+/g, ' ')

/** Paragraphs of a text in which every line end begins a new one; empty ones dropped. */
export const tidyParagraphs = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => tidy(text).split('\n')).filter((paragraph) => paragraph !== '')
