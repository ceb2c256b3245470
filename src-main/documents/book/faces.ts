/** The faces of the publication and the font files that hold them; Source Serif 4 carries the text, Source Sans 3 the headings. */
export const faceFiles = {
  text: 'SourceSerif4_400Regular.ttf',
  italic: 'SourceSerif4_400Regular_Italic.ttf',
  strong: 'SourceSerif4_600SemiBold.ttf',
  label: 'SourceSans3_400Regular.ttf',
  heading: 'SourceSans3_600SemiBold.ttf',
} as const

export type Face = keyof typeof faceFiles
export const faces = Object.keys(faceFiles) as Face[]
