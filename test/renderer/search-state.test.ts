import { beforeEach, describe, expect, it } from 'vitest'
import { fold, queryWords } from '@shared/domain/values/fold'
import { bestMatches, type SearchEntry } from '../../src-renderer/state/search-entries'
import { SearchState } from '../../src-renderer/state/search-state.svelte'
import { ActedDatabase } from '../domain/acted-database'
import { cpuMs } from '../cpu-time'

const labels = (search: SearchState, query: string): readonly string[] => search.find(query).map(({ label }) => label)

describe('SearchState', () => {
  let database: ActedDatabase
  let search: SearchState

  beforeEach(() => {
    database = new ActedDatabase()
    search = new SearchState(database.state)
  })

  it('finds nothing for an empty query', () => {
    database.act('person:create', { lastName: 'Nováková' })

    expect(search.find('  ')).toEqual([])
  })

  it('finds without diacritics and case', () => {
    database.act('institution:create', { name: 'Město Říčany' })
    database.act('person:create', { firstName: 'Kari', lastName: 'Ødegård' })

    expect(labels(search, 'RICAN')).toEqual(['Město Říčany'])
    expect(labels(search, 'odegard')).toEqual(['Kari Ødegård'])
  })

  it('finds a person by first name and surname in either order, and by the institution', () => {
    const { id: institutionId } = database.act('institution:create', { name: 'Město Chrudim' })
    database.act('person:create', { firstName: 'Jana', lastName: 'Nováková', institutionId })

    expect(labels(search, 'jana novak')).toEqual(['Jana Nováková'])
    expect(labels(search, 'novak jana')).toEqual(['Jana Nováková'])
    expect(labels(search, 'jana chrudim')).toEqual(['Jana Nováková'])
  })

  it('puts first what begins with the query, then what has a word that does', () => {
    for (const name of ['Horní Planá', 'Město Hora', 'Kutná Hora', 'Hora', 'Záhoří']) {
      database.act('institution:create', { name })
    }

    expect(labels(search, 'hor')).toEqual(['Hora', 'Horní Planá', 'Kutná Hora', 'Město Hora', 'Záhoří'])
  })

  it('finds an event by what people call it in either language', () => {
    const { id: initiativeId } = database.act('initiative:create', { code: 'BI', name: 'BI' })
    database.act('event:create', { initiativeId, title: 'Migrace cizinců', kind: 'workshop', number: 3 })
    database.act('event:create', { initiativeId, title: 'Závěr', kind: 'closing' })

    expect(labels(search, 'workshop 3')).toEqual(['Migrace cizinců'])
    expect(labels(search, 'closing')).toEqual(['Závěr'])
  })

  it('tells to which initiative an event belongs', () => {
    const { id: initiativeId } = database.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
    database.act('event:create', { initiativeId, title: 'Doprava', days: ['2021-05-06'], venue: 'Praha' })

    expect(search.find('doprava')).toMatchObject([{ kind: 'events', detail: 'PDP4 · 6.\u00a05.\u00a02021 · Praha' }])
  })
})

describe('bestMatches', () => {
  const frameMs = 16
  const repeats = 5

  const entries = Array.from({ length: 20_000 }, (_, at): SearchEntry => {
    const name = fold(`Řeháčková ${(at * 7919) % 10_007} Žofie ${at % 97}`)
    return { id: String(at), name, folded: `${name} manazerka prevence kriminality osoba${at}@obec.example` }
  })

  it('gives no more than the limit, the best first', () => {
    const found = bestMatches(entries, ['rehackova', 'zofie'], 8)

    expect(found.map(({ name }) => name)).toEqual(Array.from(found, ({ name }) => name).sort())
    expect(found).toHaveLength(8)
  })

  it.each(['r', 'rehac', 'zofie 5 rehackova', 'prevence', 'nikdo'])(
    'answers "%s" over 20,000 persons within a frame',
    async (query) => {
      expect(await cpuMs(() => bestMatches(entries, queryWords(query), 8), repeats)).toBeLessThan(frameMs)
    },
  )
})
