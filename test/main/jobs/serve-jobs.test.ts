import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { dropPlaces } from '../../faults/place'
import { builtProcess } from '../../faults/processes/built-writer'

afterAll(dropPlaces)

test('P41 a job whose asker was killed ends without a word on the terminal that both had', async () => {
  const child = fork(await builtProcess('counting-job'), [], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  })
  let printed = ''
  child.stderr?.on('data', (piece: Buffer) => (printed += piece.toString('utf8')))
  const ended = Promise.all([once(child, 'exit'), child.stderr && once(child.stderr, 'end')])
  child.send({ name: 'count', input: null })
  await once(child, 'message')
  child.disconnect()
  const [[code]] = await ended
  expect({ code, printed }).toEqual({ code: 0, printed: '' })
})
