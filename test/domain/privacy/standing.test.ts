import { expect, test } from 'vitest'
import { dossierOf } from '@shared/domain/privacy/erasing/dossier'
import { scrubbingChanges, scrubOf, termsOfErased } from '@shared/domain/privacy/erasing/erased-records'
import { standingCopies } from '@shared/domain/privacy/standing'
import { erasureRecord } from '@shared/fields/erasure'
import { emptyOf } from '@shared/fields/record'
import { messages } from '@shared/messages'
import { dossierContent } from '../../../src-main/documents/dossier/sections'
import { Scene } from '../../builders'

const scene = () => {
  const built = new Scene()
  const jana = built.do('person:create', { firstName: 'Jana', lastName: 'Ødegård' })
  const eva = built.do('person:create', { firstName: 'Eva', lastName: 'Malá' })
  const about = { initiativeId: null, eventId: null }
  const note = (fileName: string, personIds: readonly string[], today: string) =>
    built.do('export:note', { kind: 'list', ...about, fileName, personIds: [...personIds] }, today)
  note('adresář.xlsx', [jana.id, eva.id], '2021-03-01')
  note('Jana Ødegård.xlsx', [jana.id], '2021-04-01')
  note('ostatní.xlsx', [eva.id], '2021-05-01')
  return { built, jana }
}

test('P61 every document with a person in it is listed with its day and who made it, the newest first', () => {
  const { built, jana } = scene()
  expect(standingCopies(built.state, [jana.id])).toMatchObject([
    { what: 'export', fileName: 'Jana Ødegård.xlsx', on: '2021-04-01', by: 'Test' },
    { what: 'export', fileName: 'adresář.xlsx', on: '2021-03-01', by: 'Test' },
  ])
})

test('P61 the list stays after erasing, without the name, so that the files can be deleted by hand', () => {
  const { built, jana } = scene()
  const erasure = {
    id: 'e',
    ...emptyOf(erasureRecord),
    personId: jana.id,
    mark: '–',
    erasedAt: '2021-06-01T00:00:00.000Z',
  }
  built.state.apply(scrubbingChanges(built.state, scrubOf(erasure, termsOfErased(built.state, erasure, [jana]))))
  expect(standingCopies(built.state, [jana.id]).map((copy) => 'fileName' in copy && copy.fileName)).toEqual([
    '–.xlsx',
    'adresář.xlsx',
  ])
})

test('P61 everything about a person names the backups from after the person was written down, each with its place', () => {
  const { built, jana } = scene()
  const backup = (name: string, at: string) => ({ name, at, place: 'second' as const })
  const backups = [backup('a.json', '2020-01-01T00:00:00.000Z'), backup('b.json', '2021-01-01T00:00:00.000Z')]
  const dossier = dossierOf(built.state, jana, { states: [], history: [], madeAt: '2021-06-01T00:00:00.000Z', backups })
  expect(dossier.backups).toEqual([backup('b.json', '2021-01-01T00:00:00.000Z')])
  expect(dossierContent(dossier, messages.cs, 'cs').sections.at(-1)?.rows).toEqual([
    [expect.any(String), 'b.json', messages.cs.backups.places.second],
  ])
})
