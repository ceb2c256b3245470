import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runAll } from '../../../scripts/faults/run-all.mjs'
import { runKind } from '../../../scripts/faults/run-kind.mjs'
import { stacksIn } from '../../../scripts/faults/stacks.mjs'
import { projectRoot } from '../../../scripts/project.mjs'
import { dropPlaces, freshPlace } from '../place'
import { RunningWriter } from '../processes/running-writer'

afterAll(dropPlaces)

const minute = 60_000
const around = { cwd: projectRoot, env: process.env }
const node = (name: string, script: string, limitMs = minute) => ({
  name,
  command: process.execPath,
  words: ['-e', script],
  limitMs,
})
const tells = (figures: object): string =>
  `require('fs').appendFileSync(process.env.FAULTS_TABLE, ${JSON.stringify(`${JSON.stringify(figures)}\n`)});`

test('a stack is counted once, by itself, in colours and within a line of JSON, and no other text is taken for one', () => {
  const { stack = '' } = new Error('pád')
  expect(stacksIn(stack)).toBe(1)
  expect(stacksIn(`${stack}\n\njinde\r\n${stack.replaceAll('\n', '\r\n')}`)).toBe(2)
  expect(stacksIn(JSON.stringify({ ok: false, stack }))).toBe(1)
  expect(stacksIn(`\u001B[31mError\u001B[39m\n    at \u001B[90masync open (file:///a/b.mjs:3:14)\u001B[39m`)).toBe(1)
  expect(stacksIn('Error\n    at new Store (C:\\app\\main.cjs:10:5)')).toBe(1)
  expect(stacksIn('It begins at 10:30:15.\n at home\n{"at":"2021-06-24T10:30:15.000Z"}\n ❯ test/a.ts:3:4')).toBe(0)
})

/** What the planted test runs: a process that dies of a bug, as a writer of the harness. */
const plant = async (): Promise<void> => {
  const script = join(freshPlace(), 'broken.mjs')
  writeFileSync(script, "const open = () => { throw new Error('planted') }\nopen()\n")
  await new RunningWriter(script, 'store', '', 'hold').ended()
}

test('a stack on stderr of a process that a green test has started makes its kind red', async () => {
  if (process.env['FAULTS_PLANTED'] !== undefined) return plant()
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const own = relative(projectRoot, import.meta.filename)
  const words = [vitest, 'run', '--config', 'test/vitest.config.ts', own, '-t', 'has started makes']
  const kind = { name: 'planted', command: process.execPath, words, limitMs: 5 * minute }
  const verdict = await runKind(kind, { ...around, env: { ...process.env, FAULTS_PLANTED: '1' } })
  expect(verdict.output).toContain('1 passed')
  expect(verdict.problems).toEqual(['1 stacks'])
})

test('a kind that hangs is ended with all that it has started, and named; the others are told as they are done', async () => {
  const said: string[] = []
  const child = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' });`
  const kinds = [
    node('hanging', `${child} setInterval(() => 0, 1000)`, 3000),
    node(
      'good',
      `${tells({ kind: 'good', rounds: 3, acknowledged: 7, 'lost unseen': 0 })} console.log('not done: no disk')`,
    ),
    node('losing', tells({ kind: 'losing', rounds: 2, acknowledged: 5, 'lost unseen': 1 })),
    node('broken', 'process.exit(4)'),
  ]
  const code = await runAll(kinds, { ...around, say: (text) => said.push(text) })
  expect(code).toBe(1)
  const printed = said.join('\n')
  expect(printed).toMatch(/^good +3 rounds +7 acknowledged +\d+ s {2}passed; not done: no disk$/m)
  expect(printed).toContain('FAILED hanging: ended after its limit of 0.05 min')
  expect(printed).toContain('FAILED losing: 1 lost unseen')
  expect(printed).toContain('FAILED broken: exit code 4')
  expect(printed).toMatch(/^\| together +\| 5 +\| 12 +\| 1 +\|/m)
  expect(said.at(-1)).toBe('1 kinds passed, 3 failed')
})
