import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

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
/** A file that imports something from somewhere, and uses it. */
const using = (name: string, from: string): string =>
  `import ${name} from '${from}'\nvoid ${name.replace(/[{} ]/g, '')}`
const svelte = (script: string, markup = '') => `<script lang="ts">\n${script}\n</script>\n${markup}\n`

const crossed: readonly [what: string, file: string, code: string, rule: string][] = [
  ['a job knows a document', 'src-main/jobs/x.ts', using('{ placeFile }', '../documents/files/place-file'), zones],
  ['the domain uses the store', 'src-main/shared/domain/x.ts', using('{ Store }', '../../store/store'), zones],
  ['the domain uses messages', 'src-main/shared/domain/x.ts', using('{ messages }', '../messages'), zones],
  ['the domain uses Node', 'src-main/shared/domain/x.ts', using('{ join }', 'node:path'), imports],
  ['shared uses main', 'src-main/shared/x.ts', using('{ refusalOf }', '../handlers/request-guard'), zones],
  ['the window uses main', 'src-renderer/x.ts', using('{ Store }', '../src-main/store/store'), zones],
  ['the window uses Node', 'src-renderer/x.ts', using('{ join }', 'node:path'), imports],
  ['the window uses Electron', 'src-renderer/x.ts', using('{ ipcRenderer }', 'electron'), imports],
  ['the window makes a connection', 'src-renderer/x.ts', `void fetch('/x')`, 'no-restricted-globals'],
  [
    'a component knows the bridge',
    'src-renderer/components/X.svelte',
    svelte(using('{ request }', '../bridge.svelte')),
    zones,
  ],
  ['a component knows a state', 'src-renderer/components/x.ts', using('{ app }', '../state/app-state.svelte'), zones],
  ['state knows a screen', 'src-renderer/state/x.ts', using('X', '../views/shell/ShellFrame.svelte'), zones],
  [
    'a view uses a part of another one',
    'src-renderer/views/trash/x.ts',
    using('X', '../shell/ShellFrame.svelte'),
    zones,
  ],
  ['a list knows a screen', 'src-renderer/lists/x.ts', using('X', '../views/trash/TrashPage.svelte'), zones],
  ['the store uses handlers', 'src-main/store/x.ts', using('{ allHandlers }', '../handlers'), zones],
  ['the store uses documents', 'src-main/store/x.ts', using('{ placeFile }', '../documents/files/place-file'), zones],
  ['documents use Electron’s side', 'src-main/documents/x.ts', using('{ setMenu }', '../electron/menu'), zones],
  ['handlers use Electron’s side', 'src-main/handlers/x.ts', using('{ setMenu }', '../electron/menu'), zones],
  ['headless uses Electron', 'src-main/headless/x.ts', using('{ app }', 'electron'), imports],
  ['handlers use lowdb', 'src-main/handlers/x.ts', using('{ Low }', 'lowdb'), imports],
  ['handlers use exceljs', 'src-main/handlers/x.ts', using('{ Workbook }', 'exceljs'), imports],
  ['main listens to raw IPC', 'src-main/main.ts', using('{ ipcMain }', 'electron'), syntax],
  ['another file listens to raw IPC', 'src-main/electron/window.ts', using('{ ipcMain }', 'electron'), syntax],
  [
    'something is opened outside the app',
    'src-main/electron/x.ts',
    `import { shell } from 'electron'\nvoid shell.openExternal('https://x.example')`,
    syntax,
  ],
]

const careless: readonly [what: string, file: string, code: string, rule: string][] = [
  [
    'any in a component',
    'src-renderer/components/X.svelte',
    svelte(`const x: any = 1\nvoid x`),
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a variable of a component that nothing uses',
    'src-renderer/components/X.svelte',
    svelte(`const x = 1`),
    '@typescript-eslint/no-unused-vars',
  ],
  ['an enum', 'src-main/shared/x.ts', `export enum Kind { A }`, syntax],
  ['a default export', 'src-main/store/x.ts', `export default 1`, syntax],
  ['raw markup', 'src-renderer/views/X.svelte', svelte(`const x = '<b>'`, `{@html x}`), 'svelte/no-at-html-tags'],
  ['a style attribute', 'src-renderer/views/X.svelte', `<p style="color: red">x</p>\n`, syntax],
  ['an update in place', 'src-main/store/x.ts', `export const x = (db: { update(): void }) => db.update()`, syntax],
]

