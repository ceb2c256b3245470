import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, globalIgnores } from 'eslint/config'
import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

const viewsFolder = new URL('src-renderer/views/', import.meta.url)
const views = readdirSync(viewsFolder, { withFileTypes: true }).filter((each) => each.isDirectory())

/** A view shows of another one a whole screen, or what lies in the folder that is its door. */
const doors = views.map(({ name }) => ({
  target: `./src-renderer/views/!(${name})/**`,
  from: `./src-renderer/views/${name}/**`,
  except: ['**/door/**', '**/*View.svelte', '**/*Page.svelte'],
  message: `Another view uses of this one its screens and what lies in ${name}/door; what is general belongs to lists/, forms/, components/ or state/.`,
}))

/** Who may import whom; each zone's message is the sentence that the person who crosses it reads. */
const zones = [
  {
    target: './src-main/shared/domain',
    from: ['./src-main', './src-renderer'],
    except: ['./shared/domain', './shared/fields', './shared/result.ts', './shared/failures'],
    message: 'The domain knows nobody: only itself, its fields, results and failure codes.',
  },
  {
    target: './src-main/shared/fields',
    from: ['./src-main', './src-renderer'],
    except: ['./shared/fields', './shared/domain/values', './shared/domain/documents/kinds.ts'],
    message: 'Declarations of fields stand below the domain: they know values only.',
  },
  {
    target: './src-main/shared',
    from: ['./src-main', './src-renderer'],
    except: ['./shared'],
    message: 'shared/ is what both sides of the wall use; it knows neither of them.',
  },
  {
    target: './src-renderer',
    from: './src-main',
    except: ['./shared'],
    message: 'The window may import @shared and nothing else of src-main.',
  },
  {
    target: './src-renderer/components',
    from: ['./src-renderer/state', './src-renderer/views', './src-renderer/bridge.svelte.ts'],
    message: 'Components take props and snippets; they know neither state nor bridge.',
  },
  {
    target: './src-renderer/state',
    from: './src-renderer/views',
    message: 'State does not know the screens.',
  },
  {
    target: ['./src-renderer/lists', './src-renderer/forms'],
    from: './src-renderer/views',
    message: 'Lists and forms are what screens are made of; they know none.',
  },
  {
    target: './src-renderer/forms',
    from: './src-renderer/lists',
    message: 'Lists use forms, not the other way round.',
  },
  ...doors,
  {
    target: ['./src-main/store', './src-main/documents', './src-main/importing', './src-main/sample'],
    from: ['./src-main/handlers', './src-main/session', './src-main/headless', './src-main/electron'],
    message: 'Store, documents and importing are used by handlers, session and headless, not the other way round.',
  },
  {
    target: './src-main/store',
    from: ['./src-main/documents', './src-main/importing', './src-main/jobs'],
    message: 'The store knows the domain only.',
  },
  {
    target: './src-main/jobs',
    from: './src-main',
    except: ['./jobs'],
    message: 'Jobs know nobody: each is declared where it is asked for and wired in worker.ts.',
  },
  {
    target: ['./src-main/handlers', './src-main/session', './src-main/headless'],
    from: './src-main/electron',
    message: 'Handlers, session and headless know no Electron; what they need of it is handed in.',
  },
]

const only = (paths, message) => paths.map((name) => ({ name, message }))

const electron = only(
  ['electron', 'electron/main'],
  'Electron is known to main.ts, serve-window.ts, preload.ts and src-main/electron/ alone.',
)
const electronLog = only(['electron-log', 'electron-log/main'], 'The log is written through src-main/session/log.ts.')
const lowdb = only(['lowdb', 'lowdb/node'], 'lowdb is known to src-main/store/ alone.')
const writers = only(['exceljs', 'pdfkit'], 'exceljs and pdfkit are known to src-main/documents/ alone.')
const node = [{ group: ['node:*', 'fs', 'path', 'os', 'child_process'], message: 'No Node here.' }]

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
]

const restricted = (paths, patterns = []) => ({ 'no-restricted-imports': ['error', { paths, patterns }] })

/**
 * oxlint (.oxlintrc.json) looks at every file first, with types; here stands only what it cannot do: who may import
 * whom, forms of syntax that we do without, and all that depends on the markup of a component.
 */
export default defineConfig(
  globalIgnores([
    '**/.svelte-check/',
    'out/',
    'dist/',
    'test-results/',
    'scripts/',
    'test/**/!(*.svelte.ts)',
    '*.config.*',
  ]),
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  {
    files: ['**/*.svelte'],
    extends: [tseslint.configs.strict],
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  svelte.configs.recommended,
  { files: ['**/*.{svelte,svelte.ts}'], languageOptions: { parserOptions: { parser: tseslint.parser } } },
  {
    files: ['src-main/**/*.ts', 'src-renderer/**/*.{ts,svelte}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.svelte.ts', '.js', '.mjs', '.json'],
          alias: { '@shared': [fileURLToPath(new URL('src-main/shared', import.meta.url))] },
        }),
      ],
    },
    rules: { 'import-x/no-restricted-paths': ['error', { zones }], 'no-restricted-syntax': ['error', ...syntax] },
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/shared/**'],
    rules: restricted([...electron, ...electronLog, ...lowdb, ...writers]),
  },
  { files: ['src-main/shared/**/*.ts'], rules: restricted([...electron, ...lowdb, ...writers], node) },
  {
    files: ['src-main/main.ts', 'src-main/serve-window.ts', 'src-main/preload.ts', 'src-main/electron/**/*.ts'],
    rules: {
      ...restricted([...lowdb, ...writers]),
      'no-restricted-syntax': [
        'error',
        ...syntax,
        { selector: "ImportSpecifier[imported.name='ipcMain']", message: 'Raw IPC belongs to electron/ipc.ts.' },
        {
          selector: "CallExpression[callee.object.name='shell'][callee.property.name='openExternal']",
          message: 'Nothing is opened outside the app but files that it has just written.',
        },
      ],
    },
  },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src-main/electron/ipc.ts'], rules: { 'no-restricted-syntax': ['error', ...syntax] } },
  {
    files: ['src-main/store/**/*.ts'],
    rules: {
      ...restricted([...electron, ...electronLog, ...writers]),
      'no-restricted-syntax': [
        'error',
        ...syntax,
        {
          selector: "CallExpression[callee.property.name='update'][callee.object.name=/^low$|^db$/]",
          message: 'Every change goes through commit; lowdb is never updated in place.',
        },
      ],
    },
  },
  { files: ['src-main/documents/**/*.ts'], rules: restricted([...electron, ...electronLog, ...lowdb]) },
  {
    files: ['src-renderer/**/*.{ts,svelte}'],
    rules: {
      ...restricted([...electron, ...lowdb, ...writers], node),
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-unused-svelte-ignore': 'off',
      'no-restricted-syntax': [
        'error',
        ...syntax,
        {
          selector: "SvelteAttribute[key.name='style']",
          message: 'The content security policy blocks style attributes; use style:prop.',
        },
      ],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'The app makes no connection.' }],
    },
  },
)
