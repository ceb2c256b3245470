import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recipeFiles } from '../../../scripts/testing/recipe-files.mjs'
import { touchedBy } from '../../../scripts/testing/touched.mjs'

const endToEnd = new Map([
  ['test/e2e/whole-way.spec.ts', `import { start } from './launch'`],
  ['test/e2e/history.spec.ts', `import { list } from './screens/lists'\nexpect(cs.history.title)`],
  ['test/e2e/coverage.spec.ts', `import { start } from './launch'\nexpect(messages.en.events.title)`],
  ['test/e2e/screens/lists.ts', `import { start } from '../launch'`],
  ['test/e2e/launch.ts', ''],
])
const touched = (...files: readonly string[]) =>
  touchedBy(files, endToEnd, recipeFiles(resolve(import.meta.dirname, '../../..')))

describe('a change', () => {
  it('of an area touches its end-to-end files, by name or by the words they use, and the whole way', () => {
    const both = ['test/e2e/history.spec.ts', 'test/e2e/whole-way.spec.ts']
    expect(touched('src-renderer/views/history/HistoryPage.svelte').specs).toEqual(both)
    expect(touched('src-main/handlers/history-handlers.ts').specs).toEqual(both)
    expect(touched('src-main/shared/domain/events/event.ts').specs).toEqual([
      'test/e2e/coverage.spec.ts',
      'test/e2e/whole-way.spec.ts',
    ])
  })

  it.each(['src-renderer/components/Button.svelte', 'src-main/store/store.ts', 'src-main/shared/domain/values/ids.ts'])(
    'of %s, which belongs to no area, touches every end-to-end file',
    (file) => expect(touched(file).specs).toBe('all'),
  )

  it('of an end-to-end file touches those that import it, directly or not', () => {
    expect(touched('test/e2e/screens/lists.ts').specs).toEqual(['test/e2e/history.spec.ts'])
    expect(touched('test/e2e/history.spec.ts').specs).toEqual(['test/e2e/history.spec.ts'])
    expect(touched('test/e2e/launch.ts').specs).toHaveLength(3)
  })

  it('touches the worlds that can see it', () => {
    expect(touched('test/domain/a.test.ts').worlds).toEqual(['test'])
    expect(touched('src-renderer/App.svelte').worlds).toEqual(['src-renderer', 'test'])
    expect(touched('src-main/shared/result.ts').worlds).toEqual(['src-renderer', 'src-main/shared', 'src-main', 'test'])
  })

  it.each([
    'package.json',
    'eslint.config.js',
    'resources/sample/events.json',
    'test/fixtures/obce.csv',
    'test/vitest.config.ts',
  ])('of %s touches everything', (file) =>
    expect(touched(file)).toMatchObject({ linted: 'all', units: 'all', specs: 'all' }),
  )

  it('of a paper touches its formatting and the test of papers', () => {
    expect(touched('docs/domain.md')).toEqual({
      worlds: [],
      linted: ['docs/domain.md'],
      units: ['test/docs/papers.test.ts'],
      specs: [],
    })
  })

  it.each([
    ['an edited file', 'src-main/shared/fields/declarations.ts'],
    ['a file that a new one uses', 'src-main/handlers/request-guard.ts'],
    ['a component that a new one uses', 'src-renderer/lists/RecordsScreen.svelte'],
    ['the recipe itself', 'test/recipes/noun/standing.json'],
  ])('of %s of a recipe touches the test of recipes', (_which, file) =>
    expect(touched(file).units).toContain('test/recipes/recipes.test.ts'),
  )

  it('of a file that no recipe is about leaves the test of recipes alone', () => {
    expect(touched('src-renderer/views/history/HistoryPage.svelte').units).not.toContain('test/recipes/recipes.test.ts')
  })
})
