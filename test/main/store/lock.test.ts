import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, renameSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../../src-main/store/lock'
import { holdPipes, pipesOf } from '../../../src-main/store/pipe-lock'
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

/** The processes that this one has started. */
const children = (): readonly number[] =>
  readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )

test('P34 a folder stays held when every helper of its holder is ended', async () => {
  const before = new Set(children())
  const folder = freshFolder()
  const store = await create(folder)
  for (const child of children().filter((each) => !before.has(each))) process.kill(child, 'SIGKILL')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await refusalOf(folder)).code).toBe('database-locked')
  await store.close()
})

test('P34 a folder is one folder by whatever name it is reached', async () => {
  const folder = freshFolder()
  const alias = `${freshFolder()} jinak`
  const store = await create(folder)
  symlinkSync(folder, alias)
  expect((await refusalOf(alias)).code).toBe('database-locked')
  renameSync(folder, `${folder} přejmenovaná`)
  expect((await refusalOf(`${folder} přejmenovaná`)).code).toBe('database-locked')
  renameSync(`${folder} přejmenovaná`, folder)
  await store.close()
})

test('P34 the pipes of Windows are those of the folder and of its path; who has one of them has the folder', async () => {
  const identity = { dev: 1n, ino: 42n }
  const [one, other] = [pipesOf('C:\\Data', identity), pipesOf('Z:\\', identity)]
  expect(one[0]).toBe(other[0])
  expect(one[1]).not.toBe(other[1])
  expect(pipesOf('c:\\data', { dev: 1n, ino: 43n })[1]).toBe(one[1])

  const socket = (name: string): string => join(tmpdir(), `dp-${process.pid}-${name}`)
  const first = await holdPipes([socket('a'), socket('b')])
  expect(await holdPipes([socket('c'), socket('b')])).toMatchObject({ holder: expect.stringContaining('(') })
  if ('lock' in first) await first.lock.release()
  const second = await holdPipes([socket('c'), socket('b')])
  expect('lock' in second).toBe(true)
  if ('lock' in second) await second.lock.release()
})

test('two folders do not stand in each other’s way', async () => {
  const [first, second] = [await create(freshFolder()), await create(freshFolder())]
  await first.close()
  await second.close()
  expect(first.folder).not.toBe(second.folder)
})
