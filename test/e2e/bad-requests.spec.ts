import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type RunningApp } from './launch'

test.use({ startsWith: 'sample', sharesApp: true })

type Answer = { readonly ok: boolean; readonly failure?: { readonly code: string }; readonly value?: unknown }
type Request = (name: string, input: unknown) => Promise<Answer>

/** Asks main from the page, exactly as the page's own code does. */
const ask = (window: Page, name: string, input: unknown): Promise<Answer> =>
  window.evaluate(
    ({ name, input }) => (globalThis as unknown as { app: { request: Request } }).app.request(name, input),
    { name, input },
  )

const act = (window: Page, action: string, input: unknown) => ask(window, 'database:act', { action, input })

const refusal = (code: string) => ({ ok: false, failure: { code } })

/** The number of the last commit: what must not rise when something is refused. */
const lastCommit = async (window: Page) => {
  const { value } = await ask(window, 'history:list', { last: 1 })
  return (value as readonly { readonly seq: number }[])[0]?.seq ?? 0
}

const logOf = (app: RunningApp) => readFileSync(join(app.folders.userData, 'logs/dobra-praxe.log'), 'utf8')

test('81 an unknown request is refused, under whatever name', async ({ window }) => {
  const names = [
    'database:explode',
    '',
    '__proto__',
    'constructor',
    'toString',
    'database:act ',
    'request',
    'a'.repeat(1e6),
  ]
  for (const name of names) expect(await ask(window, name, null)).toEqual(refusal('request-unknown'))
  const answers = await window.evaluate(() => {
    const { request } = (globalThis as unknown as { app: { request: Request } }).app
    const odd: unknown[] = [7, null, undefined, {}, ['app:start'], { toString: () => 'app:start' }]
    return Promise.all(odd.map((name) => request(name as string, null)))
  })
  for (const answer of answers) expect(answer).toEqual(refusal('request-unknown'))
})

test('82 null, a number, a cycle, what cannot be copied and 100 MB of text are refused, and nothing is changed', async ({
  window,
}) => {
  const before = await lastCommit(window)
  const answers = await window.evaluate(async () => {
    const { request } = (globalThis as unknown as { app: { request: Request } }).app
    const cyclic: Record<string, unknown> = { action: 'institution:create' }
    cyclic['input'] = cyclic
    const town = (name: unknown) => ({ action: 'institution:create', input: { name } })
    return {
      null: await request('database:act', null),
      undefined: await request('database:act', undefined),
      number: await request('database:act', 7),
      text: await request('database:act', 'institution:create'),
      notANumber: await request('history:list', { last: Number.NaN }),
      cyclic: await request('database:act', cyclic),
      function: await request(
        'database:act',
        town(() => 'x'),
      ),
      symbol: await request('database:act', town(Symbol('x'))),
      bigint: await request('database:act', town(1n)),
      date: await request('database:act', town(new Date())),
      map: await request('database:act', { action: 'institution:create', input: new Map([['name', 'x']]) }),
      error: await request('database:act', { action: 'institution:create', input: new Error('x') }),
      element: await request('database:act', document.body),
      promise: await request('database:act', Promise.resolve(1)),
      constructorKey: await request('database:act', town({ constructor: { prototype: { polluted: 1 } } })),
      unknownKey: await request('database:act', { ...town('x'), more: 1 }),
      huge: await request('database:act', town('x'.repeat(100_000_000))),
    }
  })
  const { huge, ...others } = answers
  for (const [name, answer] of Object.entries(others)) expect(answer, name).toEqual(refusal('request-invalid'))
  expect(huge).toEqual(refusal('request-too-large'))
  expect(await lastCommit(window)).toBe(before)
})

