import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

type Answer = (request: Request) => Promise<Response>

/** The one edge that is not there outside Electron: whoever is asked for an address of the scheme. */
const { asked } = vi.hoisted(() => ({ asked: { handle: undefined as Answer | undefined } }))
vi.mock('electron', () => ({
  protocol: { handle: (_scheme: string, answer: Answer) => void (asked.handle = answer) },
  session: {},
}))
const { fileFor, forgetBytes, offerBytes, servePage } = await import('../../src-main/electron/page-protocol')

let base = ''
let folder = ''
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'dp-stránka #1 '))
  folder = join(base, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p>Dobrý den</p>')
  writeFileSync(join(folder, 'assets/app.js'), 'export {}')
  writeFileSync(join(folder, 'assets/notes.txt'), 'secret')
  writeFileSync(join(base, 'main.js'), 'secret')
  mkdirSync(join(base, 'renderer-other'))
  writeFileSync(join(base, 'renderer-other/x.js'), 'secret')
  servePage(folder)
})
afterAll(() => rmSync(base, { recursive: true }))

const ask = (address: string, method = 'GET') => {
  if (!asked.handle) throw new Error('nobody answers')
  return asked.handle(new Request(address, { method }))
}

describe('an address of the page', () => {
  test('means its file, and without a path the index', () => {
    expect(fileFor(folder, 'app://bundle/')).toBe(join(folder, 'index.html'))
    expect(fileFor(folder, 'app://bundle/assets/app.js')).toBe(join(folder, 'assets/app.js'))
    expect(fileFor(folder, 'app://bundle/assets/app.js?v=1#x')).toBe(join(folder, 'assets/app.js'))
    expect(fileFor(folder, 'app://bundle/p%C5%99%C3%ADklad%201.svg')).toBe(join(folder, 'příklad 1.svg'))
  })

  test.each([
    'app://bundle/..%2fmain.js',
    'app://bundle/assets/..%2f..%2fmain.js',
    'app://bundle/..%2frenderer-other%2fx.js',
    'app://bundle/%2e%2e%2fmain.js',
    'app://bundle/..%5cmain.js',
    'app://bundle/%5c%5cserver%5cx.js',
    'app://bundle/index.html%00.js',
    'app://bundle/%E0%A4%A',
    'app://bundle/assets/notes.txt',
    'app://bundle/assets',
    'app://other/index.html',
    'app://bundle:80/index.html',
    'app:///index.html',
  ])('%s means no file', (address) => {
    expect(fileFor(folder, address)).toBeNull()
  })

  test('with slashes for an absolute path stays inside the folder', () => {
    expect(fileFor(folder, 'app://bundle/%2fetc%2fx.js')).toBe(join(folder, 'etc/x.js'))
  })
})

describe('an answer', () => {
  test('carries the file, its kind and the content security policy', async () => {
    const answer = await ask('app://bundle/index.html')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('<p>Dobrý den</p>')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = (answer.headers.get('content-security-policy') ?? '').split('; ')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:|blob:/)
  })

  test.each(['assets/none.js', '..%2fmain.js', 'assets/notes.txt'])('for %s is 404 and empty', async (path) => {
    const answer = await ask(`app://bundle/${path}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('to %s is 405', async (method) => {
    expect((await ask('app://bundle/index.html', method)).status).toBe(405)
  })
})

describe('bytes laid out for the page', () => {
  const taken = async (address: string): Promise<string> => (await ask(address)).text()

  test('are given at their own address only, whole or a stretch of them', async () => {
    const address = offerBytes(Buffer.from('data'))
    expect((await ask('app://bundle/once/00000000-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await ask(address, 'POST')).status).toBe(405)
    expect(await taken(address)).toBe('data')
    expect(await taken(`${address}/1-3`)).toBe('at')
    expect(await taken(`${address}/2-99`)).toBe('ta')
  })

  test.each(['/', '/1', '/1-', '/-1-2', '/1-2/3', 'x', '/1-2?x'])('are given at no other: %s', async (end) => {
    const address = offerBytes(Buffer.from('data'))
    expect((await ask(`${address}${end}`)).status).toBe(404)
  })

  test('go when others are laid out', async () => {
    const first = offerBytes(Buffer.from('one'))
    const second = offerBytes(Buffer.from('two'))
    expect((await ask(first)).status).toBe(404)
    expect(await taken(second)).toBe('two')
    forgetBytes(first)
    expect(await taken(second)).toBe('two')
    forgetBytes(second)
    expect((await ask(second)).status).toBe(404)
  })
})
