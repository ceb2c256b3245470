import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { faceFiles } from '../src-main/documents/book/faces'

type Source = { readonly fileName: string; readonly path: string }

const require = createRequire(import.meta.url)

const packages = { SourceSerif4: '@expo-google-fonts/source-serif-4', SourceSans3: '@expo-google-fonts/source-sans-3' }
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`))

/** In the packages a face has a folder of its own: `400Regular/SourceSerif4_400Regular.ttf`. */
const sourceOf = (fileName: string): Source => {
  const [family = '', face = ''] = fileName.replace(/\.ttf$/, '').split(/_(.*)/)
  const name = Object.entries(packages).find(([prefix]) => prefix === family)?.[1]
  if (name === undefined) throw new Error(`No font package is known for ${fileName}.`)
  return { fileName, path: join(packageFolder(name), face, fileName) }
}

/** The font files of the documents where they are installed. */
export const fontSources = (): Source[] => Object.values(faceFiles).map(sourceOf)

const licenceSources = (): Source[] =>
  Object.entries(packages).map(([family, name]) => ({
    fileName: `${family}-LICENSE.txt`,
    path: join(packageFolder(name), 'LICENSE_FONT'),
  }))

/** pdfkit looks for its colour profile in `data/` beside the bundle. */
const colourProfile = (): Source => ({
  fileName: 'sRGB_IEC61966_2_1.icc',
  path: join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc'),
})

/** Puts what the PDF writer reads at run time beside the bundle: fonts with their licences, and the colour profile of PDF/A. */
export const documentFiles = (): Plugin => ({
  name: 'document-files',
  generateBundle() {
    const emit = (folder: string) => (source: Source) =>
      this.emitFile({ type: 'asset', fileName: `${folder}/${source.fileName}`, source: readFileSync(source.path) })
    const fonts = [...fontSources(), ...licenceSources()]
    fonts.forEach(emit('fonts'))
    emit('data')(colourProfile())
  },
})
