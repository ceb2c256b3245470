import { expect, test } from './launch'

test.use({ startsWith: 'sample' })
test('x', async ({ app, window }) => {
  app.expectError(/./)
  const r = await window.evaluate(async () => {
    const { app } = window as any
    const out: any = {}
    const ask = (name: any, input: any) => {
      try {
        return app.request(name, input).then(
          (r: any) => JSON.stringify(r).slice(0, 200),
          (e: any) => 'REJECT ' + e,
        )
      } catch (e) {
        return 'THROW ' + e
      }
    }
    class Town {
      name = 'x'
      get secret() {
        return 1
      }
    }
    const cyclic: any = { action: 'institution:create' }
    cyclic.input = cyclic
    out.unknown = await ask('database:explode', null)
    out.num = await ask(7, null)
    out.obj = await ask({ toString: () => 'app:start' }, null)
    out.proto = await ask('__proto__', null)
    out.null = await ask('database:act', null)
    out.undef = await ask('database:act', undefined)
    out.number = await ask('database:act', 7)
    out.cyclic = await ask('database:act', cyclic)
    out.classed = await ask('database:act', { action: 'institution:create', input: new Town() })
    out.protokey = await ask(
      'database:act',
      JSON.parse('{"action":"institution:create","input":{"name":"x","__proto__":{"polluted":1}}}'),
    )
    out.protokey2 = await ask(
      'database:act',
      JSON.parse('{"action":"institution:create","input":{"name":"x"},"__proto__":{"polluted":1}}'),
    )
    out.ctor = await ask(
      'database:act',
      JSON.parse('{"action":"institution:create","input":{"name":"x","constructor":{"prototype":{"polluted":1}}}}'),
    )
    out.fn = await ask('database:act', { action: 'institution:create', input: { name: () => 1 } })
    out.sym = await ask('database:act', { action: 'institution:create', input: { name: Symbol('x') } })
    out.big = await ask('database:act', { action: 'institution:create', input: { name: 1n } })
    out.map = await ask('database:act', { action: 'institution:create', input: new Map() })
    out.date = await ask('database:act', { action: 'institution:create', input: new Date() })
    out.error = await ask('database:act', { action: 'institution:create', input: new Error('x') })
    out.nan = await ask('history:list', { last: NaN })
    out.deep = await ask('database:act', {
      action: 'institution:create',
      input: Array.from({ length: 500 }).reduce((a: any) => ({ a }), {}),
    })
    out.deep2 = await ask('database:act', {
      action: 'institution:create',
      input: Array.from({ length: 5000 }).reduce((a: any) => ({ a }), {}),
    })
    out.getter = await ask('database:act', {
      get action() {
        throw new Error('boo')
      },
    })
    out.el = await ask('database:act', document.body)
    out.promise = await ask('database:act', Promise.resolve(1))
    out.proxy = await ask(
      'database:act',
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error('proxy')
          },
        },
      ),
    )
    const t = Date.now()
    out.huge = await ask('database:act', { action: 'institution:create', input: { name: 'x'.repeat(100_000_000) } })
    out.hugeMs = Date.now() - t
    out.hugename = await ask('x'.repeat(100_000_000), null)
    out.polluted = ({} as any).polluted
    const many = await Promise.all(Array.from({ length: 10_000 }, () => app.request('history:list', { last: 1 })))
    out.many = Object.entries(
      many.reduce((c: any, r: any) => {
        const k = r.ok ? 'ok' : r.failure.code
        c[k] = (c[k] ?? 0) + 1
        return c
      }, {}),
    )
    out.manyMs = Date.now() - t
    out.on = await (async () => {
      const a = app.on('nonsense', () => 1)
      return typeof a
    })()
    return out
  })
  console.log(r)
})
