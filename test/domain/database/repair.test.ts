import { expect, test } from 'vitest'
import { repairHeading, type Repair } from '@shared/domain/database/repair'

const seen: Repair = { code: 'first-seen', seq: 2, at: '2026-11-24T14:03:00.000Z', device: 'b7' }
const copied: Repair = { code: 'folder-copied' }
const torn: Repair = { code: 'torn-tail', bytes: 3 }
const mended: Repair = { code: 'key-file-mended', fate: 'gone' }

test.each([
  ['first-seen', [seen]],
  ['folder-copied', [copied]],
  ['told', [seen, copied]],
  ['told', [{ code: 'folder-moved' }]],
  ['repaired', [seen, torn]],
  ['repaired', [mended]],
] as const)('%s heads what was found on opening: %j', (heading, repaired) => {
  expect(repairHeading(repaired)).toBe(heading)
})
