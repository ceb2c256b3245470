import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { actionNames } from '../../src-main/shared/domain/actions'
import { collectionNames } from '../../src-main/shared/domain/database/database'
import { addTown, runEngine, test, townsIn, valueOf } from './engine'
import { sampleDay } from './sample-day'

type Counts = { readonly [collection: string]: number }
type Event = { readonly id: string; readonly title: string }
type Summary = { readonly seq: number; readonly action: string; readonly of?: string; readonly count: number }

test.describe('every command answers one line of JSON and exit code 0', () => {
  test('new makes an empty database, and with --sample one in which every collection shows something', async ({
    place,
    data,
  }) => {
    const empty = valueOf<{ folder: string; counts: Counts }>(await runEngine('new', '--data', data))
    expect(empty.folder).toBe(data)
    expect(Object.keys(empty.counts).sort()).toEqual([...collectionNames].sort())
    // Letters to begin with are there; everything else is still to come.
    const { letterTemplates, ...others } = empty.counts
    expect(letterTemplates).toBeGreaterThan(0)
    expect(Object.values(others).every((count) => count === 0)).toBe(true)

    const sample = valueOf<{ counts: Counts }>(
      await runEngine('new', '--sample', '--today', sampleDay, '--data', join(place, 'ukázka')),
    )
    // Nothing has been set, read in, handed out, erased or removed in it yet.
    const made = ['distinctions', 'imports', 'importMappings', 'letters', 'scheduleVersions', 'handouts', 'files']
    const untouched = ['settings', 'exports', 'erasures', 'trash', ...made]
    for (const name of collectionNames.filter((each) => !untouched.includes(each)))
      expect(sample.counts[name], name).toBeGreaterThan(0)
    expect(sample.counts['institutions']).toBeGreaterThanOrEqual(60)
  })

  test('actions lists every action with a JSON Schema that refuses unknown keys', async () => {
    const listed = valueOf<{ name: string; input: Record<string, unknown> }[]>(await runEngine('actions'))
    expect(listed.map(({ name }) => name).sort()).toEqual([...actionNames].sort())
    for (const { name, input } of listed) {
      // An input of several forms lists them; each of them is an object of its own.
      const forms = (input['anyOf'] ?? [input]) as Record<string, unknown>[]
      expect(forms.length, name).toBeGreaterThan(0)
      for (const form of forms) {
        expect(form['type'], name).toBe('object')
        expect(form['additionalProperties'], name).toBe(false)
      }
    }
  })

  test('act, read, history, undo and redo work one after another in processes of their own', async ({ data }) => {
    await runEngine('new', '--data', data)
    const id = await addTown(data, 'Říčany')
    const changes = JSON.stringify({ id, changes: { region: 'Středočeský kraj' } })
    await runEngine('act', 'institution:edit', '--input', changes, '--data', data, '--by', 'Jana')
    const one = await runEngine('read', 'institutions', '--id', id, '--data', data)
    expect(one.value).toMatchObject([{ id, name: 'Říčany', region: 'Středočeský kraj' }])

    expect(valueOf<Summary>(await runEngine('undo', '--data', data))).toMatchObject({ of: 'institution:edit' })
    expect((await runEngine('read', 'institutions', '--data', data)).value).toMatchObject([{ region: '' }])
    expect(valueOf<Summary>(await runEngine('redo', '--data', data))).toMatchObject({ of: 'institution:edit' })
    expect((await runEngine('read', 'institutions', '--data', data)).value).toMatchObject([
      { region: 'Středočeský kraj' },
    ])

    const history = valueOf<(Summary & { by: string })[]>(await runEngine('history', '--data', data))
    expect(history.map(({ seq, action, count }) => [seq, action, count])).toEqual([
      [4, 'redo', 1],
      [3, 'undo', 1],
      [2, 'institution:edit', 1],
      [1, 'institution:create', 1],
    ])
    expect(history[2]?.by).toBe('Jana')
    expect((await runEngine('history', '--last', '2', '--data', data)).value).toHaveLength(2)
  })

  test('act takes its input from a file, also with the byte order mark that Windows tools write', async ({
    place,
    data,
  }) => {
    await runEngine('new', '--data', data)
    const file = join(place, 'vstup č. 1.json')
    writeFileSync(file, '\uFEFF{"name":"Český Krumlov"}')
    valueOf(await runEngine('act', 'institution:create', '--input', `@${file}`, '--data', data))
    expect(await townsIn(data)).toEqual(['Český Krumlov'])
  })

  test('export writes the documents of the sample, and check finds it sound afterwards', async ({ place, data }) => {
    await runEngine('new', '--sample', '--today', sampleDay, '--data', data)
    const events = valueOf<Event[]>(await runEngine('read', 'events', '--data', data))
    const event = events.find(({ title }) => title !== '')?.id ?? ''
    const pdf = join(place, 'Návrh – příručka #1.pdf')
    const written = valueOf<{ file: string; count: number }>(
      await runEngine('export', 'publication', '--out', pdf, '--data', data),
    )
    expect(written.file).toBe(pdf)
    expect(written.count).toBeGreaterThan(3)
    expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')

    for (const kind of ['attendance-sheet', 'roster']) {
      const sheet = join(place, `${kind} ž.xlsx`)
      valueOf(await runEngine('export', kind, '--event', event, '--out', sheet, '--lang', 'en', '--data', data))
      expect(readFileSync(sheet).subarray(0, 2).toString('latin1')).toBe('PK')
      expect(statSync(sheet).size).toBeGreaterThan(1000)
    }
    expect((await runEngine('check', '--data', data)).value).toMatchObject({ isSound: true, orphans: [] })
  })
})

