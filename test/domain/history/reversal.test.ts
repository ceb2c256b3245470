import { describe, expect, test } from 'vitest'
import type { Change } from '@shared/domain/database/database'
import { HistoryReport, textOf } from './history-report'

const madeIn = (history: HistoryReport, seq: number): string => history.changeSet(seq).changes[0]?.id ?? ''

const withTown = (): { history: HistoryReport; town: string; made: number } => {
  const history = new HistoryReport()
  const made = history.act('institution:create', { name: 'Říčany', note: 'první' })
  return { history, made, town: madeIn(history, made) }
}

const edit = (history: HistoryReport, id: string, changes: { name?: string; note?: string; city?: string }): number =>
  history.act('institution:edit', { id, changes })

describe('taking one past change set back', () => {
  test('sets only its own fields back, and leaves what others changed beside them', () => {
    const { history, town } = withTown()
    const renamed = edit(history, town, { name: 'Město Říčany' })
    edit(history, town, { note: 'druhá' })
    expect(history.reversal(renamed).dependents).toEqual([])
    history.takeBack(renamed)
    expect(history.state.get('institutions', town)).toMatchObject({ name: 'Říčany', note: 'druhá' })
  })

  test('names the later change sets that wrote the same field', () => {
    const { history, town } = withTown()
    const first = edit(history, town, { name: 'A', note: 'druhá' })
    const second = edit(history, town, { name: 'B' })
    const third = edit(history, town, { name: 'C', city: 'Říčany' })
    expect(history.reversal(first).dependents).toEqual([third, second])
    history.takeBack(first)
    expect(history.state.get('institutions', town)).toMatchObject({ name: 'Říčany', note: 'první', city: '' })
  })

  test('of something made takes it away, with all that was changed in it and hung on it', () => {
    const { history, town, made } = withTown()
    const renamed = edit(history, town, { name: 'Město Říčany' })
    const person = history.act('person:create', { lastName: 'Nováková', institutionId: town })
    const told = history.act('person:edit', { id: madeIn(history, person), changes: { note: 'volala' } })
    const other = history.act('person:create', { lastName: 'Dvořák' })
    expect(history.reversal(made)).toMatchObject({ dependents: [told, person, renamed], blockers: [] })
    history.takeBack(made)
    expect(Array.from(history.state.all('persons'), ({ id }) => id)).toEqual([madeIn(history, other)])
    expect(history.state.count('institutions')).toBe(0)
  })

  test('of a removal puts the record back as it was', () => {
    const { history, town } = withTown()
    const before = textOf(history.state)
    const removed = history.act('institution:remove', { ids: [town] })
    history.takeBack(removed)
    expect(textOf(history.state)).toBe(before)
  })

  test('of a link needs the removal of what it led to taken back as well', () => {
    const { history, town } = withTown()
    const person = history.act('person:create', { lastName: 'Nováková', institutionId: town })
    const moved = history.act('person:edit', { id: madeIn(history, person), changes: { institutionId: null } })
    const removed = history.act('institution:remove', { ids: [town] })
    expect(history.reversal(moved)).toMatchObject({ dependents: [removed], blockers: [] })
    history.takeBack(moved)
    expect(history.state.get('persons', madeIn(history, person))?.institutionId).toBe(town)
    expect(history.state.get('institutions', town)).toBeDefined()
  })

  test('of a whole import takes away what it made and sets back what it changed', () => {
    const { history, town } = withTown()
    const before = textOf(history.state)
    const imported = history.act('directory:import', {
      source: 'obce.csv',
      rows: [
        { institution: { id: town, fields: { city: 'Říčany' } } },
        { institution: { fields: { name: 'Kolín' } }, person: { fields: { lastName: 'Nový' } } },
      ],
    })
    history.takeBack(imported)
    expect(textOf(history.state)).toBe(before)
  })

  test('of a cancelled registration needs the one that came in its place taken back as well', () => {
    const history = new HistoryReport()
    const initiativeId = madeIn(history, history.act('initiative:create', { code: 'BI', name: 'BI' }))
    const personId = madeIn(history, history.act('person:create', { lastName: 'Nováková' }))
    const event = { initiativeId, title: 'Workshop', bands: [{ name: 'CZ', places: 5, country: null }] }
    const eventId = madeIn(history, history.act('event:create', event))
    const first = history.act('registration:create', { eventId, person: { personId } })
    const cancelled = history.act('registration:cancel', { ids: [madeIn(history, first)] })
    const second = history.act('registration:create', { eventId, person: { personId } })
    expect(history.reversal(cancelled)).toMatchObject({ dependents: [second], blockers: [] })
  })

  test('is blocked by a referrer that the history does not know', () => {
    const { history, town, made } = withTown()
    const id = '01920000-0000-7000-8000-000000000001'
    const stray = { id, lastName: 'Odjinud', institutionId: town } as unknown as NonNullable<Change['after']>
    history.state.apply([{ collection: 'persons', id, before: null, after: stray }])
    expect(history.reversal(made).blockers).toEqual([{ code: 'referred', collection: 'persons', id }])
  })

  test('is blocked where the record is not as the history says', () => {
    const { history, town } = withTown()
    const renamed = edit(history, town, { name: 'A' })
    const current = history.state.get('institutions', town)
    if (current === undefined) throw new Error('gone')
    history.state.apply([{ collection: 'institutions', id: town, before: current, after: { ...current, name: 'X' } }])
    expect(history.reversal(renamed).blockers).toEqual([{ code: 'changed', collection: 'institutions', id: town }])
  })
})

describe('steps that were undone since', () => {
  test('count for nothing', () => {
    const { history, town } = withTown()
    const first = edit(history, town, { name: 'A' })
    history.takeBack(edit(history, town, { name: 'B' }))
    expect(history.reversal(first)).toMatchObject({ dependents: [], blockers: [] })
  })

  test('count again once they were done again', () => {
    const { history, town } = withTown()
    const first = edit(history, town, { name: 'A' })
    const second = edit(history, town, { name: 'B' })
    history.doAgain(history.takeBack(second))
    expect(history.reversal(first).dependents).toEqual([second])
  })

  test('a step that is taken back already has nothing left to take back; done again it has', () => {
    const { history, town } = withTown()
    const first = edit(history, town, { name: 'A' })
    const undone = history.takeBack(first)
    expect(history.reversal(first)).toMatchObject({ dependents: [], blockers: [], changes: [] })
    const again = history.doAgain(undone)
    expect(history.reversal(first)).toMatchObject({ dependents: [], changes: [{ id: town }] })
    expect(history.reversal(undone).changes).toEqual([])
    expect(history.reversal(again)).toMatchObject({ dependents: [], changes: [{ id: town }] })
  })

  test('an undo can be taken back itself', () => {
    const { history, made } = withTown()
    const before = textOf(history.state)
    const undone = history.takeBack(made)
    history.takeBack(undone)
    expect(textOf(history.state)).toBe(before)
  })
})

test('what was put under another one is not put back there once that one has come to stand under it', () => {
  const { history, town } = withTown()
  const police = madeIn(history, history.act('institution:create', { name: 'Městská policie' }))
  const put = (id: string, parentId: string | null): number =>
    history.act('institution:edit', { id, changes: { parentId } })
  put(town, police)
  const freed = put(town, null)
  put(police, town)
  expect(history.reversal(freed).blockers).toEqual([{ code: 'stray', collection: 'institutions', id: town }])
})
