import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { erasePerson } from '../../../src-main/store/erasing/erase-person'
import type { Eraser } from '../../../src-main/store/erasing/eraser'
import { noCopies } from '../../../src-main/store/erasing/places-of-copies'
import type { Store } from '../../../src-main/store/store'
import { act, addTown, create, freshFolder, settingsWith } from './folder'

export const eraserOf = (store: Store, more: Partial<Eraser> = {}): Eraser => ({
  store,
  fs: settingsWith().fs,
  world: settingsWith().world,
  copies: noCopies,
  mark: '(vymazaná osoba)',
  ...more,
})

/** What a result holds; a refusal fails the test. */
export const value = <T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const eraseNow = async (store: Store, personId: string, left: readonly string[] = []): Promise<Erasure> =>
  value(await erasePerson(eraserOf(store), { personId, left: new Set(left), things: null }))

/** A text as it may lie in a file: as it is, in UTF-16, and in base64 at each of its three alignments. */
const formsOf = (text: string): readonly Buffer[] => {
  const plain = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  const encoded = plain.flatMap((bytes) =>
    [0, 1, 2].map((shift) => {
      const base64 = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '')
      // The letters at both ends depend on the neighbours too.
      return Buffer.from(base64.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6)))
    }),
  )
  return [...plain, ...encoded]
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })

/** The files of a folder in which any of the texts lies in any form. */
export const filesHolding = (folder: string, texts: readonly string[]): string[] =>
  filesUnder(folder).filter((path) => {
    const bytes = readFileSync(path)
    return texts.flatMap(formsOf).some((form) => bytes.includes(form))
  })

export const janasWords = [
  'Nováková',
  'novakova',
  'Malá',
  'jana@ricany.cz',
  'mala@ricany.cz',
  '602 123 456',
  '602123456',
  '777 888 999',
  'bezlepková',
]

/** A database in which Jana was renamed, got another address, was registered, mentioned, edited, undone and put into quarantine. */
export const withJana = async (folder = freshFolder()) => {
  const store = await create(folder)
  const town = await addTown(store, 'Říčany')
  const jana = await act(store, 'person:create', {
    firstName: 'Jana',
    lastName: 'Malá',
    email: 'mala@ricany.cz',
    phone: '777888999',
    institutionId: town.id,
  })
  const initiative = await act(store, 'initiative:create', { code: 'BI', name: 'Sdílení' })
  const event = await act(store, 'event:create', {
    initiativeId: initiative.id,
    title: 'Workshop',
    days: ['2020-11-05'],
    bands: [{ name: 'CZ', places: 5, country: 'CZ' }],
  })
  const rename = { lastName: 'Nováková', email: 'jana@ricany.cz', phone: '602123456' }
  await act(store, 'person:edit', { id: jana.id, changes: rename })
  const details = { diet: 'bezlepková' }
  const registration = await act(store, 'registration:create', {
    eventId: event.id,
    person: { personId: jana.id },
    ...details,
  })
  await act(store, 'attendance:set', {
    entries: [{ registrationId: registration.id, day: '2020-11-05', state: 'present' }],
  })
  const note = 'Jana Malá (nyní Mgr. Jana Nováková), tel. 602123456, mala@ricany.cz'
  await act(store, 'institution:edit', { id: town.id, changes: { note } })
  await act(store, 'event:edit', { id: event.id, changes: { contact: 'Nováková Jana, 777 888 999' } })
  await store.undo()
  mkdirSync(join(store.folder, 'quarantine'))
  writeFileSync(join(store.folder, 'quarantine', 'snap-0000000001.json'), '{"jana novakova"')
  writeFileSync(join(store.folder, 'quarantine', 'snap-0000000002.json'), '{"nobody"')
  return { store, folder, town, jana, event, registration, initiative }
}
