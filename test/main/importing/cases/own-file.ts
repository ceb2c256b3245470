import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A file of the test's own, gone when the test is over; its path. */
export const ownFile = (name: string, content: string | Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dp-case-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
