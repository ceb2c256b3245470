import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkStore } from '../../../src-main/store/check'
import { checksum } from '../../../src-main/store/checksum'
import type { Secret } from '../../../src-main/store/encryption/key-wraps'
import { projectRoot } from '../../e2e/project-root'
import { addTown, copyOf, filesOf, freshFolder, open, refusalOf, settingsWith, townsIn } from './folder'
import { quickDerive } from './quick-derive'

const opening = (secret: Secret) => ({ ...settingsWith(), derive: quickDerive, secret })
const settings = opening({ kind: 'password', text: 'Žluťoučký kůň' })
const towns = ['Cheb', 'Kolín', 'Písek', 'Říčany']

/** As version 0.2.0 left it before headers were sealed, in the middle of its work. */
const olderFolder = (): string => {
  const folder = freshFolder()
  cpSync(join(projectRoot, 'test/fixtures/sealed-by-older'), folder, { recursive: true })
  return folder
}

/** Opened once by this version. */
const takenOver = async (): Promise<string> => {
  const folder = olderFolder()
  await (await open(folder, settings)).close()
  return folder
}

const spoil = (path: string): void => {
  const bytes = readFileSync(path)
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** Gives a snapshot another number at its head, with every sum right that needs no key. */
const forge = (path: string, generation: number): void => {
  const [head = '', ...rest] = readFileSync(path, 'latin1').split('\n')
  const [, body = ''] = /^\{"header":(\{.*),"headerSum":/.exec(head) ?? []
  const changed = `${body.replace(/"seq":\d+/, '"seq":1004')}}`
  const sum = checksum(`snap${generation}.header`, changed)
  writeFileSync(path, [`{"header":${changed.slice(0, -1)},"headerSum":"${sum}"},`, ...rest].join('\n'), 'latin1')
}

describe('a folder that an older version has sealed', () => {
  test.each<Secret>([
    { kind: 'password', text: 'Žluťoučký kůň' },
    { kind: 'recovery', text: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-F' },
  ])('opens with nothing lost by its $kind, and goes on under seals', async (secret) => {
    const folder = olderFolder()
    const store = await open(folder, opening(secret))
    expect(store.info).toMatchObject({ isEncrypted: true, repaired: [] })
    expect(townsIn(store)).toEqual(towns)
    expect((await store.history(10)).map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
    for (let step = 0; step < 4; step++) expect((await store.undo()).ok).toBe(true)
    await addTown(store, 'Aš')
    await store.close()
    const again = await open(folder, opening(secret))
    expect(again.info.repaired).toEqual([])
    expect(townsIn(again)).toEqual(['Aš'])
    expect((await checkStore(again)).isSound).toBe(true)
    await again.close()
    const newest = readFileSync(join(folder, filesOf(folder, 'snap').at(-1) ?? ''), 'latin1')
    expect(newest).toMatch(/"seal":"[^"]+","headerSum"/)
  })

  test('P46 lends what it wrote to the newer state where that is damaged', async () => {
    const folder = await takenOver()
    spoil(join(folder, filesOf(folder, 'snap').at(-1) ?? ''))
    const store = await open(folder, settings)
    expect(townsIn(store)).toEqual(towns)
    expect(store.info.repaired).toMatchObject([{ code: 'older-generation' }])
    await store.close()
  })

  test('P46 is not believed in what it did not write, once there are seals', async () => {
    const folder = await takenOver()
    const forged = copyOf(folder)
    const older = filesOf(forged, 'snap').at(-2) ?? ''
    forge(join(forged, older), Number(/\d{10}/.exec(older)?.[0]))
    const store = await open(forged, settings)
    expect([store.seq, townsIn(store)]).toEqual([4, towns])
    await store.close()
    spoil(join(folder, filesOf(folder, 'snap').at(-1) ?? ''))
    forge(join(folder, older), Number(/\d{10}/.exec(older)?.[0]))
    expect((await refusalOf(folder, settings)).code).toBe('database-damaged')
  })
})
