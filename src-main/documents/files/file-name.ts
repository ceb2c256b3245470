/** Longest name with its extension: leaves room for a folder, because Excel opens no path over 218 characters. */
const maxLength = 120

const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]/g
const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe0e\ufe0f\ufffe\uffff]/g
const pictograms = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]/gu
const loneSurrogates = /\p{Surrogate}/gu
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i
const fallbackName = 'dokument'

const segmenter = new Intl.Segmenter('cs', { granularity: 'grapheme' })

const cut = (text: string, length: number): string => {
  let end = 0
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > length) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

const withoutEdges = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, '')

const safeStem = (title: string): string =>
  withoutEdges(
    title
      .normalize('NFC')
      .replace(loneSurrogates, '')
      .replace(pictograms, '')
      .replace(invisible, '')
      .replace(forbidden, ' ')
      .replace(/\s+/g, ' '),
  )

/**
 * A file name that Windows, Linux and a USB stick accept, made from a title in any state: no path, no reserved name,
 * no trailing dot, at most 120 characters. `extension` comes without its dot. Never empty. Source: `docs/reliability.md §4`, 74 and 75.
 */
export const fileName = (title: string, extension: string): string => {
  const stem = withoutEdges(cut(safeStem(title), maxLength - extension.length - 1))
  const named = stem === '' ? fallbackName : stem
  return `${reservedOnWindows.test(named) ? `_${named}` : named}.${extension}`
}

/** The name itself, or the first of `name (2).xlsx`, `name (3).xlsx`, … that `isTaken` lets through. */
export const freeName = (name: string, isTaken: (name: string) => boolean): string => {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const candidate = (count: number): string => (count === 1 ? name : `${stem} (${count})${extension}`)
  let count = 1
  while (isTaken(candidate(count))) count += 1
  return candidate(count)
}
