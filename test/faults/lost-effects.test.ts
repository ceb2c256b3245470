import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openStore } from '../../src-main/store/open-store'
import { inFreshFolder } from './place'
import { recordedDisk, type Effect } from './recorded-disk'
import { lossPolicies, putDown, SimulatedDisk, type LossPolicy } from './simulated-disk'
import type { Store } from '../../src-main/store/store'
import { stateText } from './state-text'
import { create } from './story'
import { tellTable } from './table'
import { tellStory } from './tell-story'
import { settingsWith } from './world'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

type Recording = {
  readonly root: string
  readonly effects: readonly Effect[]
  /** The database after each change, by its number. */
  readonly states: ReadonlyMap<number, string>
}

/** The story and a week of openings, so that old generations are dropped; with every effect and promise in their order. */
const record = (): Promise<Recording> =>
  inFreshFolder(async (folder) => {
    const { fs, effects } = recordedDisk()
    const states = new Map<number, string>()
    const promise = (store: Store | null): void => {
      if (store === null) return
      states.set(store.seq, stateText(store.view))
      effects.push({ kind: 'promise', seq: store.seq })
    }
    const settings = settingsWith(fs)
    const store = await tellStory(folder, settings, { answered: ({ store: open }) => promise(open) })
    await store?.close()
    for (let day = 1; day <= 7; day++) {
      const opened = await openStore({ ...settings, folder })
      if (!opened.ok) throw new Error(opened.failure.code)
      promise(opened.value)
      if (day % 3 === 0) await create(`Den ${day}`).ask(opened.value)
      promise(opened.value)
      await opened.value.close()
    }
    return { root: folder, effects: [...effects], states }
  })

const digest = (files: ReadonlyMap<string, Buffer>): string => {
  const hash = createHash('sha256')
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

type Verdict = { readonly promise: 'P01' | 'P02'; readonly seen: string }

const judge = async (folder: string, promised: number | null, { states }: Recording): Promise<Verdict | null> => {
  const opened = await openStore({ ...settingsWith(undefined, 9), folder })
  if (!opened.ok) return promised === null ? null : { promise: 'P01', seen: `not opened: ${opened.failure.code}` }
  const { seq, view } = opened.value
  const isTrue = states.get(seq) === stateText(view)
  await opened.value.close()
  if (!isTrue) return { promise: 'P02', seen: `the state after change ${seq} is another one` }
  return seq < (promised ?? 0)
    ? { promise: 'P01', seen: `change ${seq} is the last instead of ${promised ?? 0}` }
    : null
}

/** Cuts the power after every effect; what was cut the same way before is not opened a second time. */
const cutEverywhere = async (recording: Recording, policy: LossPolicy) => {
  const disk = new SimulatedDisk(recording.root)
  const verdicts: (Verdict & { readonly after: number })[] = []
  const known = new Set<string>()
  let promised: number | null = null
  for (const [index, effect] of recording.effects.entries()) {
    if (effect.kind === 'promise') promised = effect.seq
    else disk.do(effect)
    const files = disk.left(policy)
    const name = `${digest(files)} ${promised ?? 'nothing'}`
    if (known.has(name)) continue
    known.add(name)
    const verdict = await inFreshFolder((folder) => {
      putDown(files, folder)
      return judge(folder, promised, recording)
    })
    if (verdict !== null) verdicts.push({ ...verdict, after: index + 1 })
  }
  return { verdicts, folders: known.size }
}

let recording: Recording
beforeAll(async () => {
  recording = await record()
})

test('P02 the story that is cut has commits of many records, an undo, restarts and generations that are dropped', () => {
  expect(recording.states.size).toBe(13)
  const kinds = new Set(recording.effects.map(({ kind }) => kind))
  expect([...kinds]).toEqual(expect.arrayContaining(['create', 'flush', 'folder', 'promise', 'unlink', 'write']))
  expect(recording.effects.length).toBeGreaterThan(150)
})

describe.each(lossPolicies)('the power goes after every effect of the story and $name:', (policy) => {
  let cut: Awaited<ReturnType<typeof cutEverywhere>>
  beforeAll(async () => {
    cut = await cutEverywhere(recording, policy)
    tellTable('effects lost in a power cut', { rounds: cut.folders, 'lost unseen': seen('P01').length })
  })
  const seen = (promise: Verdict['promise']) => cut.verdicts.filter((verdict) => verdict.promise === promise)

  test('P01 the last acknowledged change is there', () => {
    expect(cut.folders).toBeGreaterThan(15)
    expect(seen('P01')).toEqual([])
  })
  test('P02 the state is exactly one that ever was', () => expect(seen('P02')).toEqual([]))
})
