import { beforeAll, expect, test, vi } from 'vitest'
import type { Repair } from '@shared/domain/database/repair'
import { isHarmless } from '@shared/domain/database/repair'
import { openStore } from '../../src-main/store/open-store'
import { filesIn, type Files } from './files-in'
import { forgeryKinds, forgeryOf, type Forgery } from './forgeries'
import { inFreshFolder } from './place'
import { sealedPast, sealedSettings, secret, Remembered, type SealedPast } from './sealed-past'
import { chanceFor, isFullRun } from './seeded'
import { putDown } from './simulated-disk'
import { recordLines, stateText } from './state-text'
import { create } from './story'
import { tellTable } from './table'

vi.mock('../../src-main/store/lock', () => import('./locks-in-mind'))

const chance = chanceFor('forged and downgraded folders')
const rounds = isFullRun ? 12 : 2

const counts = { forgeries: 0, opened: 0, refused: 0, told: 0 }
const takenIn: string[] = []
const plain: string[] = []
const untold: string[] = []
const lost: string[] = []

/** Files of our names whose content anybody can read; a line that was put into a sealed journal makes no plain file of it. */
const plainIn = (files: Files): readonly string[] =>
  [...files]
    .filter(([name, bytes]) => {
      if (!/(snap|log|history)-\d{10}/.test(name)) return false
      const text = bytes.toString('utf8')
      return text.includes('\n"data":{') || (text.startsWith('{"sum":') && !text.includes('{"sealed":'))
    })
    .map(([name]) => name)

const isTelling = (each: Repair): boolean => !isHarmless(each)

const judge = (forgery: Forgery, past: SealedPast): Promise<void> =>
  inFreshFolder(async (folder) => {
    putDown(forgery.files, folder)
    const seen = forgery.name
    counts.forgeries++
    // Somebody who comes with another computer has only the folder.
    const known = new Remembered(forgery.needsMemory || chance.below(2) === 0 ? past.known : null)
    const settings = sealedSettings(9, known)
    const before = filesIn(folder)
    const without = await openStore({ ...settings, folder })
    if (without.ok) {
      takenIn.push(`${seen}: opens without the password`)
      await without.value.close()
      return
    }
    const isWritten = [...filesIn(folder)].some(([name, bytes]) => !before.get(name)?.equals(bytes))
    if (isWritten) plain.push(`${seen}: was written to without the password`)
    const opened = await openStore({ ...settings, folder, secret })
    if (!opened.ok) {
      counts.refused++
      if (forgery.leavesNewest) lost.push(`${seen}: refused with ${opened.failure.code}`)
      return
    }
    const store = opened.value
    counts.opened++
    const state = stateText(store.view)
    const isTold = store.info.repaired.some(isTelling)
    if (isTold) counts.told++
    if (!past.states.has(state) && !isTold) takenIn.push(`${seen}: another state, untold`)
    if (recordLines(store.view).some((line) => !past.records.has(line) && !forgery.name.includes('elsewhere')))
      takenIn.push(`${seen}: a record that nobody has entered`)
    if (store.seq > past.seq + 10) takenIn.push(`${seen}: goes on from change ${store.seq}`)
    if (!store.info.isEncrypted) plain.push(`${seen}: is open without a password`)
    if (store.info.readOnly !== null) lost.push(`${seen}: can only be read`)
    if (forgery.leavesNewest && state !== past.newest) lost.push(`${seen}: is not the state of the last day`)
    if (!isTold && state !== past.newest) untold.push(`${seen}: an earlier state, untold`)
    const isChanged = [...forgery.files].some(([name, bytes]) => !past.files.get(name)?.equals(bytes))
    // Files below the floor are void, whoever has put them back: they go without a word.
    const isVoid = seen.includes('from before the password among')
    if (!isTold && isChanged && !isVoid && /plain|database in|says/.test(seen)) untold.push(`${seen}: untold`)
    if (!(await create('Zlín').ask(store))?.ok) lost.push(`${seen}: takes no changes`)
    const kept = stateText(store.view)
    await store.close()
    const left = plainIn(filesIn(folder))
    if (left.length > 0) plain.push(`${seen}: ${left.join(' ')}`)
    const again = await openStore({ ...sealedSettings(10, known), folder, secret })
    if (!again.ok || stateText(again.value.view) !== kept) lost.push(`${seen}: is another one when opened again`)
    if (again.ok) await again.value.close()
  })

beforeAll(async () => {
  for (let round = 0; round < rounds; round++) {
    const past = await sealedPast(chance)
    for (let at = 0; at < forgeryKinds.length; at++) await judge(await forgeryOf(at, past, chance), past)
  }
  tellTable('forged and downgraded folders', {
    rounds: counts.forgeries,
    'lost unseen': lost.length,
    'forged taken in': takenIn.length,
    'plain in a sealed folder': plain.length,
    silent: untold.length,
  })
}, 1_200_000)

test('P46 nothing that was forged without the key is taken in', () => {
  expect(counts.forgeries).toBeGreaterThanOrEqual(isFullRun ? 300 : 50)
  expect(takenIn).toEqual([])
})
test('P46 nothing plain is opened, written or left in a sealed folder', () => expect(plain).toEqual([]))
test('P46 what was forged is told, and costs no state that is there', () => expect(lost).toEqual([]))
test('P49 an earlier state in the place of the newest is told', () => expect(untold).toEqual([]))
