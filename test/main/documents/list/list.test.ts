import { describe, expect, it } from 'vitest'
import { recordIdHeading } from '@shared/domain/documents/list-export'
import { listContent } from '../../../../src-main/documents/list/content'
import { writeList } from '../../../../src-main/documents/list/write'
import { Scene } from '../../../builders'
import { contextFor, readWorkbook, rowTexts } from '../writing'

const filled = () => {
  const scene = new Scene()
  const initiative = scene.initiative()
  scene.do('initiative:edit', { id: initiative.id, changes: { publicity: 'Fondy Norska 2014–2021' } })
  const town = scene.institution('Říčany', {
    ico: '00000060',
    postcode: '25101',
    phone: '+420 602 123 456',
    tags: ['MAS', '=1+1'],
  })
  const other = scene.institution('Cheb')
  scene.person('Nováková', town.id)
  const logged = { institutionId: town.id, personId: null, initiativeId: null } as const
  scene.do('communication:create', { ...logged, on: '2021-10-05', channel: 'phone', direction: 'in', text: '' })
  return { scene, initiative, town, other }
}

const written = async (columns: readonly string[], pick: (made: ReturnType<typeof filled>) => readonly string[]) => {
  const made = filled()
  const ids = pick(made)
  const shown = { list: 'institutions', ids, columns, initiativeId: made.initiative.id, lang: 'cs' } as const
  const context = contextFor('seznam.xlsx')
  await writeList((await listContent(made.scene.state, shown, '2021-11-01')).content, context)
  const sheet = (await readWorkbook(context.out)).worksheets[0]
  if (sheet === undefined) throw new Error('The workbook has no sheet')
  return { ...made, sheet }
}

describe('a list written as it is shown', () => {
  it('has its headings in the first row and the records’ ids in a hidden first column', async () => {
    const { sheet, town } = await written(['name', 'ico'], ({ town }) => [town.id])
    expect(rowTexts(sheet, 1)).toEqual([recordIdHeading, 'Název', 'IČO'])
    expect(rowTexts(sheet, 2)).toEqual([town.id, 'Říčany', '00000060'])
    expect(sheet.getColumn(1).hidden).toBe(true)
    expect(sheet.getColumn(2).hidden).toBe(false)
  })

  it('keeps the order of rows and columns that it is given, whatever they are sorted by', async () => {
    const { sheet } = await written(['city', 'name', 'unknown'], ({ town, other }) => [town.id, other.id])
    expect(rowTexts(sheet, 1).slice(1)).toEqual(['Obec', 'Název'])
    expect([2, 3].map((row) => rowTexts(sheet, row)[2])).toEqual(['Říčany', 'Cheb'])
  })

  it('writes IČO, phone and postcode as text, numbers and days as what they are, and never a formula', async () => {
    const columns = ['ico', 'phone', 'postcode', 'persons', 'lastContact', 'tags']
    const { sheet } = await written(columns, ({ town }) => [town.id])
    const cell = (at: number) => sheet.getRow(2).getCell(at + 1)
    expect([1, 2, 3].map((at) => typeof cell(at).value)).toEqual(['string', 'string', 'string'])
    expect([1, 2, 3].map((at) => cell(at).numFmt)).toEqual(['@', '@', '@'])
    expect(cell(4).value).toBe(1)
    expect(cell(5).value).toEqual(new Date('2021-10-05T00:00:00Z'))
    expect(cell(6).value).toBe('MAS, =1+1')
  })

  it('holds more rows than an import takes back, and says how far it is', async () => {
    const scene = new Scene()
    const { id } = scene.institution('Říčany')
    const rows = 60_000
    const shown = {
      list: 'institutions',
      ids: Array<string>(rows).fill(id),
      columns: ['name'],
      initiativeId: null,
      lang: 'cs',
    } as const
    const told: (readonly [number, number])[] = []
    const context = { ...contextFor('dlouhy.xlsx'), progress: (...far: [number, number]) => void told.push(far) }
    expect(await writeList((await listContent(scene.state, shown, '2021-11-01')).content, context)).toEqual({
      count: rows,
    })
    expect(told.at(-1)).toEqual([rows, rows])
    expect(told.length).toBeGreaterThan(50)
    const sheet = (await readWorkbook(context.out)).worksheets[0]
    expect(sheet?.rowCount).toBe(rows + 1)
    expect(rowTexts(sheet as NonNullable<typeof sheet>, rows + 1)).toEqual([id, 'Říčany'])
  })

  it('writes invitations by days past the deadline, and notes whose names stand in it', async () => {
    const { scene, initiative, town, other } = filled()
    const workshop = scene.workshop(initiative.id)
    const ids = scene
      .do('invitation:create', { initiativeId: initiative.id, institutionIds: [town.id, other.id] })
      .map(({ id }) => id)
    scene.do('invitation:mark-sent', { ids, on: '2020-09-24', channel: 'email' })
    const answer = { id: ids[0] ?? '', value: 'accepted', on: '2020-10-06', channel: 'email' } as const
    scene.do('invitation:record-answer', { ...answer, eventIds: [workshop.id], nominees: [{ lastName: 'Hora' }] })
    const named = scene.state.by('nominations', 'invitationId', answer.id).map(({ personId }) => personId)
    const columns = ['institution', 'daysLate', 'nominated', 'answeredOn']
    const shown = { list: 'invitations', ids, columns, initiativeId: initiative.id, lang: 'cs' } as const
    const context = contextFor('pozvanky.xlsx')
    const { content, personIds } = await listContent(scene.state, shown, '2020-10-12')
    await writeList(content, context)
    const sheet = (await readWorkbook(context.out)).worksheets[0]
    const cells = (row: number) => [1, 2, 3, 4].map((at) => sheet?.getRow(row).getCell(at + 1).value)
    expect(cells(2)).toEqual(['Říčany', 4, 'Hora', new Date('2020-10-06T00:00:00Z')])
    expect(cells(3)).toEqual(['Cheb', 10, null, null])
    expect(personIds).toEqual(named)
    const unnamed = { ...shown, columns: ['institution'] }
    expect((await listContent(scene.state, unnamed, '2020-10-12')).personIds).toEqual([])
  })

  it('leaves out a row that is gone, and prints the publicity in the head of the page', async () => {
    const gone = '00000000-0000-7000-8000-000000000000'
    const { sheet } = await written(['name'], ({ town }) => [gone, town.id])
    expect(sheet.rowCount).toBe(2)
    expect(sheet.headerFooter.oddHeader).toContain('Fondy Norska 2014–2021')
  })
})
