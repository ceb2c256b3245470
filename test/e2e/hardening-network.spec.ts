import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { electronPath, environmentFor } from './plain-electron'
import { enginePath } from './engine'
import { expect, projectRoot, test as base } from './launch'

const test = base.extend({ startsWith: ['sample', { option: true }] })

const canTrace = spawnSync('strace', ['-f', '-e', 'trace=connect', 'true'], { stdio: 'ignore' }).status === 0

/** Every address that a traced process and its children have connected to, without sockets that are files of this machine. */
const remoteConnections = (trace: string): readonly string[] =>
  trace.split('\n').filter((line) => line.includes('connect(') && !line.includes('sa_family=AF_UNIX'))

test.beforeEach(() => {
  if (!canTrace) console.log('skipped: strace is not installed or may not trace here')
  test.skip(!canTrace, 'strace is not installed or may not trace here')
})

test('the app connects to nothing while it starts, shows its screens and closes', async ({ folders }) => {
  const trace = join(folders.base, 'trace')
  const traced = join(folders.base, 'electron')
  writeFileSync(traced, `#!/bin/sh\nexec strace -f -qq -e trace=connect -o '${trace}' '${electronPath()}' "$@"\n`)
  chmodSync(traced, 0o755)
  const electron = await _electron.launch({
    executablePath: traced,
    args: [projectRoot],
    cwd: projectRoot,
    chromiumSandbox: true,
    env: { ...environmentFor(folders), DOBRA_PRAXE_DATA: folders.data },
  })
  const window = await electron.firstWindow()
  await expect(window.getByRole('main')).toBeVisible()
  for (let place = 1; place <= 9; place++) {
    await window.keyboard.press(`Control+${place}`)
    await expect(window.getByRole('main')).toBeVisible()
  }
  await electron.close()
  const text = readFileSync(trace, 'utf8')
  expect(text, 'the trace saw the app reach its display').toContain('sa_family=AF_UNIX')
  expect(remoteConnections(text)).toEqual([])
})

test('the engine without a window connects to nothing', async ({ folders }) => {
  const trace = join(folders.base, 'trace')
  const run = (...words: readonly string[]) => {
    const command = ['-f', '-qq', '-e', 'trace=connect,execve', '-o', trace, process.execPath, enginePath]
    const { status } = spawnSync('strace', [...command, ...words, '--data', folders.data], { stdio: 'ignore' })
    expect(status).toBe(0)
    return readFileSync(trace, 'utf8')
  }
  const out = join(folders.base, 'návrh.pdf')
  for (const words of [['check'], ['export', 'publication', '--out', out]]) {
    const text = run(...words)
    expect(text).toContain('execve(')
    expect(remoteConnections(text)).toEqual([])
  }
})
