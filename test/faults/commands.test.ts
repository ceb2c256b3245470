import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scryptKey } from '../../src-main/store/encryption/key-wraps'
import { stacksIn } from '../../scripts/faults/stacks.mjs'
import { cuts, everythingDamaged, flippedBits, missingFiles, swappedFiles, zeros, type Damage } from './damage'
import type { Files } from './files-in'
import { forgeryKinds, forgeryOf } from './forgeries'
import { mixtureOf } from './mixtures'
import { oldFolder } from './old-folder'
import { dropPlaces, freshPlace, inFreshFolder } from './place'
import { builtProcess } from './processes/built-writer'
import { sealedPast, secret } from './sealed-past'
import { chanceFor, isFullRun } from './seeded'
import { putDown } from './simulated-disk'
import { tellTable } from './table'
import { twoPlaces } from './two-places'

afterAll(dropPlaces)

const chance = chanceFor('commands')
const times = isFullRun ? 8 : 1

/** A folder that no command can use as it is, made at the path. */
type Broken = { readonly name: string; readonly make: (folder: string) => void }

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['read', 'institutions'],
  ['history', '--last', '5'],
  ['act', 'institution:create', '--input', '{"name":"Zlín"}'],
  ['undo'],
  ['backup', 'make'],
  ['backup', 'list'],
  ['rescue'],
  ['rescue', '--go-on'],
  ['clear', '--dry-run'],
  ['new'],
]

const anyOf = <T>(all: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, () => all[chance.below(all.length)]).filter((each) => each !== undefined)

const withFiles = ({ name, files }: { readonly name: string; readonly files: Files }): Broken => ({
  name,
  make: (folder) => putDown(files, folder),
})

/** What stands where a file or the folder should be, and is none. */
const notFiles = (files: Files): readonly Broken[] => {
  const names = [...files.keys()]
  const inPlaceOf = (what: string, put: (path: string) => void): readonly Broken[] =>
    names.map((each) => ({
      name: `${what} in the place of ${each}`,
      make: (folder) => {
        putDown(files, folder)
        rmSync(join(folder, each))
        put(join(folder, each))
      },
    }))
  return [
    { name: 'a file in the place of the folder', make: (folder) => writeFileSync(folder, '') },
    { name: 'a link that leads to itself', make: (folder) => symlinkSync(folder, folder) },
    { name: 'an empty folder', make: (folder) => mkdirSync(folder) },
    {
      name: 'a key file of nonsense',
      make: (folder) => putDown(new Map([...files, ['key.json', Buffer.from('{')]]), folder),
    },
    ...inPlaceOf('a folder', (path) => mkdirSync(path)),
    ...inPlaceOf('a link that leads to itself', (path) => symlinkSync(path, path)),
  ]
}

const brokenFolders = async (): Promise<readonly Broken[]> => {
  const { files } = await oldFolder('Říčany', 1)
  const damages: readonly Damage[] = [
    ...flippedBits(files, 20, chance),
    ...zeros(files, 10, chance),
    ...cuts(files),
    ...swappedFiles(files),
    ...missingFiles(files),
  ]
  const { ours, theirs } = await twoPlaces(chance)
  const past = await sealedPast(chance, scryptKey)
  const forged = Array.from({ length: 3 * times }, () => forgeryOf(chance.below(forgeryKinds.length), past, chance))
  return [
    ...anyOf(damages, 3 * times).map(withFiles),
    ...everythingDamaged(files, times, chance).map(withFiles),
    ...Array.from({ length: times }, () => withFiles(mixtureOf(ours, theirs, chance))),
    ...(await Promise.all(forged)).map(withFiles),
    ...anyOf(notFiles(files), 4 * times),
  ]
}

type Answer = { readonly code: number; readonly printed: string }

const answerOf = (script: string, words: readonly string[], profile: string): Promise<Answer> =>
  new Promise((settle) => {
    const env = { ...process.env, DOBRA_PRAXE_USER_DATA: profile, DOBRA_PRAXE_PASSWORD: secret.text }
    execFile(process.execPath, [script, ...words], { env }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      settle({ code, printed: `${out}${err}` })
    })
  })

const findings: string[] = []
const tally = { rounds: 0, stacks: 0 }

beforeAll(async () => {
  const script = await builtProcess('engine')
  for (const broken of await brokenFolders())
    await inFreshFolder(async (folder) => {
      mkdirSync(dirname(folder), { recursive: true })
      broken.make(folder)
      for (const words of anyOf(commands, isFullRun ? 2 : 1)) {
        const { code, printed } = await answerOf(script, [...words, '--data', folder], freshPlace())
        const stacks = stacksIn(printed)
        tally.rounds++
        tally.stacks += stacks
        if (stacks > 0 || ![0, 1].includes(code))
          findings.push(`${broken.name}: ${words.join(' ')} ends with ${code}: ${printed}`)
      }
    })
  tellTable('commands on broken folders', tally)
}, 1_200_000)

test('P41 no command prints a stack, whatever the folder is that it is given', () => {
  expect(tally.rounds).toBeGreaterThanOrEqual(12)
  expect(findings).toEqual([])
})
