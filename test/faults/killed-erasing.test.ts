import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { checkStore } from '../../src-main/store/check'
import { erasePerson } from '../../src-main/store/erasing/erase-person'
import type { Eraser } from '../../src-main/store/erasing/eraser'
import { finishErasings } from '../../src-main/store/erasing/finish-erasing'
import { noCopies } from '../../src-main/store/erasing/places-of-copies'
import { openStore } from '../../src-main/store/open-store'
import type { Store } from '../../src-main/store/store'
import { Chance } from '../bench/records/chance'
import { act, create, freshFolder, settingsWith } from '../main/store/folder'
import { builtProcess } from './processes/built-writer'
import { pause } from './processes/running-writer'

const rounds = 8
const seed = 20261124

const eraserOf = (store: Store): Eraser => {
  const { fs, world } = settingsWith()
  return { store, fs, world, copies: noCopies, mark: '×' }
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

const holds = (folder: string, word: string): boolean =>
  filesUnder(folder).some((path) => readFileSync(path).includes(word))

/** A folder with a history long enough for a kill to meet every part of the erasing. */
const prepared = async (): Promise<{ folder: string; personId: string }> => {
  const folder = freshFolder()
  const store = await create(folder)
  const { id } = await act(store, 'person:create', { firstName: 'Jana', lastName: 'Nováková' })
  for (let count = 0; count < 150; count++)
    await act(store, 'institution:create', { name: `Město ${count}`, note: `Jana Nováková ${'text '.repeat(400)}` })
  await store.close()
  return { folder, personId: id }
}

let script = ''
beforeAll(async () => void (script = await builtProcess('eraser')))

/** The kernel takes a moment to give a killed holder's folder back. */
const openSoon = async (folder: string, tries = 1000): Promise<Store> => {
  const opened = await openStore({ ...settingsWith(), folder })
  if (opened.ok) return opened.value
  if (opened.failure.code !== 'database-locked' || tries === 0) throw new Error(opened.failure.code)
  await pause(20)
  return openSoon(folder, tries - 1)
}

/** Starts erasing and kills it so many milliseconds after it has begun. */
const killAfter = async (folder: string, personId: string, ms: number): Promise<void> => {
  const child = spawn(process.execPath, [script, folder, personId], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  await pause(ms)
  child.kill('SIGKILL')
  await closed
}

test(`P26 an erasing that is killed has erased nobody or the person from every screen, and a second run completes it (seed ${seed})`, async () => {
  const { folder, personId } = await prepared()
  const chance = new Chance(seed)
  for (let round = 0; round < rounds; round++) {
    const copy = freshFolder()
    cpSync(folder, copy, { recursive: true })
    await killAfter(copy, personId, chance.below(round % 2 === 0 ? 60 : 250))
    const store = await openSoon(copy)
    const names = JSON.stringify([...store.view.all('persons'), ...store.view.all('institutions')])
    const mentions = names.split('Nováková').length - 1
    expect([0, 151]).toContain(mentions)
    expect(await checkStore(store)).toMatchObject({ isSound: true })
    const asked = { personId, left: new Set<string>(), things: null }
    const done = mentions === 0 ? await finishErasings(eraserOf(store)) : await erasePerson(eraserOf(store), asked)
    expect(done.ok).toBe(true)
    await store.close()
    expect(holds(copy, 'Nováková')).toBe(false)
  }
}, 1_200_000)
