import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { takeLock } from '../../../src-main/store/lock'
import { create, freshFolder, open, refusalOf } from './folder'

test('a folder that is open is not opened twice, and is free as soon as it is closed', async () => {
  const folder = freshFolder()
  const store = await create(folder)
  expect((await refusalOf(folder)).code).toBe('database-locked')
  await store.close()
  await (await open(folder)).close()
})

test('a killed holder gives the folder up at once', async () => {
  const folder = freshFolder()
  await (await create(folder)).close()
  const holder = spawn('flock', ['--nonblock', folder, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  await once(holder.stdout, 'data')
  expect((await refusalOf(folder)).code).toBe('database-locked')
  holder.kill('SIGKILL')
  holder.stdin.destroy()
  await once(holder, 'close')
  const lock = await takeLock(folder)
  expect(lock.ok).toBe(true)
  if (lock.ok) await lock.value.release()
})

test('two folders do not stand in each other’s way', async () => {
  const [first, second] = [await create(freshFolder()), await create(freshFolder())]
  await first.close()
  await second.close()
  expect(first.folder).not.toBe(second.folder)
})
