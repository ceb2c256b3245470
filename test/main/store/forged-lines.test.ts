import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainCodec } from '../../../src-main/store/codec'
import { generationFiles, journalName } from '../../../src-main/store/generation-files'
import { frameText } from '../../../src-main/store/journal-frames'
import { setPassword } from '../../../src-main/store/password'
import { systemWorld } from '../../../src-main/store/system-world'
import { value } from './erased-folder'
import { addTown, copyOf, create, freshFolder, open, settingsWith, townsIn } from './folder'
import { quickDerive } from './quick-derive'

const { random } = systemWorld(() => '')
const settings = {
  ...settingsWith(),
  derive: quickDerive,
  secret: { kind: 'password', text: 'Žluťoučký kůň' },
} as const

/** A sealed database whose last journal holds three towns. */
const sealedFolder = async (): Promise<{
  readonly folder: string
  readonly path: string
  readonly generation: number
}> => {
  const folder = freshFolder()
  mkdirSync(folder, { recursive: true })
  const store = await create(folder, settings)
  const secrets = { password: settings.secret.text, recoveryCode: 'AAAAA-BBBBB' }
  value(await setPassword(store, secrets, { fs: settings.fs, random, derive: quickDerive }))
  for (const town of ['Aš', 'Cheb', 'Písek']) await addTown(store, town)
  // As a kill leaves it: closing would begin a journal anew.
  const killed = copyOf(folder)
  await store.close()
  const [generation = 0] = generationFiles(readdirSync(killed)).journals
  return { folder: killed, path: join(killed, journalName(generation)), generation }
}

/** A whole plain line, as somebody without the key can make one for that place. */
const plainLine = (generation: number, frame: number): string => {
  const institution = { id: 'cizí', name: 'Podvržená' }
  const changes = [{ collection: 'institutions', id: 'cizí', before: null, after: institution }]
  const changeSet = {
    seq: 9,
    at: '2026-11-30T13:03:39.318Z',
    device: 'x',
    by: 'x',
    action: 'institution:create',
    changes,
  }
  return frameText({ kind: 'log', generation }, frame, changeSet as never, plainCodec).trimEnd()
}

const opened = async (folder: string) => {
  const store = await open(folder, settings)
  const { repaired } = store.info
  const towns = townsIn(store)
  const past = (await store.history(20)).map(({ seq }) => seq)
  await store.close()
  return { repaired, towns, past }
}

describe('P46 a plain line in a sealed journal is told as forged, not as damaged', () => {
  for (const [where, at] of [
    ['before all others', 0],
    ['between them', 1],
    ['behind them', 3],
  ] as const)
    test(`${where}: nothing of it is taken in, and it costs no change`, async () => {
      const { folder, path, generation } = await sealedFolder()
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
      writeFileSync(path, `${lines.toSpliced(at, 0, plainLine(generation, at + 1)).join('\n')}\n`)
      const { repaired, towns, past } = await opened(folder)
      expect(repaired).toEqual([{ code: 'forged-lines', file: journalName(generation), count: 1 }])
      expect(towns).toEqual(['Aš', 'Cheb', 'Písek'])
      expect(past).toEqual([3, 2, 1])
      expect((await opened(folder)).repaired, 'told once').toEqual([])
    })

  test('in the place of another: what is missing is told with its number, and what follows is not taken in unseen', async () => {
    const { folder, path, generation } = await sealedFolder()
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    writeFileSync(path, `${lines.toSpliced(1, 1, plainLine(generation, 2)).join('\n')}\n`)
    const { repaired, towns } = await opened(folder)
    expect(repaired).toMatchObject([
      { code: 'forged-lines', count: 1 },
      { code: 'missing-changes', seqFrom: 2, seqTo: 2 },
    ])
    expect(towns).toEqual(['Aš', 'Písek'])
  })
})
