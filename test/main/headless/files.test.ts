import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run'
import { freshFolder } from '../store/folder'

test('a file is attached, listed with the space that all take, and extracted as it was', async () => {
  const folder = freshFolder()
  const at = ['--data', folder, '--by', 'Jana'] as const
  await run('new', '--data', folder)
  const town = await run('act', 'institution:create', '--input', '{"name":"Říčany"}', ...at)
  const { id } = (town.value as { output: { id: string } }).output
  const path = join(dirname(folder), 'Sken odpovědi.pdf')
  writeFileSync(path, 'sken')
  const kept = await run('attach', path, '--to', 'institutions', '--id', id, '--use', 'scan', ...at)
  expect(kept).toMatchObject({
    code: 0,
    value: { name: 'Sken odpovědi.pdf', use: 'scan', institutionId: id, bytes: 4, by: 'Jana' },
  })
  const listed = await run('files', ...at)
  expect(listed).toMatchObject({ code: 0, value: { files: [{ name: 'Sken odpovědi.pdf', bytes: 4 }], bytes: 4 } })
  expect(JSON.stringify(listed.value)).not.toContain('"key"')
  const out = join(dirname(folder), 'zpět.pdf')
  const fileId = (kept.value as { id: string }).id
  expect(await run('files', 'extract', fileId, '--out', out, ...at)).toMatchObject({ code: 0, value: { bytes: 4 } })
  expect(readFileSync(out, 'utf8')).toBe('sken')
  expect(await run('files', 'extract', fileId, '--out', out, ...at)).toMatchObject({
    code: 1,
    value: { failure: { code: 'target-taken' } },
  })
  expect(await run('check', ...at)).toMatchObject({ code: 0, value: { isSound: true } })
  expect(await run('attach', path, '--to', 'events', '--id', id, ...at)).toMatchObject({
    code: 1,
    value: { failure: { code: 'not-found' } },
  })
})
