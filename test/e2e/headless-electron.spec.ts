import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { runEngine, valueOf } from './engine'
import { expect, test } from './launch'
import { runElectron } from './plain-electron'
import { listPath } from './raw-lists'
import { sampleDay } from './sample-day'

test('--headless of the app answers as the engine in plain Node does, jobs in utility processes included', async ({
  folders,
}) => {
  const { base, data } = folders
  const run = (...words: readonly string[]) => runElectron(folders, '--headless', ...words, '--data', data)
  valueOf(await run('new'))
  valueOf(await run('import', 'institutions', listPath('obce.csv')))
  const towns = await run('read', 'institutions')
  expect(towns.code).toBe(0)
  expect(towns.value, 'a long answer comes whole').toHaveLength(6258)
  expect(towns.out).toBe((await runEngine('read', 'institutions', '--data', data)).out)

  const refused = await run('act', 'institution:create', '--input', '{"name":5}')
  expect([refused.code, refused.value]).toMatchObject([1, { ok: false, failure: { code: 'invalid-input' } }])
  const misused = await run('nonsense')
  expect([misused.code, misused.out]).toEqual([2, ''])
  expect(misused.err).toContain('Usage: headless COMMAND')

  const sample = join(base, 'ukázka – Ødegård #1 100%')
  valueOf(await runElectron(folders, '--headless', 'new', '--sample', '--today', sampleDay, '--data', sample))
  const pdf = join(base, 'Návrh.pdf')
  valueOf(await runElectron(folders, '--headless', 'export', 'publication', '--out', pdf, '--data', sample))
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})

test('what the system refuses ends --headless with a sentence instead of leaving it hanging', async ({ folders }) => {
  const { base, data } = folders
  valueOf(await runEngine('new', '--sample', '--today', sampleDay, '--data', data))
  const loop = join(base, 'loop')
  symlinkSync(loop, loop)
  const run = await runElectron(
    folders,
    '--headless',
    'export',
    'publication',
    '--out',
    join(loop, 'x.pdf'),
    '--data',
    data,
  )
  expect(run.code).toBe(1)
  expect(run.value).toMatchObject({ ok: false, failure: { code: 'document-target-gone' } })
  expect(run.err).not.toMatch(/^\s+at /mu)
})
