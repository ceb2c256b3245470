import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collectionNames, formatVersion } from '@shared/domain/database/database'
import type { ChangeSet } from '../../../src-main/store/change-set'
import { plainCodec } from '../../../src-main/store/codec'
import { frameText } from '../../../src-main/store/journal-frames'
import { migrationFrom } from '../../../src-main/store/migrations/migrations'
import { projectRoot } from '../../e2e/project-root'
import { checkStore } from '../../../src-main/store/check'
import { act, copyOf, freshFolder, lookInto, open } from './folder'

const golden = join(projectRoot, 'test/fixtures/golden')

describe('a folder that an older version left behind after a crash', () => {
  test('exists for every version before this one', () => {
    const versions = Array.from({ length: formatVersion - 1 }, (_, index) => `v${index + 1}`)
    expect(readdirSync(golden).sort()).toEqual(versions)
  })

  test.each(readdirSync(golden))(
    'P15 %s opens with everything that was acknowledged, in the shape of this version',
    async (version) => {
      const folder = freshFolder()
      cpSync(join(golden, version), folder, { recursive: true })
      const again = copyOf(folder)

      const store = await open(folder)
      expect(store.migratedFrom).toBe(Number(version.slice(1)))
      expect(await checkStore(store)).toMatchObject({ isSound: true, seq: 4 })
      expect(Array.from(store.view.all('persons'), ({ lastName }) => lastName)).toEqual(['z Poděbrad'])
      const records = collectionNames.map((name) => Array.from(store.view.all(name)))
      await store.close()
      expect(await lookInto(folder)).toMatchObject({ seq: 4, repaired: [] })

      const second = await open(again)
      expect(collectionNames.map((name) => Array.from(second.view.all(name)))).toEqual(records)
      await second.close()
    },
  )
})

test('P15 answers and reminders of older invitations get what this version keeps of them', () => {
  const answer = { value: 'declined', on: '2020-10-01', channel: 'email', recordedBy: 'Jana', note: '' }
  const written = { id: 'a', answer, reminders: [{ on: '2020-09-30', channel: 'email' }] }
  const migrated = migrationFrom(2)('invitations')
  expect(migrated?.(written)).toMatchObject({
    wave: 1,
    answer: { ...answer, refusalReason: '', heldEventIds: [] },
    reminders: [{ on: '2020-09-30', channel: 'email', by: '' }],
  })
  expect(migrated?.({ id: 'b', answer: null, reminders: [] })).toMatchObject({
    answer: null,
    reminders: [],
    personId: null,
  })
})

describe('a step that version 1 wrote, after the migration', () => {
  const migratedV1 = async () => {
    const folder = freshFolder()
    cpSync(join(golden, 'v1'), folder, { recursive: true })
    const journal = join(folder, 'log-0000000002.ndjson')
    const last = readFileSync(journal, 'utf8').trimEnd().split('\n').slice(-2)
    const made = plainCodec.bodyOf('log2.3', last[0] ?? '') ?? ''
    const { changes, ...rest } = JSON.parse(made) as ChangeSet // safe: the golden journal was written by the app
    const before = changes[0]?.after
    if (!before) throw new Error('nobody was made')
    const after = { ...before, lastName: 'Nováková' }
    const edit = { collection: 'persons', id: before.id, before, after } as const
    appendFileSync(
      journal,
      frameText(
        { kind: 'log', generation: 2 },
        5,
        { ...rest, seq: 5, action: 'person:edit', changes: [edit] },
        plainCodec,
      ),
    )
    const store = await open(folder)
    await store.loadSteps()
    return { folder, store, id: before.id }
  }

  test('is listed and shown with its old and new values, without fields that nobody had changed', async () => {
    const { store } = await migratedV1()
    expect((await store.history(10)).map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1])
    const detail = await store.pastChanges.detail({ seq: 5, limit: 10 })
    expect(detail).toMatchObject({ ok: true, value: { records: [{ kind: 'changed' }] } })
    const fields = detail.ok ? (detail.value.records[0]?.fields ?? []) : []
    expect(fields).toEqual([{ field: 'lastName', before: 'z Poděbrad', after: 'Nováková' }])
    const made = await store.pastChanges.detail({ seq: 3, limit: 10 })
    expect(made).toMatchObject({ ok: true, value: { records: [{ record: { photoWish: 'unknown', erasedAt: null } }] } })
    await store.close()
  })

  test('P15 is taken back and done again, and fields of this version stay as they are', async () => {
    const { store, folder, id } = await migratedV1()
    await act(store, 'person:edit', { id, changes: { photoWish: 'disagrees' } })
    expect(await store.undoPast(5)).toMatchObject({ ok: true, value: { target: 5 } })
    const then = { lastName: 'z Poděbrad', photoWish: 'disagrees', erasedAt: null }
    expect(store.view.get('persons', id)).toMatchObject(then)
    expect(await store.redo()).toMatchObject({ ok: true })
    expect(store.view.get('persons', id)).toMatchObject({ ...then, lastName: 'Nováková' })
    await store.close()
    const again = await open(folder)
    await again.loadSteps()
    expect(await again.undoPast(3, { withDependents: true })).toMatchObject({ ok: true })
    expect(again.view.count('persons')).toBe(0)
    await again.close()
  })
})

test('P16 a migration keeps fields and collections that it does not know', () => {
  const person = { id: 'a', novinka: 1 }
  expect(migrationFrom(1)('persons')?.(person)).toMatchObject(person)
  expect(migrationFrom(1)('zvláštní')).toBeNull()
})