test('82 what is nested too deep does not reach main', async ({ window }) => {
  const outcomes = await window.evaluate(async () => {
    const { request } = (globalThis as unknown as { app: { request: Request } }).app
    const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), {})
    const outcome = async (depth: number) => {
      try {
        return (await request('database:act', { action: 'institution:create', input: nested(depth) })).failure?.code
      } catch {
        return 'stopped at the bridge'
      }
    }
    return [await outcome(100), await outcome(5_000)]
  })
  expect(outcomes).toEqual(['request-invalid', 'stopped at the bridge'])
})

test('82 a class instance and "__proto__" arrive as plain data or not at all, and no prototype is touched', async ({
  app,
  window,
}) => {
  const made = await window.evaluate(async () => {
    class Town {
      name = 'Instance'
      get region() {
        return 'from the prototype'
      }
    }
    const { request } = (globalThis as unknown as { app: { request: Request } }).app
    const poisoned: unknown = JSON.parse('{"name":"Poisoned","__proto__":{"region":"from the prototype","polluted":1}}')
    return Promise.all(
      [new Town(), poisoned].map((input) => request('database:act', { action: 'institution:create', input })),
    )
  })
  for (const { ok, value } of made)
    if (ok) expect(value).toMatchObject({ region: '' })
    else expect(ok).toBe(false)
  const isPolluted = () => 'polluted' in {}
  expect(await window.evaluate(isPolluted)).toBe(false)
  expect(await app.electron.evaluate(isPolluted)).toBe(false)
})

test('83 a foreign collection, an unknown action and ids that are none are refused before any rule', async ({
  window,
}) => {
  const before = await lastCommit(window)
  for (const action of ['meta:edit', 'institution:explode', 'undo', 'database:create', '__proto__', 'constructor'])
    expect(await act(window, action, {}), action).toEqual(refusal('request-invalid'))
  const ids = [
    '',
    'x/y',
    '..',
    '../../etc/passwd',
    'a'.repeat(65),
    'a'.repeat(100_000),
    '__proto__',
    7,
    null,
    {},
    ['x'],
  ]
  for (const id of ids) {
    const answer = await act(window, 'institution:edit', { id, changes: { region: 'x' } })
    expect(answer, String(id).slice(0, 20)).toMatchObject({
      failure: { code: 'invalid-input', issues: [{ path: ['id'] }] },
    })
  }
  const foreign = await act(window, 'institution:edit', { id: 'x', changes: { id: 'y', madeUp: 1 } })
  expect(foreign).toMatchObject(refusal('invalid-input'))
  for (const kind of ['../publication', 'roster/../..', '']) {
    const subject = { kind, form: 'pdf', id: 'x', lang: 'cs', job: 'j' }
    expect(await ask(window, 'document:make', subject)).toEqual(refusal('request-invalid'))
  }
  expect(await lastCommit(window)).toBe(before)
})

test('84 a form that is out of date is answered, and nothing of what the other has done is lost', async ({
  window,
}) => {
  const made = await act(window, 'institution:create', { name: 'Obec Stará' })
  const { id } = made.value as { id: string }
  await act(window, 'institution:edit', { id, changes: { region: 'Zlínský kraj' } })
  const other = await act(window, 'institution:edit', { id, changes: { district: 'Vsetín' } })
  expect(other.value, 'a form sends only what was typed in it').toMatchObject({
    region: 'Zlínský kraj',
    district: 'Vsetín',
  })

  expect(await act(window, 'institution:remove', { ids: [id] })).toMatchObject({ ok: true })
  const before = await lastCommit(window)
  const late = await act(window, 'institution:edit', { id, changes: { region: 'Jihomoravský kraj' } })
  expect(late).toEqual({ ok: false, failure: { code: 'not-found', collection: 'institutions', id } })
  expect(await lastCommit(window)).toBe(before)
  expect(await ask(window, 'database:undo', { seq: null })).toMatchObject({ ok: true })
  const again = await act(window, 'institution:edit', { id, changes: { region: 'Jihomoravský kraj' } })
  expect(again.value).toMatchObject({ region: 'Jihomoravský kraj', district: 'Vsetín' })
})

