import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noteParts, sweepNotedParts } from '../../../../src-main/documents/files/noted-parts'
import { placeFile } from '../../../../src-main/documents/files/place-file'
import { placeFolder } from '../../../../src-main/documents/files/place-folder'

const fresh = (): string => mkdtempSync(join(tmpdir(), 'dp-části '))
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

/** A note as a run leaves it that was killed while it made a file. */
const killed = (profile: string, path: string, pid: number): void => {
  mkdirSync(join(profile, 'unfinished'), { recursive: true })
  writeFileSync(path, 'Jana Nováková')
  writeFileSync(join(profile, 'unfinished', path.split('/').at(-1) ?? ''), JSON.stringify({ path, pid }))
}

test('P55 the next start removes what a killed run has left of a document, wherever that lies', async () => {
  const [profile, desk] = [fresh(), fresh()]
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  const left = join(desk, '.0123456789ab.part')
  const living = join(desk, '.abcdef012345.part')
  const foreign = join(desk, 'dopis.docx')
  killed(profile, left, ended)
  killed(profile, living, process.ppid)
  killed(profile, foreign, ended)
  await sweepNotedParts(profile)
  expect(existsSync(left)).toBe(false)
  expect(existsSync(living), 'another run is still making it').toBe(true)
  expect(existsSync(foreign), 'a note of a file that is none of ours').toBe(true)
  expect(readdirSync(join(profile, 'unfinished'))).toEqual(['.abcdef012345.part'])
})

test('P55 a document is noted while it is made, and only its owner can read it, also before and after', async () => {
  const [profile, desk] = [fresh(), fresh()]
  noteParts(profile)
  const notes = (): readonly string[] => readdirSync(join(profile, 'unfinished'))
  const target = join(desk, 'seznam.xlsx')
  await placeFile(target, async (temporary) => {
    expect(notes()).toEqual([temporary.split('/').at(-1)])
    expect(modeOf(temporary)).toBe('600')
    await writeFile(temporary, 'Jana')
  })
  const placed = await placeFolder(desk, 'Dopisy', async (temporary) => {
    expect(notes()).toHaveLength(1)
    expect(modeOf(temporary)).toBe('700')
  })
  expect(modeOf(target)).toBe('600')
  expect(placed.ok && modeOf(placed.value.path)).toBe('700')
  expect(notes()).toEqual([])
})
