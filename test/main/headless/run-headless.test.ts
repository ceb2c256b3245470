import { describe, expect, test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseOptions } from '../../../src-main/headless/command'
import { commands } from '../../../src-main/headless/commands'
import { runPrinting as run } from './run'
import { freshFolder } from '../store/folder'

describe('a command', () => {
  test.each([
    [['check', '--batch', 'x', '--data', 'x'], 'check has no option --batch'],
    [['--sample', 'check', '--data', 'x'], 'check has no option --sample'],
    [['check', 'Má', 'data'], 'unexpected word: Má'],
    [['constructor'], 'unknown command: constructor'],
    [[], 'no command'],
    [['export', 'publication', '--out', 'x.docx', '--data', 'x'], '--out ends with .pdf'],
    [['export', 'roster', '--event', 'x', '--out', 'x.pdf', '--data', 'x'], '--out ends with .xlsx'],
    [['dossier', 'x', '--out', 'x.xlsx', '--data', 'x'], '--out ends with .pdf or .json'],
    [['rescue', '--out', 'x.pdf', '--data', 'x'], '--out ends with .xlsx'],
    [['letters', '--form', 'print', '--template', 'x', '--out', 'x.docx', '--data', 'x'], '--out ends with .pdf'],
  ] as const)('is refused with the usage where it was called as %j', async (args, message) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err.startsWith(`${message}\n\nUsage: headless COMMAND`)).toBe(true)
  })

  test('may stand behind its options', async () => {
    const { code, out } = await run('--data', 'x', 'actions')
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.arrayContaining([expect.objectContaining({ name: 'institution:create' })]),
    ])
  })

  test.each(Object.entries(commands))(
    '%s stands in the usage, and every option that it takes',
    async (name, command) => {
      const { err } = await run()
      const calls = Object.keys(command.usage)
      expect(calls.every((call) => call.startsWith(name) && err.includes(call))).toBe(true)
      const options = Object.keys(command.options).filter((option) => !Object.hasOwn(databaseOptions, option))
      for (const option of options) expect(calls.join('\n')).toContain(`--${option}`)
    },
  )
})

test('a bug of ours ends with a code of its own, and with the place where it was met', async () => {
  const at = ['--data', freshFolder()] as const
  await run('new', ...at)
  const file = join(at[1], '..', 'obce.csv')
  writeFileSync(file, 'Název;IČO\nŘíčany;00240702\n')
  // No worker belongs into this test, so whoever starts one meets an error that nobody foresaw.
  const { code, err } = await run('import', 'institutions', file, '--dry-run', ...at)
  expect(code).toBe(70)
  expect(err).toMatch(/^\s+at /mu)
})
