import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { messages } from '@shared/messages'
import type { Invitation } from '@shared/domain/invitations/invitation'
import { kindOfFile } from '../../../../src-main/importing/source'
import { columnOfListed } from '../../../../src-main/importing/round-trip/listed-columns'
import { readTable } from '../../../../src-main/importing/table/read-table'
import { Scene } from '../../../builders'
import { previewFile, takeIn, takenRows } from '../lists'
import { columnOf, editWorkbook, shownFields, writeList } from './exported-list'

let scene: Scene
let folder: string
let initiativeId: string
let eventId: string
beforeEach(() => {
  scene = new Scene()
  folder = mkdtempSync(join(tmpdir(), 'dp-invitations-'))
  initiativeId = scene.initiative().id
  eventId = scene.workshop(initiativeId).id
  const towns = ['Beroun', 'Kolín', 'Říčany'].map((name) => scene.institution(name).id)
  const [beroun, kolin] = scene.do('invitation:create', { initiativeId, institutionIds: towns })
  scene.do('invitation:mark-sent', { ids: [beroun?.id ?? '', kolin?.id ?? ''], on: '2020-09-24', channel: 'data-box' })
  scene.do('invitation:record-answer', {
    ...{ id: beroun?.id ?? '', value: 'accepted', on: '2020-09-30', channel: 'email', recordedBy: 'Jana' },
    ...{ note: 'přijedou vlakem', heldEventIds: [eventId] },
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const invitationOf = (name: string): Invitation => {
  const found = Array.from(scene.state.all('invitations')).find(
    ({ institutionId }) => scene.state.get('institutions', institutionId)?.name === name,
  )
  if (found === undefined) throw new Error(name)
  return found
}

type Edit = readonly [institution: string, heading: string, cell: string | null]

/** The list as a colleague has edited it: the cell of an institution under a heading. */
const edited = async (edits: readonly Edit[], lang: 'cs' | 'en' = 'cs'): Promise<string> => {
  const path = await writeList(scene.state, { list: 'invitations', lang, folder })
  await editWorkbook(path, (sheet) => {
    const ofNames = columnOf(sheet, messages[lang].invitations.columns.institution)
    for (const [name, heading, cell] of edits)
      for (let row = 2; row <= sheet.rowCount; row++)
        if (sheet.getRow(row).getCell(ofNames).text === name)
          sheet.getRow(row).getCell(columnOf(sheet, heading)).value = cell
  })
  return path
}

const previewed = async (edits: readonly Edit[], target = { initiativeId, eventId: null as string | null }) =>
  previewFile(scene.state, 'invitations', await edited(edits), { target })

const { columns } = messages.cs.invitations

describe('the list of invitations that was written here', () => {
  test.each(['cs', 'en'] as const)('comes back unedited as the same, written in %s', async (lang) => {
    const { report, columns: read, mapping } = await previewFile(scene.state, 'invitations', await edited([], lang))
    expect(report.rows).toMatchObject(Array.from({ length: 3 }, () => ({ verdict: 'same', changes: [], reasons: [] })))
    const fields = shownFields(scene.state, 'invitations', lang)
    const isComputed = ({ key }: { readonly key: string }): boolean => columnOfListed('invitations', key) === null
    expect(read.filter((each) => each.isComputed).map(({ heading }) => heading)).toEqual(
      fields.filter(isComputed).map(({ name }) => name),
    )
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      ...[
        'id',
        'institution',
        'answer',
        'deadline',
        'sent-on',
        'sending-channel',
        'reference-number',
        'note',
        'answered-on',
      ],
      ...['channel', 'refusal-reason', 'answer-note', 'recorded-by'],
    ])
  })

  test('is known by its ids where answers were expected', async () => {
    const table = await readTable(await edited([]))
    if (!table.ok) throw new Error(table.failure.code)
    expect(kindOfFile('answers', table.value, scene.state)).toBe('invitations')
    const institutions = await readTable(await writeList(scene.state, { list: 'institutions', lang: 'cs', folder }))
    if (!institutions.ok) throw new Error(institutions.failure.code)
    expect(kindOfFile('answers', institutions.value, scene.state)).toBe('answers')
  })

  test('brings deadline, reference number and note, and what is sent now into the log of contacts', async () => {
    const file = await previewed([
      ['Říčany', columns.deadline, '16. 10. 2020'],
      ['Říčany', columns.referenceNumber, 'MV-7/2020'],
      ['Říčany', columns.sentOn, '2020-10-01'],
      ['Říčany', columns.channel, 'pošta'],
      ['Kolín', columns.sentOn, '25. 9. 2020'],
    ])
    expect(file.report).toMatchObject({ changed: 2, same: 1, wrong: 0 })
    const logged = scene.state.count('communications')
    expect(takeIn(scene, file)).toEqual({ invitationsChanged: 2 })
    expect(invitationOf('Říčany')).toMatchObject({
      ...{ deadline: '2020-10-16', referenceNumber: 'MV-7/2020' },
      ...{ sentOn: '2020-10-01', channel: 'post', sentBy: 'Test' },
    })
    // A corrected day of sending is no second sending.
    expect(invitationOf('Kolín')).toMatchObject({ sentOn: '2020-09-25', channel: 'data-box' })
    const added = Array.from(scene.state.all('communications')).slice(logged)
    expect(added).toMatchObject([{ on: '2020-10-01', channel: 'post', about: 'invitation', referenceNumber: 'MV-7/2020' }]) // prettier-ignore
    expect(takenRows(await previewFile(scene.state, 'invitations', await edited([])))).toBe(0)
  })

  test('brings an answer by the word of the state, and parts of one that keep the places it holds', async () => {
    const file = await previewed([
      ['Kolín', columns.state, messages.cs.words.invitationStates.declined],
      ['Kolín', columns.answeredOn, '5. 10. 2020'],
      ['Kolín', columns.answerChannel, 'telefon'],
      ['Kolín', columns.refusalReason, 'nemají koho poslat'],
      ['Beroun', columns.answerNote, 'přijedou autem'],
    ])
    expect(file.report).toMatchObject({ changed: 2, wrong: 0, doubtful: 0 })
    takeIn(scene, file)
    expect(invitationOf('Kolín').answer).toMatchObject({
      ...{ value: 'declined', on: '2020-10-05', channel: 'phone', refusalReason: 'nemají koho poslat' },
    })
    expect(invitationOf('Beroun').answer).toMatchObject({
      ...{ value: 'accepted', on: '2020-09-30', note: 'přijedou autem', heldEventIds: [eventId], recordedBy: 'Jana' },
    })
  })

  test('asks before an answer without a day is written down as one of today', async () => {
    const file = await previewed([['Kolín', columns.state, 'ano']])
    expect(file.report).toMatchObject({ doubtful: 1, changed: 0 })
    expect(file.report.rows.find(({ verdict }) => verdict === 'doubtful')?.reasons.map(({ code }) => code)).toEqual([
      'no-day',
      'no-channel',
    ])
    expect(takenRows(file)).toBe(0)
  })

  test.each([
    [columns.state, messages.cs.words.invitationStates.reminded, 'state-follows'],
    [columns.state, 'uvidíme', 'answer-unclear'],
    [columns.answeredOn, '5. 10. 2020', 'answer-of-nothing'],
    [columns.refusalReason, 'nemají zájem', 'answer-of-nothing'],
    [columns.channel, 'pošta', 'sending-of-nothing'],
    [columns.deadline, 'brzy', 'value-unclear'],
  ])('tells why %s cannot become %s: %s', async (heading, cell, code) => {
    const { report } = await previewed([['Říčany', heading, cell]])
    expect(report).toMatchObject({ wrong: 1, same: 2 })
    expect(report.rows.find(({ verdict }) => verdict === 'wrong')?.reasons).toMatchObject([{ code }])
  })

  test('marks none as sent to an event that was cancelled', async () => {
    const [town] = Array.from(scene.state.all('institutions'))
    scene.do('invitation:create', { initiativeId, eventId, institutionIds: [town?.id ?? ''] })
    scene.do('event:cancel', { id: eventId, registrations: 'keep', reason: 'nemoc' })
    const path = await edited([])
    await editWorkbook(path, (sheet) => {
      const row = sheet.getRow(sheet.rowCount)
      row.getCell(columnOf(sheet, columns.sentOn)).value = '2020-10-01'
      row.getCell(columnOf(sheet, columns.channel)).value = 'pošta'
    })
    const { report } = await previewFile(scene.state, 'invitations', path)
    expect(report.rows.at(-1)).toMatchObject({ verdict: 'wrong', reasons: [{ code: 'event-cancelled' }] })
  })

  test('keeps what it leaves empty until somebody says that it is to be emptied; what was sent and answered stays', async () => {
    const file = await previewed([
      ['Beroun', columns.deadline, null],
      ['Beroun', columns.answerNote, null],
      ['Beroun', columns.sentOn, null],
      ['Beroun', columns.state, null],
    ])
    expect(file.report).toMatchObject({ changed: 0, emptied: 2 })
    const row = file.report.rows.find(({ name }) => name === 'Beroun')
    expect(row?.reasons).toEqual([{ code: 'empty-keeps', fields: ['answer', 'sentOn'] }])
    takeIn(scene, file, [{ row: row?.row ?? 0, choice: 'take', empties: true }])
    expect(invitationOf('Beroun')).toMatchObject({
      ...{ deadline: null, sentOn: '2020-09-24' },
      answer: { value: 'accepted', note: '', heldEventIds: [eventId] },
    })
  })

  test('brings nothing into another initiative, and no invitation that it does not know', async () => {
    const other = scene.initiative('PDP4')
    const { report } = await previewed([['Říčany', columns.referenceNumber, 'x']], {
      initiativeId: other.id,
      eventId: null,
    })
    expect(report).toMatchObject({ wrong: 3 })
    expect(report.rows[0]?.reasons).toEqual([{ code: 'other-initiative', name: 'BI' }])
    const path = await edited([])
    scene.do('invitation:remove', { ids: [invitationOf('Říčany').id] })
    const gone = await previewFile(scene.state, 'invitations', path)
    expect(gone.report.rows.filter(({ verdict }) => verdict === 'wrong')).toMatchObject([
      { reasons: [{ code: 'id-in-trash' }] },
    ])
  })
})
