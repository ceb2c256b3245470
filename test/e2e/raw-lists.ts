import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzip } from '../main/documents/unzip'
import { projectRoot } from './project-root'

/** One of the lists that colleagues sent. */
export const listPath = (name: string): string => join(projectRoot, 'test/fixtures', name)

/** The fields of a list as text, its heading row left out. Splits plainly: neither list quotes anything, which is checked. */
export const csvRows = (name: string, encoding: string, separator: string): readonly (readonly string[])[] => {
  const text = new TextDecoder(encoding).decode(readFileSync(listPath(name)))
  if (text.includes('"')) throw new Error(`${name} has quotes: this reading is too simple for it`)
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  return lines.slice(1).map((line) => line.split(separator))
}

export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<string, string> }

/** The rows of a workbook's first sheet that hold any value, by the letters of its columns; read from the XML alone. */
export const sheetRows = (name: string): readonly SheetRow[] => {
  const parts = unzip(listPath(name))
  const strings = matches(/<si>(.*?)<\/si>/gs, parts.get('xl/sharedStrings.xml')).map(([, item = '']) => textIn(item))
  const rows = matches(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs, parts.get('xl/worksheets/sheet1.xml'))
  return rows
    .map(([, number, cells]) => ({ number: Number(number), cells: cellsIn(cells ?? '', strings) }))
    .filter(({ cells }) => cells.size > 0)
}

const matches = (form: RegExp, text = ''): readonly RegExpMatchArray[] => Array.from(text.matchAll(form))

const textIn = (xml: string): string =>
  matches(/<t[^>]*>([^<]*)<\/t>/g, xml)
    .map(([, text]) => text)
    .join('')

const cellsIn = (xml: string, strings: readonly string[]): ReadonlyMap<string, string> => {
  const cells = matches(/<c r="([A-Z]+)\d+"([^>]*[^/])?>(.*?)<\/c>/gs, xml)
  return new Map(
    cells.flatMap(([, column = '', attributes = '', content = '']) => {
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1]
      if (value === undefined) return []
      return [[column, attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : value] as const]
    }),
  )
}