const allowed: readonly [what: string, file: string, code: string][] = [
  [
    'the store uses lowdb and the domain',
    'src-main/store/x.ts',
    `import { Low } from 'lowdb'\nimport { formatVersion } from '@shared/domain/database/database'\nvoid [Low, formatVersion]`,
  ],
  ['documents use pdfkit', 'src-main/documents/x.ts', using('PDFDocument', 'pdfkit')],
  [
    'the window uses shared',
    'src-renderer/views/X.svelte',
    svelte(using('{ formatVersion }', '@shared/domain/database/database')),
  ],
  ['a view uses state and components', 'src-renderer/views/x.ts', using('{ request }', '../bridge.svelte')],
  [
    'a view shows a screen of another one, and what lies in its door',
    'src-renderer/views/settings/x.ts',
    `import X from '../trash/TrashPage.svelte'\nimport Y from '../trash/door/RemoveDialog.svelte'\nvoid [X, Y]`,
  ],
  ['the one file of IPC uses it', 'src-main/electron/ipc.ts', using('{ ipcMain }', 'electron')],
]

describe('lint reports', () => {
  test.each(crossed)('that %s', async (_what, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })

  test.each(careless)('%s', async (_what, file, code, rule) => {
    expect(await rulesBroken(file, code)).toContain(rule)
  })
})

const promise = 'const go = (): Promise<number> => Promise.resolve(1)'

/** What oxlint is to find; it follows imports and types, so each case is a folder of files of its own. */
const found: readonly [what: string, files: Readonly<Record<string, string>>, rule: string][] = [
  ['any', { 'x.ts': `export const x: any = 1` }, 'typescript(no-explicit-any)'],
  ['eval', { 'x.ts': `eval('1')` }, 'eslint(no-eval)'],
  ['a timer of text', { 'x.ts': `setTimeout('x()', 1)` }, 'typescript(no-implied-eval)'],
  ['a line on the console', { 'x.ts': `console.log(1)` }, 'eslint(no-console)'],
  ['a careless comparison', { 'x.ts': `export const x = (y: number): boolean => y == 1` }, 'eslint(eqeqeq)'],
  ['a variable that nothing uses', { 'x.ts': `const x = 1\nexport {}` }, 'eslint(no-unused-vars)'],
  [
    'a value claimed to be there',
    { 'x.ts': `export const x = (y?: string): string => y!` },
    'typescript(no-non-null-assertion)',
  ],
  [
    'a type imported as a value',
    { 'x.ts': `import { Y } from './y'\nexport type X = Y`, 'y.ts': `export type Y = 1` },
    'typescript(consistent-type-imports)',
  ],
  [
    'a promise that nobody waits for',
    { 'x.ts': `${promise}\nexport const x = (): void => {\n  go()\n}` },
    'typescript(no-floating-promises)',
  ],
  [
    'a promise asked whether it is true',
    { 'x.ts': `${promise}\nexport const x = (): number => (go() ? 1 : 2)` },
    'typescript(no-misused-promises)',
  ],
  [
    'a choice that forgets a case',
    { 'x.ts': `export const x = (y: 'a' | 'b'): void => {\n  switch (y) {\n    case 'a':\n  }\n}` },
    'typescript(switch-exhaustiveness-check)',
  ],
  [
    'files that import each other',
    { 'x.ts': `import { y } from './y'\nexport const x = y`, 'y.ts': `import { x } from './x'\nexport const y = x` },
    'import(no-cycle)',
  ],
  [
    'files that import nothing but types of each other',
    {
      'x.ts': `import { type Y } from './y'\nexport type X = { readonly y: Y }`,
      'y.ts': `import type { X } from './x'\nexport type Y = { readonly x: X }`,
    },
    'import(no-cycle)',
  ],
  [
    'a component and a file that import each other',
    { 'x.ts': `import X from './X.svelte'\nexport const x = X`, 'X.svelte': svelte(using('{ x }', './x')) },
    'import(no-cycle)',
  ],
]

type Diagnostic = { readonly code: string; readonly filename: string }

describe('lint reports, following imports and types,', () => {
  let folder: string
  let diagnostics: readonly Diagnostic[]

  const folderOf = (what: string): string => what.replaceAll(/\W/g, '-')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lint-'))
    for (const file of ['.oxlintrc.json', 'tsconfig.json']) await copyFile(join(root, file), join(folder, file))
    for (const [what, files] of found)
      for (const [name, code] of Object.entries(files)) {
        const file = join(folder, 'src-main', folderOf(what), name)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, code)
      }
    const words = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json']
    const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(root, 'node_modules/.bin/tsgolint') }
    const output = await new Promise<string>((settle) => {
      execFile(process.execPath, words, { cwd: folder, env }, (_error, stdout) => settle(stdout))
    })
    ;({ diagnostics } = JSON.parse(output) as { diagnostics: Diagnostic[] })
  })

  afterAll(() => rm(folder, { recursive: true }))

  test.each(found)('%s', (what, _files, rule) => {
    const here = diagnostics.filter(({ filename }) => filename.startsWith(`src-main/${folderOf(what)}/`))
    expect(here.map(({ code }) => code)).toContain(rule)
  })
})

describe('lint lets pass', () => {
  test.each(allowed)('that %s', async (_what, file, code) => {
    expect(await rulesBroken(file, code)).toEqual([])
  })
})
