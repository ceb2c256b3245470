import { beforeAll, expect, test, vi } from 'vitest'
import type { Repair } from '@shared/domain/database/repair'
import { plainCodec } from '../../src-main/store/codec'
import { generationFiles } from '../../src-main/store/generation-files'
import { readFrames } from '../../src-main/store/journal-frames'
import { openStore } from '../../src-main/store/open-store'
import { readHeader } from '../../src-main/store/snapshot'
import { filesIn, type Files } from './files-in'
import { mixtureOf, type Mixture } from './mixtures'
import { inFreshFolder } from './place'
import { chanceFor, isFullRun } from './seeded'
import { putDown } from './simulated-disk'
import { recordLines, stateText } from './state-text'
import { create } from './story'
import { tellTable } from './table'
import { twoPlaces, type Side } from './two-places'
import { settingsWith } from './world'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const chance = chanceFor('mixtures of two copies')
const mixtures = isFullRun ? 1000 : 150
const perPair = 10

/** These alone say that the state came about in another way, or what became of the folder. */
const harmless: readonly Repair['code'][] = [
  'older-generation',
  'unfinished-generation',
  'folder-copied',
  'folder-moved',
]

/** The links of all changes that a file holds or stands for. */
const linksIn = (name: string, bytes: Buffer): readonly string[] => {
  const { snapshots, journals } = generationFiles([name])
  const [snapshot, journal] = [snapshots[0], journals[0]]
  if (snapshot !== undefined) return [readHeader(snapshot, bytes)?.link ?? '']
  if (journal === undefined) return []
  return readFrames({ kind: 'log', generation: journal }, bytes, plainCodec).changeSets.map(({ link }) => link)
}

const versionsOf = ({ files, earlier }: Side): readonly Files[] => [files, ...earlier]

const linksOf = (side: Side): ReadonlySet<string> =>
  new Set(versionsOf(side).flatMap((files) => [...files].flatMap(([name, bytes]) => linksIn(name, bytes))))

/** Whether something lies in the folder that was acknowledged on the other side only. */
const tracesOf = (files: Files, shown: Side): readonly string[] => {
  const known = linksOf(shown)
  return [...files]
    .filter(([name, bytes]) => linksIn(name, bytes).some((link) => !known.has(link)))
    .map(([name]) => name)
}

/**
 * Whether the newest journal lies there as it once did, beside the snapshot that it once had or none: then nothing in the folder can say
 * that there was more. A snapshot that has neither journal nor witness is as one that was not finished.
 */
const isOnceTrue = (files: Files, side: Side): boolean => {
  const newest = [...files.keys()]
    .map((name) => /^log-(\d{10})/.exec(name)?.[1])
    .filter((each) => each !== undefined)
    .sort()
    .at(-1)
  const own = [...files].filter(([name]) => name === `log-${newest}.ndjson` || name === `snap-${newest}.json`)
  return versionsOf(side).some((all) => own.every(([name, bytes]) => all.get(name)?.equals(bytes)))
}

const counts = { opened: 0, refused: 0, silent: 0, told: 0, mixedTold: 0 }
const silentMixtures: string[] = []
const invented: string[] = []
const lostUnseen: string[] = []
const broken: string[] = []

const judge = (mixture: Mixture, ours: Side, theirs: Side): Promise<void> =>
  inFreshFolder(async (folder) => {
    putDown(mixture.files, folder)
    const settings = settingsWith(undefined, 9)
    const opened = await openStore({ ...settings, world: { ...settings.world, machine: () => 'Praha' }, folder })
    if (!opened.ok) return void counts.refused++
    const store = opened.value
    counts.opened++
    const state = stateText(store.view)
    const seen = `${mixture.name}: ${[...mixture.files.keys()].filter((name) => !name.includes('/')).join(' ')}`
    const isTold = store.info.repaired.some(({ code }) => !harmless.includes(code))
    const shown = [ours, theirs].filter(({ states }) => states.has(state))
    if (recordLines(store.view).some((line) => !ours.records.has(line) && !theirs.records.has(line)))
      invented.push(seen)
    if (isTold) counts.told++
    else counts.silent++
    if (shown.length === 0 && !isTold) silentMixtures.push(seen)
    if (shown.length === 0 && isTold) counts.mixedTold++
    const isExplained = shown.some(
      (side) => tracesOf(mixture.files, side).length === 0 && isOnceTrue(mixture.files, side),
    )
    const isNewest = shown.some(({ newest }) => newest === state)
    if (!isTold && shown.length > 0) {
      const traces = Math.min(...shown.map((side) => tracesOf(mixture.files, side).length))
      if (traces > 0 || !(isNewest || isExplained)) lostUnseen.push(`${seen} (${traces} files of the other side)`)
    }
    if (!(await create('Zlín').ask(store))?.ok) broken.push(`${seen}: takes no changes`)
    const kept = stateText(store.view)
    await store.close()
    const again = await openStore({ ...settingsWith(undefined, 10), folder })
    if (!again.ok || stateText(again.value.view) !== kept) broken.push(`${seen}: is another one when opened again`)
    if (again.ok) {
      const listed = await again.value.history(1000)
      const seqs = listed.map(({ seq }) => seq)
      if (seqs.some((seq, at) => at > 0 && seq >= (seqs[at - 1] ?? 0))) broken.push(`${seen}: numbers do not grow`)
      await again.value.close()
    }
    const left = [...filesIn(folder).values()]
    const gone = [...mixture.files].filter(
      ([name, bytes]) =>
        /^(snap|log)-/.test(name) &&
        tracesOf(new Map([[name, bytes]]), ours).length > 0 &&
        !left.some((each) => each.equals(bytes)),
    )
    if (shown.includes(ours) && !shown.includes(theirs) && gone.length > 0)
      broken.push(`${seen}: ${gone.map(([name]) => name).join(' ')} of the other side are gone`)
  })

beforeAll(async () => {
  for (let done = 0; done < mixtures; done += perPair) {
    const { ours, theirs } = await twoPlaces(chance)
    for (let each = 0; each < perPair; each++) await judge(mixtureOf(ours, theirs, chance), ours, theirs)
  }
  tellTable('mixtures of two copies', {
    rounds: mixtures,
    'lost unseen': lostUnseen.length,
    silent: silentMixtures.length,
  })
}, 1_200_000)

test('P36 no mixture of two states of a folder opens as one history without a word', () => {
  expect(counts.told, 'mixtures that were told').toBeGreaterThan(mixtures / 4)
  expect([...invented, ...silentMixtures]).toEqual([])
})
test('P36 what another copy has acknowledged and this state has not is told where anything of it lies in the folder', () =>
  expect(lostUnseen).toEqual([]))
test('P36 a folder of two sides goes on as one, and the files of the other stay', () => expect(broken).toEqual([]))