test.describe('what a rule or a file refuses ends with exit code 1 and the Result on stdout', () => {
  const refusals: readonly [name: string, words: readonly string[], failure: object][] = [
    ['an unknown action', ['act', 'institution:explode', '--input', '{}'], { code: 'unknown-action' }],
    [
      'an input with a wrong type, with the path to it',
      ['act', 'institution:create', '--input', '{"name":5}'],
      { code: 'invalid-input', issues: [{ path: ['name'], code: 'wrong-type' }] },
    ],
    [
      'an input with an unknown key',
      ['act', 'institution:create', '--input', '{"name":"Kolín","oops":1}'],
      { code: 'invalid-input', issues: [{ path: [], code: 'unknown-keys', keys: ['oops'] }] },
    ],
    ['a record that is not there', ['read', 'persons', '--id', 'x'], { code: 'not-found', collection: 'persons' }],
    ['an undo of nothing', ['undo'], { code: 'nothing-to-undo' }],
    ['a redo of nothing', ['redo'], { code: 'nothing-to-redo' }],
    [
      'an export of an event that is not there',
      ['export', 'roster', '--event', 'x', '--out', 'x.xlsx'],
      { code: 'not-found' },
    ],
    ['a new database where one is', ['new'], { code: 'folder-holds-database' }],
    ['an import of a file that is not there', ['import', 'institutions', 'není.csv'], { code: 'file-gone' }],
  ]
  for (const [name, words, failure] of refusals)
    test(name, async ({ data }) => {
      await runEngine('new', '--data', data)
      const run = await runEngine(...words, '--data', data)
      expect(run.value).toMatchObject({ ok: false, failure })
      expect(run.code).toBe(1)
      expect(run.err).toBe('')
      expect((await runEngine('history', '--data', data)).value).toEqual([])
    })

  test('a folder that is not there, and one without a database', async ({ place, data }) => {
    const missing = await runEngine('read', 'events', '--data', data)
    expect([missing.code, missing.value]).toEqual([1, { ok: false, failure: { code: 'folder-missing' } }])
    const none = await runEngine('read', 'events', '--data', place)
    expect([none.code, none.value]).toEqual([1, { ok: false, failure: { code: 'no-database' } }])
    expect(existsSync(data)).toBe(false)
  })
})

test.describe('wrong use ends with exit code 2, the usage on stderr and nothing on stdout', () => {
  const misuses: readonly (readonly string[])[] = [
    [],
    ['nonsense', '--data', 'x'],
    ['constructor', '--data', 'x'],
    ['new'],
    ['new', '--data'],
    ['read', '--data', 'x'],
    ['read', 'cats', '--data', 'x'],
    ['act', '--data', 'x'],
    ['act', 'institution:create', '--data', 'x'],
    ['act', 'institution:create', '--input', '{', '--data', 'x'],
    ['act', 'institution:create', '--input', '@není.json', '--data', 'x'],
    ['act', '--batch', 'není.ndjson', '--data', 'x'],
    ['import', '--data', 'x'],
    ['import', 'cats', 'x.csv', '--data', 'x'],
    ['import', 'persons', 'x.csv', '--mapping', '{"sheet":1}', '--data', 'x'],
    ['export', 'poem', '--out', 'x.pdf', '--data', 'x'],
    ['export', 'roster', '--out', 'x.xlsx', '--data', 'x'],
    ['export', 'roster', '--event', 'x', '--out', 'x.pdf', '--data', 'x'],
    ['export', 'publication', '--out', 'x.docx', '--data', 'x'],
    ['dossier', 'x', '--out', 'x.xlsx', '--data', 'x'],
    ['rescue', '--out', 'x.pdf', '--data', 'x'],
    ['letters', '--form', 'print', '--template', 'x', '--out', 'x.docx', '--data', 'x'],
    ['export', 'publication', '--data', 'x'],
    ['export', 'publication', '--out', 'x.pdf', '--lang', 'no', '--data', 'x'],
    ['letters', '--data', 'x'],
    ['letters', '--form', 'print', '--out', 'x.pdf', '--data', 'x'],
    ['letters', '--form', 'docx', '--out', 'x', '--data', 'x'],
    ['letters', '--form', 'print', '--template', 'x', '--data', 'x'],
    ['letters', '--form', 'pdf', '--template', 'x', '--dry-run', '--state', 'maybe', '--data', 'x'],
    ['letters', '--form', 'pdf', '--template', 'x', '--dry-run', '--wave', '0', '--data', 'x'],
    ['history', '--last', '0', '--data', 'x'],
    ['check', '--verbose', '--data', 'x'],
    ['check', '--data', '--sample'],
    ['check', '--data', 'Má', 'data'],
    ['new', '--sample=no', '--data', 'x'],
  ]
  for (const words of misuses)
    test(`headless ${words.join(' ')}`, async () => {
      const { code, out, err } = await runEngine(...words)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toContain('Usage: headless COMMAND')
      expect(err).not.toMatch(/^\s+at /m)
    })
})
