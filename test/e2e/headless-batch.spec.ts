import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { finished, runEngine, startEngine, test, townsIn } from './engine'

type Line = {
  readonly line: number
  readonly ok: boolean
  readonly value?: { readonly output: { readonly id: string }; readonly seq: number }
  readonly failure?: { readonly code: string }
}

const townLine = (index: number) => JSON.stringify({ action: 'institution:create', input: { name: `Obec ${index}` } })

const writeTowns = (file: string, count: number) =>
  writeFileSync(file, Array.from({ length: count }, (_, index) => townLine(index + 1)).join('\n'))

const linesOf = (text: string): readonly Line[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)

/** The sequence numbers that stand in the journals of a folder, whole lines only. */
const seqsOnDisk = (data: string): readonly number[] => {
  const journals = readdirSync(data)
    .filter((name) => name.startsWith('log-'))
    .sort()
  const lines = journals.flatMap((name) => readFileSync(join(data, name), 'utf8').split('\n').slice(0, -1))
  return lines.map((line) => (JSON.parse(line) as { body: { seq: number } }).body.seq)
}

test('a batch stops at the first refusal, says which line it was, and has kept the lines before it', async ({
  place,
  data,
}) => {
  await runEngine('new', '--data', data)
  const file = join(place, 'dávka.ndjson')
  writeFileSync(file, `\uFEFF${townLine(1)}\r\n\r\nnot JSON\r\n${townLine(2)}\r\n`)
  const run = await runEngine('act', '--batch', file, '--data', data)
  expect(linesOf(run.out)).toMatchObject([
    { line: 1, ok: true, value: { seq: 1 } },
    { line: 3, ok: false, failure: { code: 'invalid-input' } },
  ])
  expect(run.code).toBe(1)
  expect(await townsIn(data)).toEqual(['Obec 1'])
})

test('with --keep-going it goes on, and the exit code still tells of the refusals', async ({ place, data }) => {
  await runEngine('new', '--data', data)
  const file = join(place, 'dávka.ndjson')
  const refused = ['{"action":"institution:explode","input":{}}', '{"action":"undo"}', '[]', '{"input":{}}', '7']
  writeFileSync(file, [townLine(1), ...refused, townLine(2)].join('\n'))
  const run = await runEngine('act', '--batch', file, '--keep-going', '--data', data)
  expect(linesOf(run.out).map(({ line, ok }) => [line, ok])).toEqual([
    [1, true],
    [2, false],
    [3, false],
    [4, false],
    [5, false],
    [6, false],
    [7, true],
  ])
  expect(run.code).toBe(1)
  expect(await townsIn(data)).toEqual(['Obec 1', 'Obec 2'])
})

test('each line is printed as soon as its commit is on the disk, not at the end, and the folder is locked meanwhile', async ({
  place,
  data,
}) => {
  const count = 4000
  await runEngine('new', '--data', data)
  const file = join(place, 'dávka.ndjson')
  writeTowns(file, count)
  const child = startEngine('act', '--batch', file, '--data', data)
  const ended = finished(child)
  const states: { printed: number; onDisk: number }[] = []
  let text = ''
  child.stdout.on('data', (piece: string) => {
    text += piece
    states.push({ printed: linesOf(text).at(-1)?.value?.seq ?? 0, onDisk: seqsOnDisk(data).at(-1) ?? 0 })
  })
  await expect.poll(() => states.length).toBeGreaterThan(0)
  // Nobody takes what it prints meanwhile, so it waits, however slow the other one is to start.
  child.stdout.pause()
  const other = await runEngine('read', 'institutions', '--data', data)
  child.stdout.resume()

  const { code } = await ended
  expect(code).toBe(0)
  expect(linesOf(text)).toHaveLength(count)
  expect(states[0]?.printed, 'the first lines came while the batch was running').toBeLessThan(count / 2)
  expect(states.length).toBeGreaterThan(4)
  for (const { printed, onDisk } of states.slice(0, -1)) expect(onDisk).toBeGreaterThanOrEqual(printed)
  expect([other.code, other.value]).toMatchObject([1, { ok: false, failure: { code: 'database-locked' } }])
})

for (const round of [1, 2, 3, 4, 5])
  test(`what was printed before a kill -9 is there afterwards (round ${round} of 5)`, async ({ place, data }) => {
    await runEngine('new', '--data', data)
    const file = join(place, 'dávka.ndjson')
    writeTowns(file, 20_000)
    const child = startEngine('act', '--batch', file, '--data', data)
    const ended = finished(child)
    let printed = 0
    child.stdout.on('data', (piece: string) => {
      printed += piece.split('\n').length - 1
      if (printed >= round * round * 30) child.kill('SIGKILL')
    })
    const { code, out } = await ended
    expect(code, 'it was killed in the middle').toBeNull()

    const acknowledged = linesOf(out)
    expect(acknowledged.length).toBeGreaterThanOrEqual(round * round * 30)
    const towns = await townsIn(data)
    expect(towns.slice(0, acknowledged.length)).toEqual(acknowledged.map(({ line }) => `Obec ${line}`))
    expect(towns.length, 'no more than the one commit that was under way').toBeLessThanOrEqual(acknowledged.length + 1)
    expect((await runEngine('check', '--data', data)).value).toMatchObject({ orphans: [], misshapen: [] })
    expect((await runEngine('undo', '--data', data)).value).toMatchObject({ of: 'institution:create' })
  })
