import { describe, expect, test } from 'vitest'
import { databaseOptions } from '../../../src-main/headless/command'
import { commands } from '../../../src-main/headless/commands'
import { runPrinting as run } from './run'

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
