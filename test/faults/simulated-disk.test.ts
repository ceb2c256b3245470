import { expect, test } from 'vitest'
import { lossPolicies, SimulatedDisk } from './simulated-disk'

const left = (disk: SimulatedDisk) =>
  lossPolicies.map((policy) =>
    Object.fromEntries([...disk.left(policy)].map(([name, bytes]) => [name, bytes.toString('latin1')])),
  )

test('a power cut in mind takes what was not flushed, by each policy in its way', () => {
  const disk = new SimulatedDisk('/data')
  const write = (position: number, text: string) =>
    disk.do({ kind: 'write', path: '/data/a', position, bytes: Buffer.from(text) })
  disk.do({ kind: 'create', path: '/data/a' })
  write(0, 'abcd')
  disk.do({ kind: 'flush', path: '/data/a' })
  disk.do({ kind: 'flush', path: '/data' })
  write(4, 'efgh')
  disk.do({ kind: 'create', path: '/data/b' })
  expect(left(disk)).toEqual([
    { a: 'abcdefgh', b: '' },
    { a: 'abcd' },
    { a: 'abcdef', b: '' },
    { a: 'abcdefgh' },
    { a: 'abcd\0\0\0\0', b: '' },
    { a: 'abcd', b: '' },
    { a: 'abcdefgh' },
  ])
  disk.do({ kind: 'unlink', path: '/data/a' })
  expect(left(disk).map((files) => 'a' in files)).toEqual([false, true, false, true, false, false, false])
})
