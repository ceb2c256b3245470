import { describe, expect, test } from 'vitest'
import { requests } from '@shared/contract'
import { refusalOf } from '../../../src-main/handlers/request-guard'
import { cpuMs } from '../../cpu-time'

const create = (input: unknown) => refusalOf('database:act', { action: 'institution:create', input })
const invalid = { code: 'request-invalid' }
const tooLarge = { code: 'request-too-large' }

/** Objects one in another; the outermost counts. */
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), 1)

describe('a request', () => {
  test('of the contract passes', () => {
    expect(create({ name: 'Říčany', dataBoxes: ['abc'], note: null })).toBeNull()
    expect(refusalOf('app:start', null)).toBeNull()
    expect(refusalOf('history:list', { last: 1 })).toBeNull()
  })

  test('passes with an object without a prototype, as structured cloning may make it', () => {
    expect(create(Object.assign(Object.create(null), { name: 'x' }))).toBeNull()
  })

  test.each(['database:explode', '', '__proto__', 'constructor', 'toString', 'app:start ', 'APP:START'])(
    '81 with the unknown name "%s" is refused',
    (name) => {
      expect(refusalOf(name, null)).toEqual({ code: 'request-unknown' })
    },
  )
})

describe('82 an input', () => {
  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'institution:create'],
    ['an array', ['institution:create', {}]],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big number', 1n],
    ['not a number', Number.NaN],
  ])('that is %s is refused where a record is expected', (_name, input) => {
    expect(refusalOf('database:act', input)).toEqual(invalid)
  })

  test.each(Object.entries(requests).flatMap(([name, { input }]) => (input.safeParse(null).success ? [name] : [])))(
    '%s takes nothing but null',
    (name) => {
      for (const input of [undefined, 0, '', {}, [], { path: '/etc' }]) expect(refusalOf(name, input)).toEqual(invalid)
    },
  )

  class Town {
    name = 'Říčany'
  }
  test.each([
    ['a class instance', new Town()],
    ['a date', new Date()],
    ['a map', new Map([['name', 'x']])],
    ['a set', new Set(['x'])],
    ['bytes', new Uint8Array(3)],
    ['an error', new Error('x')],
    ['a function', { name: () => 'x' }],
    ['a symbol', { name: Symbol('x') }],
    ['a big number', { name: 1n }],
    ['an own __proto__', JSON.parse('{"name":"x","__proto__":{"polluted":1}}') as unknown],
    ['a constructor key', { name: { constructor: { prototype: { polluted: 1 } } } }],
    ['a prototype key', [{ deep: { prototype: {} } }]],
    ['another prototype', Object.create({ name: 'x' })],
  ])('holding %s is refused, however deep it lies', (_name, value) => {
    expect(create(value)).toEqual(invalid)
    expect(create({ list: [{ value }] })).toEqual(invalid)
    expect('polluted' in {}).toBe(false)
  })

  test('that refers to itself ends, and is refused', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic['self'] = cyclic
    expect(create(cyclic)).toEqual(invalid)
    const wide: unknown[] = []
    wide.push(wide, wide, wide)
    expect(create(wide)).not.toBeNull()
  })

  test('may nest to a depth of 32 and no further', () => {
    expect(create(nested(30))).toBeNull()
    expect(create(nested(40))).toEqual(invalid)
    expect(create(nested(5_000))).toEqual(invalid)
  })

  test('that refers to the same object again and again counts each time, so that small messages cannot grow huge', async () => {
    const doubled = Array.from({ length: 28 }).reduce<unknown>((inner) => [inner, inner], 'x'.repeat(10))
    expect(await cpuMs(() => expect(create(doubled)).toEqual(tooLarge))).toBeLessThan(5_000)
  })

  test.each([
    ['one text', () => ({ name: 'x'.repeat(20_000_001) })],
    ['many texts', () => ({ names: Array.from({ length: 3_000 }, () => 'x'.repeat(10_000)) })],
    ['long keys', () => Object.fromEntries(Array.from({ length: 30 }, (_, at) => ['k'.repeat(1_000_000) + at, 1]))],
    ['many numbers', () => Array.from({ length: 3_000_000 }, () => 1)],
  ])('is refused when it is too large because of %s', (_name, input) => {
    expect(create(input())).toEqual(tooLarge)
  })

  test('as large as the largest import passes', () => {
    const decisions = Array.from({ length: 50_000 }, (_, at) => ({ row: at + 1, choice: 'leave' }))
    const token = '00000000-0000-4000-8000-000000000000'
    expect(refusalOf('import:commit', { token, decisions })).toBeNull()
    expect(refusalOf('import:commit', { token, decisions: [...decisions, decisions[0]] })).toEqual(invalid)
  })
})

describe('83 and 86 an input', () => {
  const job = 'job'
  const id = '0174bf5c-0000-7000-8000-000000000000'
  const subject = { kind: 'publication', form: 'pdf', id, lang: 'cs', job }

  test.each([
    ['an unknown action', 'database:act', { action: 'institution:explode', input: {} }],
    ['an unknown key', 'database:act', { action: 'institution:create', input: {}, more: 1 }],
    ['a path instead of a token', 'document:open', { token: '/etc/passwd' }],
    ['a target', 'document:make', { ...subject, target: '/tmp/x.pdf' }],
    ['an id with a slash', 'document:make', { ...subject, id: '../x' }],
    ['an id that is too long', 'document:make', { ...subject, id: id + 'a'.repeat(64) }],
    ['an unknown kind', 'document:make', { ...subject, kind: '../x' }],
    ['a kind that is asked for in another way', 'document:make', { ...subject, kind: 'records', form: 'xlsx' }],
    ['a form that the document has not', 'document:make', { ...subject, form: 'xlsx' }],
    ['a job that is too long', 'document:make', { ...subject, job: 'j'.repeat(65) }],
    ['no job', 'job:cancel', { job: '' }],
    ['too much history', 'history:list', { last: 1e9 }],
    ['half a row', 'import:commit', { token: id, decisions: [{ row: 1.5, choice: 'leave' }] }],
    ['a folder', 'database:create', { sample: true, choose: false, folder: '/tmp' }],
    ['an unknown language', 'preferences:set', { lang: 'no' }],
  ])('with %s is refused', (_name, request, input) => {
    expect(refusalOf(request, input)).toEqual(invalid)
  })

  test('like them but right passes', () => {
    expect(refusalOf('document:make', subject)).toBeNull()
    expect(refusalOf('job:cancel', { job })).toBeNull()
  })
})