test('85 ten thousand requests at once are each answered or told "busy", and the app goes on', async ({ window }) => {
  const counts = await window.evaluate(async () => {
    const { request } = (globalThis as unknown as { app: { request: Request } }).app
    // Each is written to the disk, so that they come in faster than they are answered.
    const one = { action: 'institution:create', input: { name: 'Obec' } }
    const answers = await Promise.all(Array.from({ length: 10_000 }, () => request('database:act', one)))
    const busy = answers.filter(({ failure }) => failure?.code === 'busy').length
    return { ok: answers.filter(({ ok }) => ok).length, busy }
  })
  expect(counts.ok).toBeGreaterThan(0)
  expect(counts.busy).toBeGreaterThan(0)
  expect(counts.ok + counts.busy).toBe(10_000)
  expect(await ask(window, 'history:list', { last: 1 })).toMatchObject({ ok: true })
  await expect(window.getByRole('main')).toBeVisible()
})

test('86 the window names files by tokens of main only, never by a path', async ({ window }) => {
  const tokens = ['/etc/passwd', '../x.pdf', 'C:\\Windows\\x.xlsx', '', '00000000-0000-4000-8000-000000000000']
  for (const name of ['document:open', 'document:show', 'import:drop'])
    for (const token of tokens.slice(0, 4))
      expect(await ask(window, name, { token })).toEqual(refusal('request-invalid'))
  for (const name of ['document:open', 'document:show'])
    expect(await ask(window, name, { token: tokens[4] })).toEqual(refusal('document-unknown'))
  for (const extra of ['path', 'target', 'folder'])
    expect(await ask(window, 'database:create', { sample: false, choose: false, [extra]: '/tmp' })).toEqual(
      refusal('request-invalid'),
    )
})

test('87 requests from a second window, from a frame and from another page are refused', async ({ app, window }) => {
  app.expectError(/request-from-elsewhere/)
  await expect(window.getByRole('main')).toBeVisible()
  const answers = await app.electron.evaluate(async ({ app, BrowserWindow, ipcMain }) => {
    const [ours] = BrowserWindow.getAllWindows()
    if (!ours) throw new Error('no window')
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const second = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await second.loadURL('app://bundle/index.html')
    const fromSecond: unknown = await second.webContents.executeJavaScript(`window.app.request('app:start', null)`)
    second.destroy()

    // No frame of the page has a bridge, so that its request has to be forged where it would come in.
    type Answering = (event: unknown, name: string, input: unknown) => Promise<unknown>
    const inner = (ipcMain as unknown as { _invokeHandlers: Map<string, Answering> })._invokeHandlers
    const forged = (sender: unknown, senderFrame: unknown) =>
      inner.get('request')?.({ sender, senderFrame, processId: 1, frameId: 1 }, 'app:start', null)
    const { webContents } = ours
    const { mainFrame } = webContents
    return {
      fromSecond,
      fromMain: await forged(webContents, mainFrame),
      fromFrame: await forged(webContents, { url: mainFrame.url, parent: mainFrame }),
      fromNowhere: await forged(webContents, null),
      fromOther: await forged({ mainFrame }, mainFrame),
    }
  })
  const { fromMain, ...others } = answers
  expect(fromMain, 'the forgery itself works').toMatchObject({ ok: true })
  for (const [name, answer] of Object.entries(others)) expect(answer, name).toEqual(refusal('request-from-elsewhere'))
})

test('82 refused requests are logged by their code alone', async ({ app, window }) => {
  const secret = 'Příšerně tajné jméno'
  await ask(window, 'history:list', { [secret]: secret })
  await act(window, secret, { name: secret })
  await act(window, 'institution:create', { name: secret, wrong: secret })
  await ask(window, 'database:act', secret)
  await expect.poll(() => logOf(app)).toContain('request refused request-invalid database:act')
  expect(logOf(app)).not.toContain(secret)
  expect(logOf(app)).not.toContain(app.folders.data)
})
