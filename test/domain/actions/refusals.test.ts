import { expect, test } from 'vitest'
import { actionNames } from '@shared/domain/actions'
import { Scene } from '../../builders'

test('an unknown action is refused by its name', () => {
  expect(new Scene().refuse('nothing:here' as never, {})).toEqual({ code: 'unknown-action', action: 'nothing:here' })
  expect(new Scene().refuse('constructor' as never, {}).code).toBe('unknown-action')
})

test('unknown keys are refused and named, and the path says where', () => {
  const failure = new Scene().refuse('institution:create', { name: 'Říčany', icoo: '1' })
  expect(failure).toMatchObject({ code: 'invalid-input', issues: [{ path: [], code: 'unknown-keys', keys: ['icoo'] }] })
})

test.each(actionNames)('%s refuses junk without throwing', (name) => {
  for (const junk of [
    null,
    5,
    'text',
    [],
    {},
    { id: '../../x' },
    { ids: ['x'.repeat(100)] },
    { __proto__: { id: 1 } },
  ]) {
    expect(new Scene().refuse(name, junk).code).toBe('invalid-input')
  }
})

test('a missing field, a too long one and a wrong type each have their code and path', () => {
  const scene = new Scene()
  const issues = (input: unknown) => {
    const failure = scene.refuse('person:create', input)
    return failure.code === 'invalid-input' ? failure.issues.map(({ path, code }) => [path.join('.'), code]) : []
  }
  expect(issues({})).toEqual([['lastName', 'missing']])
  expect(issues({ lastName: '  ' })).toEqual([['lastName', 'too-short']])
  expect(issues({ lastName: 'x'.repeat(301) })).toEqual([['lastName', 'too-long']])
  expect(issues({ lastName: 5 })).toEqual([['lastName', 'wrong-type']])
  expect(issues({ lastName: 'Nová', gender: 'x' })).toEqual([['gender', 'not-allowed']])
})

test.each(['a@b', 'a@@b.cz', 'a@b.cz, c@d.cz', 'jan (zavináč) obec.cz'])(
  '43 the e-mail %s is refused at its field',
  (email) => {
    expect(new Scene().refuse('person:create', { lastName: 'Nová', email })).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: ['email'], code: 'email-form' }],
    })
  },
)

test('43 mailto: is taken off an address', () => {
  expect(new Scene().do('person:create', { lastName: 'Nová', email: 'mailto:jana@obec.cz' }).email).toBe('jana@obec.cz')
})

test.each(['2025-02-29', '2021-04-31', '0001-01-01', 'příští týden', ''])('45 the day %s is refused', (day) => {
  const scene = new Scene()
  const { id } = scene.initiative()
  expect(scene.refuse('event:create', { initiativeId: id, title: 'x', days: [day] })).toMatchObject({
    code: 'invalid-input',
    issues: [{ path: ['days', 0], code: 'not-a-day' }],
  })
})

test('45 days that go backwards are refused', () => {
  const scene = new Scene()
  const days = ['2021-04-30', '2021-04-29']
  expect(scene.refuse('event:create', { initiativeId: scene.initiative().id, title: 'x', days })).toMatchObject({
    issues: [{ path: ['days'], code: 'days-not-ascending' }],
  })
})

test.each([
  ['Ng'],
  ["O'Brien"],
  ['van der Berg-Nováková'],
  ['Sukarno'],
  ['Ř'.repeat(200)],
  ['z Poděbrad'],
  ['Ødegård'],
])('47 the name %s is taken as it is', (lastName) => {
  expect(new Scene().do('person:create', { lastName }).lastName).toBe(lastName)
})

test('34, 39, 40 control marks go and letters are composed, so that two ways to type a name are one', () => {
  const person = new Scene().do('person:create', {
    lastName: 'R\u030cehor\u030c\u202e\u0000',
    firstName: '\ufeffJana\u200b',
  })
  expect([person.firstName, person.lastName]).toEqual(['Jana', 'Řehoř'])
})

test('46 markup stays text', () => {
  const name = '<img src=x onerror=alert(1)>'
  expect(new Scene().institution(name).name).toBe(name)
})

test('53 poisonous keys are refused, not merged', () => {
  const input = JSON.parse(
    '{"id":"0192aaaa-0000-7000-8000-000000000000","changes":{"__proto__":{"isAdmin":true},"constructor":1}}',
  ) as unknown
  const scene = new Scene()
  expect(scene.refuse('person:edit', input).code).toBe('invalid-input')
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

test('what others refer to is not removed, and the refusal counts what hangs on it', () => {
  const scene = new Scene()
  const town = scene.institution('Říčany')
  scene.person('Nováková', town.id)
  scene.institution('MP Říčany', { kind: 'municipal-police', parentId: town.id })
  expect(scene.refuse('institution:remove', { ids: [town.id] })).toEqual({
    code: 'still-referenced',
    by: [
      { collection: 'institutions', count: 1 },
      { collection: 'persons', count: 1 },
    ],
  })
})

test('an edit that changes nothing makes no change', () => {
  const scene = new Scene()
  const town = scene.institution('Říčany')
  expect(scene.do('institution:edit', { id: town.id, changes: { name: 'Říčany' } })).toBe(town)
})
