import { describe, expect, test } from 'vitest'
import { biOf, doubtfulAsNew, sampleDatabase, taken, type Taken } from './taken'

const named = ({ made }: Taken): readonly string[] =>
  made('persons').map(({ titleBefore, firstName, lastName, titleAfter }) =>
    [titleBefore, firstName, lastName, titleAfter].join('|'),
  )

describe('names of a file', () => {
  test('have their surname told by capitals, at either end, and are kept in usual ones', async () => {
    const file = await taken('persons', 'a01-surname-in-capitals.csv')
    expect(file.rows.map(({ verdict }) => verdict)).toEqual(Array(6).fill('new'))
    expect(named(file)).toEqual([
      '|Aleš|Novotný|',
      '|Aleš|Kratochvíl|',
      'Ing.|Irena|Šebestová|Ph.D.',
      '|Pieter|van den Berg|',
      '|Eva|Říhová-Malá|',
      '|Hana|Doležalová|',
    ])
  })

  test('have their titles and ranks where they belong, and what goes into the note is told', async () => {
    const file = await taken('persons', 'a02-titles.csv')
    expect(file.rows.filter(({ reasons }) => reasons.length > 0)).toEqual([
      { row: 11, verdict: 'new', reasons: ['name-in-note'] },
    ])
    expect(named(file)).toEqual([
      'Mgr. et Mgr.|Jana|Kosová|',
      'nstržm.|Petr|Velký|',
      'pplk. v. v.|Ota|Kos|',
      'PhDr. et PhDr.|Petr|Sova|Ph.D. et Ph.D.',
      'gen.mjr. Ing.|Pavel|Orel|',
      'Ing.|Jan|Straka|',
      '|Jan|Drozd|ml.',
      '|Ivo|Jestřáb|',
      '|Jana|Žlunová|',
      'Mgr.|Zuzana|Datlová|',
      'JUDr. MgA.|Ota|Ledňáček|',
      '|Marie|Volavková|',
      'MUDr.|Petr|Bažant|FEBO',
      'RNDr.|Jan|Tetřev|DSc.',
      'por. Mgr. Bc.|Jan|Slavík|',
    ])
    const people = file.made('persons')
    expect(people.find(({ lastName }) => lastName === 'Jestřáb')?.gender).toBe('male')
    expect(people.find(({ lastName }) => lastName === 'Žlunová')?.gender).toBe('female')
    expect(people.find(({ lastName }) => lastName === 'Datlová')?.note).toBe('roz. Nová')
    expect(people.find(({ lastName }) => lastName === 'Volavková')?.position).toBe('místostarostka')
  })

  test('come out of the address book of Outlook with a form of address as a gender and a suffix behind', async () => {
    const file = await taken('persons', 'a06b-outlook-en.csv', { decide: doubtfulAsNew })
    expect(file.made('persons')).toMatchObject([
      { titleBefore: '', firstName: 'Radek', lastName: 'Vltavský', titleAfter: 'Ph.D.', gender: 'male' },
    ])
  })

  test('keep a surname apart from what tells father and son apart', async () => {
    const { made } = await taken('persons', 'b11-space-before-quote.csv')
    expect(made('persons')[0]).toMatchObject({ firstName: 'Jan', lastName: 'Zeman', titleAfter: 'ml.' })
  })
})

describe('a cell of an answer with several people', () => {
  const answers = async (file = 'd05-several-people.csv'): Promise<Taken> => {
    const database = await sampleDatabase()
    return taken('answers', file, { database, target: biOf(database) })
  }

  test('drops the numbers of a list, and takes positions from behind a dash, from brackets and from their column', async () => {
    const { made } = await answers()
    const people = made('persons').map(({ lastName, position, email }) => [lastName, position, email].join('|'))
    expect(people.slice(0, 4)).toEqual([
      'Prvý|starosta|prvy@ricany.example',
      'Druhá|tajemnice|druha@ricany.example',
      'Prvý|starosta|',
      'Druhá|tajemnice|',
    ])
  })

  test('holds a place for whoever is not named, and tells it', async () => {
    const { rows, database, report } = await answers()
    expect(rows[3]).toMatchObject({ verdict: 'changed', reasons: ['place-held'] })
    const notes = Array.from(database.all('invitations'))
      .filter(({ institutionId }) => institutionId === report.rows[3]?.recordId)
      .map(({ answer }) => answer?.note)
    expect(notes).toContain('+ 1 řidič')
  })

  test('enters a substitute among the people, and registers them for nothing', async () => {
    const { rows, made } = await answers()
    expect(rows[4]).toMatchObject({ verdict: 'changed', reasons: ['substitute'] })
    const substitute = made('persons').find(({ lastName }) => lastName === 'Třetí')
    expect(substitute).toBeDefined()
    expect(made('nominations').some(({ personId }) => personId === substitute?.id)).toBe(false)
  })

  test('offers a couple with one surname, and makes nobody of it unasked', async () => {
    const { report, made } = await answers()
    expect(report.rows[2]).toMatchObject({ verdict: 'doubtful', detail: 'Jan Malý, Jana Malá' })
    expect(made('persons').some(({ lastName }) => /^Mal/u.test(lastName))).toBe(false)
  })
})
