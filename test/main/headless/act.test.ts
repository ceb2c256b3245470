import { expect, test } from 'vitest'
import { run } from './run'
import { freshFolder } from '../store/folder'

test('what is seldom meant is kept and told with the answer, to somebody without a window as well', async () => {
  const at = ['--data', freshFolder()] as const
  await run('new', ...at)
  const town = await run(
    'act',
    'institution:create',
    '--input',
    '{"name":"Říčany","email":"úřad@říčany.example"}',
    ...at,
  )
  expect(town).toMatchObject({
    code: 0,
    value: { output: { email: 'úřad@říčany.example' }, warnings: [{ collection: 'institutions', field: 'email' }] },
  })
  const plain = await run('act', 'institution:create', '--input', '{"name":"Kladno"}', ...at)
  expect(plain.value).not.toHaveProperty('warnings')
})
