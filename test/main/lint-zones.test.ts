import { join, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
let eslint: ESLint
beforeAll(() => {
  eslint = new ESLint({ cwd: root, overrideConfigFile: join(root, 'eslint.config.js') })
})

/** The rules that a text breaks when it stands in this file. */
const rulesBroken = async (filePath: string, code: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(code, { filePath: join(root, filePath) })
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []
}

const zones = 'import-x/no-restricted-paths'
const imports = 'no-restricted-imports'
const syntax = 'no-restricted-syntax'
const svelte = (script: string, markup = '') => `<script lang="ts">\n${script}\n</script>\n${markup}\n`

const crossed: readonly [what: string, file: string, code: string, rule: string][] = [
  [
    'the domain uses the store',
    'src-main/shared/domain/x.ts',
    `import { Store } from '../../store/store'\nvoid Store`,
    zones,
  ],
  [
    'the domain uses messages',
    'src-main/shared/domain/x.ts',
    `import { messages } from '../messages'\nvoid messages`,
    zones,
  ],
  ['the domain uses Node', 'src-main/shared/domain/x.ts', `import { join } from 'node:path'\nvoid join`, imports],
  ['shared uses main', 'src-main/shared/x.ts', `import { refusalOf } from '../request-guard'\nvoid refusalOf`, zones],
  ['the window uses main', 'src-renderer/x.ts', `import { Store } from '../src-main/store/store'\nvoid Store`, zones],
  ['the window uses Node', 'src-renderer/x.ts', `import { join } from 'node:path'\nvoid join`, imports],
  [
    'the window uses Electron',
    'src-renderer/x.ts',
    `import { ipcRenderer } from 'electron'\nvoid ipcRenderer`,
    imports,
  ],
  ['the window makes a connection', 'src-renderer/x.ts', `void fetch('/x')`, 'no-restricted-globals'],
  [
    'a component knows the bridge',
    'src-renderer/components/X.svelte',
    svelte(`import { request } from '../bridge.svelte'\nvoid request`),
    zones,
  ],
  [
    'a component knows a state',
    'src-renderer/components/x.ts',
    `import { app } from '../state/app-state.svelte'\nvoid app`,
    zones,
  ],
  [
    'state knows a screen',
    'src-renderer/state/x.ts',
    `import X from '../views/shell/ShellFrame.svelte'\nvoid X`,
    zones,
  ],
  [
    'the store uses handlers',
    'src-main/store/x.ts',
    `import { allHandlers } from '../handlers'\nvoid allHandlers`,
    zones,
  ],
  [
    'the store uses documents',
    'src-main/store/x.ts',
    `import { placeFile } from '../documents/files/place-file'\nvoid placeFile`,
    zones,
  ],
  [
    'documents use Electron’s side',
    'src-main/documents/x.ts',
    `import { setMenu } from '../electron/menu'\nvoid setMenu`,
    zones,
  ],
  [
    'handlers use Electron’s side',
    'src-main/handlers/x.ts',
    `import { setMenu } from '../electron/menu'\nvoid setMenu`,
    zones,
  ],
  ['headless uses Electron', 'src-main/headless/x.ts', `import { app } from 'electron'\nvoid app`, imports],
  ['handlers use lowdb', 'src-main/handlers/x.ts', `import { Low } from 'lowdb'\nvoid Low`, imports],
  ['handlers use exceljs', 'src-main/handlers/x.ts', `import { Workbook } from 'exceljs'\nvoid Workbook`, imports],
  ['main listens to raw IPC', 'src-main/main.ts', `import { ipcMain } from 'electron'\nvoid ipcMain`, syntax],
  [
    'another file listens to raw IPC',
    'src-main/electron/window.ts',
    `import { ipcMain } from 'electron'\nvoid ipcMain`,
    syntax,
  ],
  [
    'something is opened outside the app',
    'src-main/electron/x.ts',
    `import { shell } from 'electron'\nvoid shell.openExternal('https://x.example')`,
    syntax,
  ],
]

const careless: readonly [what: string, file: string, code: string, rule: string][] = [
  ['any', 'src-main/store/x.ts', `export const x: any = 1`, '@typescript-eslint/no-explicit-any'],
  [
    'any in a component',
    'src-renderer/components/X.svelte',
    svelte(`const x: any = 1\nvoid x`),
    '@typescript-eslint/no-explicit-any',
  ],
  ['an enum', 'src-main/shared/x.ts', `export enum Kind { A }`, syntax],
  ['a default export', 'src-main/store/x.ts', `export default 1`, syntax],
  ['raw markup', 'src-renderer/views/X.svelte', svelte(`const x = '<b>'`, `{@html x}`), 'svelte/no-at-html-tags'],
  ['a style attribute', 'src-renderer/views/X.svelte', `<p style="color: red">x</p>\n`, syntax],
  ['eval', 'src-main/store/x.ts', `eval('1')`, 'no-eval'],
  ['a timer of text', 'src-renderer/x.ts', `setTimeout('x()', 1)`, 'no-implied-eval'],
  ['an update in place', 'src-main/store/x.ts', `export const x = (db: { update(): void }) => db.update()`, syntax],
  ['a line on the console', 'src-main/store/x.ts', `console.log(1)`, 'no-console'],
]

const allowed: readonly [what: string, file: string, code: string][] = [
  [
    'the store uses lowdb and the domain',
    'src-main/store/x.ts',
    `import { Low } from 'lowdb'\nimport { formatVersion } from '@shared/domain/database/database'\nvoid [Low, formatVersion]`,
  ],
  ['documents use pdfkit', 'src-main/documents/x.ts', `import PDFDocument from 'pdfkit'\nvoid PDFDocument`],
  [
    'the window uses shared',
    'src-renderer/views/X.svelte',
    svelte(`import { formatVersion } from '@shared/domain/database/database'\nvoid formatVersion`),
  ],
  [
    'a view uses state and components',
    'src-renderer/views/x.ts',
    `import { request } from '../bridge.svelte'\nvoid request`,
  ],
  ['the one file of IPC uses it', 'src-main/electron/ipc.ts', `import { ipcMain } from 'electron'\nvoid ipcMain`],
]

describe('lint reports', () => {
  test.each(crossed)('that %s', async (_what, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })

  test.each(careless)('%s', async (_what, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })
})

describe('lint lets pass', () => {
  test.each(allowed)('that %s', async (_what, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([])
  })
})
