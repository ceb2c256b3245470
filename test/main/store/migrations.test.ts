import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { collectionNames, formatVersion } from '@shared/domain/database'
import { migrated } from '../../../src-main/store/migrations/migrations'
import { projectRoot } from '../../e2e/project-root'
import { checkStore } from '../../../src-main/store/check'
import { copyOf, freshFolder, lookInto, open } from './folder'

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
      expect(checkStore(store)).toMatchObject({ isSound: true, seq: 4 })
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
  const invitation = migrated({ invitations: { a: written, b: { id: 'b', answer: null, reminders: [] } } }, 2)[
    'invitations'
  ]
  expect(invitation?.['a']).toMatchObject({
    wave: 1,
    answer: { ...answer, refusalReason: '', heldEventIds: [] },
    reminders: [{ on: '2020-09-30', channel: 'email', by: '' }],
  })
  expect(invitation?.['b']).toMatchObject({ answer: null, reminders: [], personId: null })
})

test('P16 a migration keeps fields and collections that it does not know', () => {
  const records = { persons: { a: { id: 'a', novinka: 1 } }, zvláštní: { b: { id: 'b' } } }
  expect(migrated(records, 1)).toMatchObject(records)
})
