import { describe, expect, it } from 'vitest'
import { initiativeCounts, institutionCoverage, shadeOf } from '@shared/domain/overview/report-counts'
import { EventScene } from '../event-scene'

const days = ['2021-10-05', '2021-10-06'] as const
const two = [{ name: 'ČR', places: 2 }]

describe('initiativeCounts', () => {
  it('counts registrations by status, event by event in time order and in total', () => {
    const scene = new EventScene()
    const second = scene.event('Druhý', ['2021-11-02'], two)
    const first = scene.event('První', days, two)
    const [, cancelled] = [scene.signUp(first, 'Bílá'), scene.signUp(first, 'Černá'), scene.signUp(first, 'Šedá')]
    scene.signUp(second, 'Modrá')
    scene.act('registration:cancel', { ids: [cancelled.id] })
    const counts = initiativeCounts(scene.state, scene.initiativeId)
    expect(counts.events.map(({ event }) => event.title)).toEqual(['První', 'Druhý'])
    expect(counts.events.map(({ registrations }) => registrations)).toEqual([
      { applied: 0, confirmed: 1, waiting: 1, declined: 0, cancelled: 1 },
      { applied: 0, confirmed: 1, waiting: 0, declined: 0, cancelled: 0 },
    ])
    expect(counts.registrations).toEqual({ applied: 0, confirmed: 2, waiting: 1, declined: 0, cancelled: 1 })
  })

  it('does not add up persons: who came to two events is one person and two attendances', () => {
    const scene = new EventScene()
    const [first, second] = [scene.event('První', days, two), scene.event('Druhý', ['2021-11-02'], two)]
    const registration = scene.signUp(first, 'Bílá')
    for (const day of days) scene.record(registration, day, 'present')
    scene.record(scene.signUpAgain(second, registration.personId), '2021-11-02', 'present')
    const counts = initiativeCounts(scene.state, scene.initiativeId)
    expect(counts.events.map(({ attendance }) => attendance.persons)).toEqual([1, 1])
    expect(counts.attendance).toEqual({ persons: 1, attendances: 2, personDays: 3 })
  })

  it('leaves out what belongs to the sibling initiative', () => {
    const scene = new EventScene()
    const sibling = scene.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
    const event = scene.act('event:create', { initiativeId: sibling.id, title: 'Cizí', days: [...days], bands: two })
    scene.record(scene.signUp(event, 'Bílá'), days[0], 'present')
    const counts = initiativeCounts(scene.state, scene.initiativeId)
    expect(counts.events).toEqual([])
    expect(counts.registrations.confirmed).toBe(0)
    expect(counts.attendance).toEqual({ persons: 0, attendances: 0, personDays: 0 })
  })
})

describe('institutionCoverage', () => {
  const directory = () => {
    const scene = new EventScene()
    const make = (name: string, kind: 'municipality' | 'police-unit' | 'foreign-partner', region: string) =>
      scene.act('institution:create', { name, kind, region })
    const [tabor] = [make('Tábor', 'municipality', 'Jihočeský kraj'), make('Písek', 'municipality', 'Jihočeský kraj')]
    make('Útvar', 'police-unit', 'Jihočeský kraj')
    make('Rada', 'municipality', 'Ústecký kraj')
    make('KS', 'foreign-partner', '')
    return { scene, tabor }
  }

  it('counts by region and kind, and what it adds up to', () => {
    const { scene } = directory()
    const coverage = institutionCoverage(scene.state, scene.initiativeId, null)
    expect(coverage.count('Jihočeský kraj', 'municipality')).toBe(2)
    expect(coverage.count('Ústecký kraj', 'police-unit')).toBe(0)
    expect(coverage.ofRegion('Jihočeský kraj')).toBe(3)
    expect(coverage.ofKind('municipality')).toBe(3)
    expect(coverage.total).toBe(5)
    expect(coverage.highest).toBe(2)
  })

  it('names the regions in Czech order, those without one last, and only the kinds that occur', () => {
    const { scene } = directory()
    scene.act('institution:create', { name: 'Cheb', kind: 'municipality', region: 'Hradecký' })
    scene.act('institution:create', { name: 'Brno', kind: 'municipality', region: 'Chebský' })
    const { regions, kinds } = institutionCoverage(scene.state, scene.initiativeId, null)
    expect(regions).toEqual(['Hradecký', 'Chebský', 'Jihočeský kraj', 'Ústecký kraj', ''])
    expect(kinds).toEqual(['municipality', 'police-unit', 'foreign-partner'])
  })

  it('counts only those with the answer asked for in this initiative', () => {
    const { scene, tabor } = directory()
    const { initiativeId } = scene
    const sibling = scene.act('initiative:create', { code: 'PDP4', name: 'PDP4' })
    scene.act('invitation:create', { initiativeId, institutionIds: [tabor.id] })
    expect(institutionCoverage(scene.state, initiativeId, 'prepared').total).toBe(1)
    expect(institutionCoverage(scene.state, initiativeId, 'not-invited').total).toBe(4)
    expect(institutionCoverage(scene.state, sibling.id, 'prepared').total).toBe(0)
  })

  it('is empty and has no highest count where there is nothing', () => {
    const scene = new EventScene()
    expect(institutionCoverage(scene.state, scene.initiativeId, null)).toMatchObject({ regions: [], highest: 0 })
  })
})

describe('shadeOf', () => {
  it('leaves nothing blank, shades the highest deepest and one among many lightest', () => {
    expect([0, 1, 26, 51, 76, 100].map((count) => shadeOf(count, 100))).toEqual([0, 1, 2, 3, 4, 4])
    expect(shadeOf(1, 1)).toBe(4)
  })
})
