import { spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enginePath } from './engine'
import { expect, projectRoot, test } from './launch'
import { electronPath, environmentFor } from './plain-electron'
import { probedApp } from './probed-app'
import { waysOut } from './ways-out'

test.use({ startsWith: 'sample' })

const canTrace = spawnSync('strace', ['-f', '-e', 'trace=connect', 'true'], { stdio: 'ignore' }).status === 0

test.beforeEach(() => {
  if (!canTrace) console.log('skipped: strace is not installed or may not trace here')
  test.skip(!canTrace, 'strace is not installed or may not trace here')
})

type Traced = { readonly code: number | null; readonly out: string; readonly trace: string }

/** Runs a command under strace, with all its children, and gives every connection that they tried. */
const traced = (file: string, command: readonly string[], env: Record<string, string>): Traced => {
  const words = ['-f', '-qq', '-e', 'trace=connect', '-e', 'signal=none', '-o', file, ...command]
  const { status, stdout } = spawnSync('strace', words, { env, encoding: 'utf8', timeout: 280_000 })
  return { code: status, out: stdout, trace: readFileSync(file, 'utf8') }
}

/** Connections to anything but sockets that are files of this machine. */
const remoteConnections = (trace: string): readonly string[] =>
  trace.split('\n').filter((line) => line.includes('connect(') && !line.includes('sa_family=AF_UNIX'))

/** Loaded into the app beside its own code: goes through its screens by the keyboard, says their headings, and quits. */
const walk = `
  const { app } = require('electron')
  const pause = () => new Promise((done) => setTimeout(done, 150))
  app.on('web-contents-created', (_event, contents) => contents.once('did-finish-load', async () => {
    const heading = () => contents.executeJavaScript("document.querySelector('main h1, main h2')?.textContent ?? ''")
    while ((await heading()) === '') await pause()
    const headings = [await heading()]
    for (const place of '123456789') {
      for (const type of ['keyDown', 'keyUp']) contents.sendInputEvent({ type, keyCode: place, modifiers: ['control'] })
      // A place that is not there yet leaves the heading as it is.
      for (let tries = 0; tries < 10 && (await heading()) === headings.at(-1); tries++) await pause()
      headings.push(await heading())
    }
    console.log(JSON.stringify(headings))
    app.quit()
  }))`

test('the app connects to nothing while it starts, shows its screens and closes', ({ folders }) => {
  const loaded = join(folders.base, 'walk.cjs')
  writeFileSync(loaded, walk)
  const command = [electronPath(), '-r', loaded, projectRoot]
  const env = { ...environmentFor(folders), DOBRA_PRAXE_DATA: folders.data }
  const { code, out, trace } = traced(join(folders.base, 'trace'), command, env)
  expect(code).toBe(0)
  expect(new Set(JSON.parse(out) as string[]).size, 'several screens were shown').toBeGreaterThan(4)
  expect(trace, 'the trace saw the app reach its display').toContain('sa_family=AF_UNIX')
  expect(remoteConnections(trace)).toEqual([])
})

test('the engine without a window connects to nothing', ({ folders }) => {
  const run = (...words: readonly string[]) =>
    traced(
      join(folders.base, 'trace'),
      [process.execPath, enginePath, ...words, '--data', folders.data],
      environmentFor(folders),
    )
  for (const words of [['check'], ['export', 'publication', '--out', join(folders.base, 'návrh.pdf')]]) {
    const { code, trace } = run(...words)
    expect(code).toBe(0)
    expect(remoteConnections(trace)).toEqual([])
  }
})

/** How Chromium finds out by which network a peer connection would go: it ties a UDP socket to this address, and sends nothing. */
const ownAddressLookup = /connect\(.*htons\(53\).*"(8\.8\.8\.8|2001:4860:4860::8888)"/

/** Packets to anything but sockets that are files of this machine, whatever call sent them. */
const remotePackets = (trace: string): readonly string[] =>
  trace
    .split('\n')
    .filter((line) => /^\d+ +(connect|send(to|msg|mmsg))\(.*sa_family=AF_INET/.test(line))
    .filter((line) => !ownAddressLookup.test(line))

/** Waits until the page has tried every way out, says what it found, and quits. */
const untilTried = `
  const { app } = require('electron')
  app.on('web-contents-created', (_event, contents) => contents.once('did-finish-load', async () => {
    console.log(JSON.stringify(await contents.executeJavaScript('globalThis.tried')))
    app.quit()
  }))`

test('P29 not one packet leaves by any way that a page has past its requests', async ({ folders }) => {
  const listener = createSocket('udp4')
  const packets: number[] = []
  listener.on('message', (packet) => packets.push(packet.length))
  await new Promise<void>((bound) => listener.bind(0, '127.0.0.1', () => bound()))

  const loaded = join(folders.base, 'until-tried.cjs')
  writeFileSync(loaded, untilTried)
  const script = `(${waysOut.toString()})(${listener.address().port})`
  const root = probedApp(join(folders.base, 'app'), { script, markup: '' })
  const file = join(folders.base, 'trace')
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
  const words = ['-f', '-qq', '-e', calls, '-e', 'signal=none', '-o', file, electronPath(), '-r', loaded, root]
  const app = spawn('strace', words, { env: environmentFor(folders), stdio: ['ignore', 'pipe', 'ignore'] })
  let out = ''
  app.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()))
  const [code] = (await once(app, 'close')) as [number | null]
  listener.close()

  expect(code).toBe(0)
  const trace = readFileSync(file, 'utf8')
  expect(trace, 'the trace saw the app reach its display').toContain('sa_family=AF_UNIX')
  expect(remotePackets(trace)).toEqual([])
  expect(packets).toEqual([])
  const { peer, ...tried } = JSON.parse(out) as Record<string, string>
  expect(peer, 'the page has no peer connections').toBe('ReferenceError')
  expect(Object.values(tried).length).toBeGreaterThan(20)
})
