import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alone } from '../../../scripts/setup/alone.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'alone-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('two builds started at once', () => {
  it('run one after the other', async () => {
    const seen: string[] = []
    const job = (name: string) => async () => {
      seen.push(`${name} begins`)
      await pause(150)
      seen.push(`${name} ends`)
    }
    await Promise.all([alone(join(folder, 'note'), job('first')), alone(join(folder, 'note'), job('second'))])
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  it('leave the way free when the first fails', async () => {
    const note = join(folder, 'note')
    await expect(alone(note, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(existsSync(note)).toBe(false)
  })

  it('are not held up by one that was killed', async () => {
    const note = join(folder, 'note')
    writeFileSync(note, '999999999')
    expect(await alone(note, () => Promise.resolve('done'))).toBe('done')
  })
})
