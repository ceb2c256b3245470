import { describe, expect, test } from 'vitest'
import { areUsualNames, usualName } from '@shared/domain/directory/usual-names'
import { withInstitution } from '@shared/domain/importing/mapping'
import { ownFile } from './own-file'
import { biOf, sampleDatabase, taken, type Taken } from './taken'

const csv = (...lines: readonly string[]): string => ownFile('seznam.csv', lines.join('\r\n'))

const offered = ({ report }: Taken) =>
  report.rows.map(({ place }) => place?.candidates.map(({ name }) => name).join(', '))

describe('an institution by a usual name', () => {
  test.each([
    ['MěÚ Říčany', 'Město Říčany'],
    ['OÚ Psáry', 'Obec Psáry'],
    ['Městského úřadu Kolín', 'Město Kolín'],
    ['Magistrát města Děčína', 'Statutární město Děčín'],
    ['město Kutné Hory', 'Město Kutná Hora'],
    ['MP Říčany', 'Městská policie Říčany'],
    ['Městská policie Tábora', 'Městská policie Tábor'],
    ['PČR OO Kolín', 'Obvodní oddělení Policie ČR Kolín'],
    ['Policie ČR, OO Kolín', 'Obvodní oddělení Policie ČR Kolín'],
    ['OOP Krnov', 'Obvodní oddělení Policie ČR Krnov'],
    ['KŘP Středočeského kraje', 'Krajské ředitelství policie Středočeského kraje'],
    ['Krajské ředitelství policie SčK', 'Krajské ředitelství policie Středočeského kraje'],
    ['KŘP Ústeckého kraje', 'Krajské ředitelství policie Ústeckého kraje'],
    ['MV ČR', 'Ministerstvo vnitra'],
    ['Ministerstvo vnitra ČR', 'Ministerstvo vnitra'],
    ['SMO ČR', 'Svaz měst a obcí České republiky'],
    ['Jablonec n. N.', 'Statutární město Jablonec nad Nisou'],
    ['Říčany u Prahy', 'Město Říčany'],
    ['Úřad městyse Kácov', 'Městys Kácov'],
    ['KÚ Středočeského kraje', 'Středočeský kraj'],
  ])('%s may be %s', (text, name) => {
    expect(areUsualNames(usualName(text), usualName(name))).toBe(true)
  })

  test.each([
    ['MP Říčany', 'Město Říčany'],
    ['MěÚ Kolín', 'Město Kolínec'],
    ['OÚ Lhotka', 'Obec Lhota'],
    ['Ústí nad Orlicí', 'Město Ústí nad Labem'],
    ['KŘP Jihočeského kraje', 'Krajské ředitelství policie Jihomoravského kraje'],
    ['OO Tábor', 'Město Tábor'],
    ['Nová Ves', 'Obec Stará Ves'],
  ])('%s is not %s', (text, name) => {
    expect(areUsualNames(usualName(text), usualName(name))).toBe(false)
  })

  test('c11: is offered with the one of the database, and nobody is put there unasked', async () => {
    const database = await sampleDatabase()
    const file = await taken('persons', 'c11-institution-names.csv', { database })
    expect(offered(file)).toEqual([
      ...['Město Říčany', 'Městská policie Říčany', 'Město Říčany', 'Statutární město Děčín'],
      ...['Obvodní oddělení Policie ČR Kolín', 'Krajské ředitelství policie Středočeského kraje'],
      ...[
        'Svaz měst a obcí České republiky',
        'Statutární město Jablonec nad Nisou',
        'Ministerstvo vnitra',
        'Městys Kácov',
      ],
    ])
    expect(file.report.doubtful).toBe(10)
    expect(file.made('persons')).toEqual([])
  })

  test('is chosen by hand for all rows of that name, or made', async () => {
    const database = await sampleDatabase()
    const [town] = Array.from(database.all('institutions')).filter(({ name }) => name === 'Město Říčany')
    const list = csv(
      'Jméno;Příjmení;Instituce',
      'Jan;Bílý;MěÚ Říčany',
      'Eva;Malá;MěÚ Říčany',
      'Ota;Kos;Centrum prevence',
    )
    const file = await taken('persons', list, {
      database,
      change: (mapping) =>
        withInstitution(withInstitution(mapping, 'MěÚ Říčany', town?.id ?? null), 'Centrum prevence', null),
    })
    expect(file.rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'new'])
    const [made] = file.made('institutions')
    expect(made?.name).toBe('Centrum prevence')
    expect(file.made('persons').map(({ institutionId }) => institutionId)).toEqual([town?.id, town?.id, made?.id])
  })

  test('is offered to people who sign up and to answers, too', async () => {
    const database = await sampleDatabase()
    const target = biOf(database)
    const signUps = await taken('sign-ups', csv('Jméno;Příjmení;Instituce;Akce', 'Jan;Bílý;MěÚ Říčany;WS1'), {
      database,
      target,
    })
    expect(offered(signUps)).toEqual(['Město Říčany'])
    const answers = await taken('answers', csv('Instituce;Odpověď;Datum;Kanál', 'MěÚ Říčany;ano;1. 9. 2020;e-mail'), {
      database,
      target,
    })
    expect(answers.report.rows[0]?.candidates.map(({ name }) => name)).toEqual(['Město Říčany'])
  })

  test('is offered where institutions are the rows, unless it is of another district', async () => {
    const database = await sampleDatabase()
    const list = csv('Název;Okres', 'MěÚ Říčany;Praha-východ', 'OÚ Psáry;Beroun')
    const { report } = await taken('institutions', list, { database })
    expect(report.rows.map(({ verdict, candidates }) => [verdict, ...candidates.map(({ name }) => name)])).toEqual([
      ['doubtful', 'Město Říčany'],
      ['new'],
    ])
  })
})

describe('a list of people into an empty database', () => {
  const list = () =>
    csv(
      'Jméno;Příjmení;Instituce;Okres;IČO',
      'Jan;Bílý;Město Říčany;;00240702',
      'Eva;Malá;Město Říčany;Praha-východ;',
      'Ota;Kos;MP Kolín;Kolín;',
      'Petr;Drozd;;;',
    )

  test('leaves its institutions to a person, and says how many there are', async () => {
    const { report } = await taken('persons', list())
    expect(report.rows.map(({ verdict, makes }) => [verdict, makes])).toEqual([
      ['doubtful', 'Město Říčany'],
      ['doubtful', 'Město Říčany'],
      ['doubtful', 'MP Kolín'],
      ['new', undefined],
    ])
  })

  test('makes them once, with what the rows say of them', async () => {
    const file = await taken('persons', list(), { change: (mapping) => ({ ...mapping, makesInstitutions: true }) })
    expect(file.report).toMatchObject({ new: 4, doubtful: 0 })
    expect(file.done).toMatchObject({ institutionsMade: 2, personsMade: 4, institutionsChanged: 0 })
    expect(file.made('institutions')).toMatchObject([
      { name: 'Město Říčany', kind: 'town', ico: '00240702', district: 'Praha-východ' },
      { name: 'MP Kolín', kind: 'municipal-police', district: 'Kolín' },
    ])
    const [town, police] = file.made('institutions')
    expect(file.made('persons').map(({ institutionId }) => institutionId)).toEqual([
      town?.id,
      town?.id,
      police?.id,
      null,
    ])
  })
})
