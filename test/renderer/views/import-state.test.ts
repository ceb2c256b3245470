import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RequestInput, RequestName } from '@shared/contract'
import { nowhere } from '@shared/domain/importing/kinds'
import type { ImportReport } from '@shared/domain/importing/report'
import type { ImportSource } from '@shared/domain/importing/source'
import { fail, ok } from '@shared/result'
import { reportRow } from '../../domain/importing/report-row'
import { ImportState } from '../../../src-renderer/views/importing/import-state.svelte'

const source: ImportSource = {
  token: 'first',
  fileName: 'adresar.xlsx',
  kind: 'institutions',
  sheets: [
    {
      name: 'Obce',
      hidden: false,
      headingRow: 1,
      headingRows: 1,
      rows: 3,
      notes: [],
      columns: [{ column: 0, heading: 'Obec', samples: [], isComputed: false }],
    },
  ],
  guess: { sheet: 'Obce', headingRow: 1, headingRows: 1, columns: [{ column: 0, field: 'name' }], constants: [] },
  isRemembered: false,
  isText: false,
  read: { encoding: null, delimiter: null, encodings: [], isSure: true },
}
const rows = [reportRow(2, 'new'), reportRow(3, 'changed'), reportRow(4, 'doubtful')] as const
const report: ImportReport = { new: 1, changed: 1, same: 0, doubtful: 1, wrong: 0, skipped: 0, emptied: 0, rows }

type Answers = { readonly [Name in RequestName]?: (input: RequestInput<Name>) => unknown }

/** Stands in for the bridge of the window; what it was asked is kept in order. */
const bridgeWith = (answers: Answers) => {
  const asked: (readonly [name: string, input: unknown])[] = []
  const request = async (name: string, input: unknown): Promise<unknown> => {
    asked.push([name, input])
    const answer = answers[name as RequestName] as ((input: unknown) => unknown) | undefined
    return answer ? await answer(input) : ok(null)
  }
  vi.stubGlobal('window', { app: { request, on: () => () => undefined } })
  return { asked, namesAsked: () => asked.map(([name]) => name) }
}

const previewed = async (answers: Answers = {}) => {
  const bridge = bridgeWith({
    'import:choose': () => ok(source),
    'import:preview': () => ok(report),
    ...answers,
  })
  const importing = new ImportState('institutions')
  await importing.choose(nowhere)
  await importing.preview()
  return { importing, ...bridge }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('ImportState', () => {
  it('commits what was decided row by row', async () => {
    const done = { institutionsMade: 1, institutionsChanged: 0, personsMade: 0, personsChanged: 0 }
    const { importing, asked } = await previewed({ 'import:commit': () => ok(done) })
    expect(importing.takenCount).toBe(2)
    importing.decideAll([rows[1]], 'leave')
    importing.decide({ row: 4, choice: 'new' })
    await importing.commit()
    expect(asked.at(-1)).toEqual([
      'import:commit',
      {
        token: 'first',
        decisions: [
          { row: 3, choice: 'leave' },
          { row: 4, choice: 'new' },
        ],
      },
    ])
    expect(importing.done).toEqual(done)
  })

  it('keeps the preview and the decisions when the commit is refused', async () => {
    const { importing } = await previewed({ 'import:commit': () => fail({ code: 'disk-full' }) })
    importing.decideAll([rows[0]], 'leave')
    await importing.commit()
    expect(importing.failure).toEqual({ code: 'disk-full' })
    expect(importing.report).toBe(report)
    expect(importing.isTaken(rows[0])).toBe(false)
    expect(importing.busy).toBeNull()
  })

  it('keeps the file when the dialog for another one is closed without a choice', async () => {
    const { importing } = await previewed()
    bridgeWith({ 'import:choose': () => ok(null) })
    await importing.choose(nowhere)
    expect(importing.source).toBe(source)
    expect(importing.report).toBe(report)
  })

  it('lets go of the old file when another one is chosen, and starts anew with it', async () => {
    const { importing } = await previewed()
    const { asked } = bridgeWith({ 'import:choose': () => ok({ ...source, token: 'second' }) })
    await importing.choose(nowhere)
    expect(asked).toContainEqual(['import:drop', { token: 'first' }])
    expect(importing.source?.token).toBe('second')
    expect(importing.report).toBeNull()
  })

  it('lets go of a file that was chosen after the place had been left', async () => {
    const { asked } = bridgeWith({ 'import:choose': () => ok(source) })
    const importing = new ImportState('institutions')
    const choosing = importing.choose(nowhere)
    importing.leave()
    await choosing
    expect(asked.at(-1)).toEqual(['import:drop', { token: 'first' }])
    expect(importing.source).toBeNull()
  })

  it('makes the preview anew when the database changed since, and keeps what was decided', async () => {
    const renewed = { ...report, same: 1 }
    const { importing } = await previewed({ 'import:commit': () => fail({ code: 'import-outdated' }) })
    importing.decide({ row: 4, choice: 'new' })
    bridgeWith({
      'import:commit': () => fail({ code: 'import-outdated' }),
      'import:preview': () => ok(renewed),
    })
    await importing.commit()
    expect(importing.report).toEqual(renewed)
    expect(importing.failure).toEqual({ code: 'import-outdated' })
    expect(importing.isTaken(rows[2])).toBe(true)
  })

  it('says nothing of a reading that was given up', async () => {
    const { importing } = await previewed()
    bridgeWith({ 'import:choose': () => fail({ code: 'import-cancelled' }) })
    await importing.choose(nowhere)
    expect(importing.failure).toBeNull()
    expect(importing.source).toBe(source)
  })

  it('does nothing on a second click while the first is still being answered', async () => {
    const { importing, namesAsked } = await previewed({ 'import:commit': () => new Promise(() => undefined) })
    void importing.commit()
    await importing.commit()
    expect(namesAsked().filter((name) => name === 'import:commit')).toHaveLength(1)
  })
})
