import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runKept } from '../../scripts/processes.mjs'
import { typeChecks } from '../../scripts/testing/checks.mjs'
import { applyRecipe, inserted, insertionsOf, projectCopy, recipeNames, standingFiles } from './recipe'

/** How many standing files `CONTRIBUTING.md` says that each costs. */
const promised = { field: 4, action: 3, request: 2, document: 5, noun: 9 } as const

/** What the type check of a world says; nothing where it compiles. */
const complaints = async (folder: string, world: string): Promise<string> => {
  const ended = await Promise.all(typeChecks(folder, [world]).map(({ run }) => run()))
  return ended.map(({ code, output }) => (code === 0 ? '' : output)).join('')
}

describe('a recipe', () => {
  it.each(recipeNames)('for a new %s edits as many standing files as it promises', (name) => {
    expect(standingFiles(name)).toHaveLength(promised[name])
  })

  it('says which file has changed where it finds its place no more', () => {
    const insertion = { file: 'src-main/a.ts', after: 'gone', insert: '' }

    expect(() => inserted('something else', insertion)).toThrow('src-main/a.ts')
    expect(() => inserted('gone and gone', insertion)).toThrow('2 times')
  })
})

describe('with all recipes done', () => {
  let folder = ''
  beforeAll(() => {
    folder = projectCopy()
    for (const name of recipeNames) applyRecipe(folder, name)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(['src-main', 'src-renderer'])('%s compiles', async (world) => {
    expect(await complaints(folder, world)).toBe('')
  })

  it('what was added works', async () => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
    const words = ['run', '--config', 'test/vitest.config.ts']
    const script = join(folder, 'node_modules/vitest/vitest.mjs')
    const { code, output } = await runKept(process.execPath, [script, ...words], { cwd: folder, env })

    expect(output).toContain(`${recipeNames.length} passed`)
    expect({ code, output }).toMatchObject({ code: 0 })
  })
})

describe('a noun', () => {
  let folder = ''
  beforeEach(() => (folder = projectCopy()))
  afterEach(() => rmSync(folder, { recursive: true }))

  const applyOnly = (...files: readonly string[]): void => {
    const insertions = insertionsOf('noun').filter(({ file }) => files.includes(file))
    applyRecipe(folder, 'noun', insertions)
  }
  const [fields, facts] = ['src-main/shared/fields/declarations.ts', 'src-main/shared/fields/nouns.ts'] as const

  it('of which nothing but the fields is said does not compile', async () => {
    applyOnly(fields)
    const output = await complaints(folder, 'src-main/shared')

    expect(output).toContain('domain/database/record-title.ts')
    expect(output).toContain('messages/cs/nouns/index.ts')
  })

  it('without its actions, its words and its list does not compile', async () => {
    applyOnly(fields, facts)
    const output = await complaints(folder, 'src-main')

    expect(output).toContain('domain/history/main-records.ts')
    expect(output).toContain('messages/cs/nouns/index.ts')
    expect(output).toContain('documents/list/content.ts')
  })
})
