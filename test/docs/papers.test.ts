import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const skipped = new Set(['node_modules', '.git', 'out', 'dist', 'test-results', 'fixtures'])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (skipped.has(entry.name)) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const files = filesBelow('.')
const known = new Set(files)
const papers = files.filter((path) => path.endsWith('.md'))
const sources = files.filter((path) => /^(src-main|src-renderer|scripts|test)\/.*\.(ts|svelte|mjs)$/.test(path))

/** The paths in a paper's links to other files, as seen from the root of the project. */
const linkedFrom = (paper: string): readonly string[] =>
  [...read(paper).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) =>
    relative(root, resolve(root, dirname(paper), to)),
  )

/** The top-level sections of a paper by number, and the numbered rules or rows within each. */
const sectionsOf = (paper: string): ReadonlyMap<string, string> =>
  new Map(
    read(paper)
      .split(/^## /m)
      .slice(1)
      .map((text) => [/^(\d+)\./.exec(text)?.[1] ?? '', text]),
  )

const numbersIn = (section: string): ReadonlySet<number> => {
  const rules = [...section.matchAll(/^(\d+)\. /gm)].map(([, n]) => Number(n))
  const rows = [...section.matchAll(/^\|\s*(\d[\d, –]*)\s*\|/gm)].flatMap(([, cell = '']) =>
    cell.split(',').flatMap((part) => {
      const [from = 0, to = from] = part.trim().split('–').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    }),
  )
  return new Set([...rules, ...rows])
}

type Citation = { readonly paper: string; readonly section: string; readonly what: string; readonly by: string }

/** Every place where a comment cites a section: `docs/domain.md §3.6`, `docs/reliability.md §4`, 75, also several in a row. */
const citations = sources.flatMap((by): readonly Citation[] =>
  [...read(by).matchAll(/`docs\/(domain|reliability)\.md §([^`]+)`((?:,? (?:and |to )?\d+)*)/g)].flatMap(
    ([, paper = '', inside = '', behind = '']) =>
      inside.split(/, §/).flatMap((each) => {
        const [, section = '', rule = ''] = /^(\d+)(?:\.(\d+)(?:–\d+)?)?/.exec(each) ?? []
        const named = rule || (/^\d+, (.+)$/.exec(each)?.[1] ?? '')
        const whats = named === '' ? (behind.match(/\d+/g) ?? ['']) : [named]
        return whats.map((what) => ({ paper: `docs/${paper}.md`, section, what, by }))
      }),
  ),
)

test('every link in a paper leads to a file', () => {
  const lost = papers.flatMap((paper) => linkedFrom(paper).map((to) => ({ paper, to })))
  expect(lost.filter(({ to }) => !known.has(to) && !files.some((path) => path.startsWith(`${to}/`)))).toEqual([])
})

test('every path that a paper names is there', () => {
  const isThere = (path: string): boolean => known.has(path) || files.some((file) => file.startsWith(`${path}/`))
  const lost = papers.flatMap((paper) =>
    [...read(paper).matchAll(/`((?:src-main|src-renderer|test|scripts|resources|docs)\/[\w./-]*)`/g)]
      .map(([, path = '']) => ({ paper, path: path.replace(/\/$/, '') }))
      .filter(({ path }) => !isThere(path)),
  )
  expect(lost).toEqual([])
})

test('a comment cites a paper by its path', () => {
  const otherwise = sources.flatMap((by) =>
    [...read(by).matchAll(/`(?:domain|reliability)(?:\.md)? [§P]\d.*/g)].map(([text]) => ({ by, text })),
  )
  expect(otherwise).toEqual([])
})

test('every promise that a comment cites is there', () => {
  const promises = sources.flatMap((by) =>
    [...read(by).matchAll(/`docs\/reliability\.md (P\d+)`/g)].map(([, named = '']) => named),
  )
  expect(promises.length).toBeGreaterThan(0)
  for (const named of promises) expect(read('docs/reliability.md')).toContain(`| ${named} `)
})

test('every section that a comment cites is there', () => {
  expect(citations.length).toBeGreaterThan(50)
  const lost = citations.filter(({ paper, section, what }) => {
    const text = sectionsOf(paper).get(section)
    if (text === undefined) return true
    if (what === '') return false
    return /^\d+$/.test(what) ? !numbersIn(text).has(Number(what)) : !text.includes(`${what.split(',')[0]} `)
  })
  expect(lost).toEqual([])
})

test('every test that the paper on reliability names is there', () => {
  const tests = sources.map((path) => /^(.*)\.(test|spec)\.ts$/.exec(path)?.[1]).filter((path) => path !== undefined)
  const named = read('docs/reliability.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([\w/-]+)`/g)].map(([, name = '']) => name))
  expect(named.length).toBeGreaterThan(100)
  expect([...new Set(named)].filter((name) => !tests.some((path) => `/${path}`.endsWith(`/${name}`)))).toEqual([])
})

test('every promise and every bad input that a title of a test names stands in the paper', () => {
  const sections = sectionsOf('docs/reliability.md')
  const promises = new Set([...(sections.get('1') ?? '').matchAll(/^\| P(\d+)/gm)].map(([, n]) => Number(n)))
  const inputs = numbersIn(sections.get('4') ?? '')
  const titles = sources
    .filter((path) => /\.(test|spec)\.ts$/.test(path))
    .flatMap((path) => [...read(path).matchAll(/(?:\b(?:test|it|describe)|\]\)|\))\(\s*['`]([P\d, ]*) (?=\D)/g)])
    .map(([, numbers = '']) => numbers)
  expect(titles.length).toBeGreaterThan(150)
  for (const [promise, n] of titles.flatMap((title) => [...title.matchAll(/P(\d\d)/g)]))
    expect(promises, promise).toContain(Number(n))
  for (const [input] of titles.flatMap((title) => [...title.matchAll(/(?<![P\d])\d\d?(?!\d)/g)]))
    expect(inputs, input).toContain(Number(input))
})
