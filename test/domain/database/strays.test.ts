import { describe, expect, test } from 'vitest'
import { collectionNames, type AnyRecord, type CollectionName } from '@shared/domain/database/database'
import { referencesFrom } from '@shared/domain/database/reference-kinds'
import { DatabaseState } from '@shared/domain/database/state'
import { initiativeOf, straysOf } from '@shared/domain/database/strays'
import { declarations } from '@shared/fields/declarations'
import type { Fields } from '@shared/fields/field'
import { emptyOf } from '@shared/fields/record'
import { Scene } from '../../builders'

type World = { readonly [Name in CollectionName]: AnyRecord }

/** One record of each noun, linked with each other and with nothing else. */
const world = (state: DatabaseState, code: string): World => {
  const idOf = (name: CollectionName): string => `${name}-${code}`
  const recordOf = (name: CollectionName) => {
    const links = referencesFrom(name).map(({ field, target, kind }) => {
      if (kind === 'list') return [field, [idOf(target)]]
      return [field, target === name ? null : idOf(target)]
    })
    const parts = { themes: [{ id: `theme-${code}` }], bands: [{ id: `band-${code}` }] }
    return { ...emptyOf(declarations[name] as Fields), ...parts, ...Object.fromEntries(links), id: idOf(name) }
  }
  const records = Object.fromEntries(collectionNames.map((name) => [name, recordOf(name)])) as unknown as World // safe: one for every name
  for (const name of collectionNames) state.load(name, [...state.all(name), records[name]])
  return records
}

const twoWorlds = () => {
  const state = new DatabaseState()
  return { state, own: world(state, 'a'), other: world(state, 'b') }
}

const { state: sample, own: sampleOwn } = twoWorlds()
const belongs = (name: CollectionName): boolean => initiativeOf(sample, name, sampleOwn[name]) !== null

/** Every reference between records that belong to initiatives, without those by which they belong to them. */
const references = collectionNames
  .flatMap((name) => referencesFrom(name))
  .filter(({ collection, target }) => belongs(collection) && belongs(target))
  .map((reference) => [`${reference.collection}.${reference.field}`, reference] as const)

describe('two initiatives are never mixed up', () => {
  test('what belongs to an initiative is told from the declarations', () => {
    expect(collectionNames.filter(belongs)).toEqual([
      ...['initiatives', 'events', 'tasks', 'scheduleVersions', 'invitations', 'nominations', 'registrations'],
      ...['attendances', 'presentations', 'agendaItems', 'handouts', 'files', 'outcomes', 'recommendations'],
      ...['publications', 'communications', 'letterTemplates'],
    ])
    expect(references.length).toBeGreaterThan(15)
  })

  test('records of one initiative have nothing that is not to be', () => {
    const { state, own } = twoWorlds()
    // The only institution of a world can have no relation.
    for (const collection of collectionNames.filter((name) => name !== 'relations'))
      expect(straysOf(state, { collection, record: own[collection] })).toEqual([])
  })

  test.each(references)('%s leads to nothing of another initiative', (_, { collection, field, target, kind }) => {
    const { state, own, other } = twoWorlds()
    const to = other[target].id
    const record = { ...own[collection], [field]: kind === 'list' ? [to] : to }
    const strays = straysOf(state, { collection, record })
    const hasGoneOver = initiativeOf(state, collection, record) === initiativeOf(state, target, other[target])
    // A record that goes over as a whole takes none of its other links along.
    const left = referencesFrom(collection).filter((each) => each.field !== field && belongs(each.target))
    const isLinked = left.some((each) => own[collection][each.field as keyof AnyRecord] !== null)
    if (hasGoneOver) expect(strays.length > 0).toBe(isLinked)
    else expect(strays).toEqual([{ code: 'other-initiative', collection, id: record.id, field, target, to }])
  })

  test.each([
    ['events', 'themeId', 'theme-b', 'themes'],
    ['outcomes', 'themeId', 'theme-b', 'themes'],
    ['recommendations', 'themeId', 'theme-b', 'themes'],
    ['registrations', 'bandId', 'band-b', 'bands'],
  ] as const)('%s.%s is a part of what the record belongs to', (collection, field, to, target) => {
    const { state, own } = twoWorlds()
    const record = { ...own[collection], [field]: to }
    expect(straysOf(state, { collection, record })).toEqual([
      { code: 'other-owner', collection, id: record.id, field, target, to },
    ])
  })
})

describe('in every action', () => {
  const nowhere = '00000000-0000-7000-8000-000000000000'

  /** What there is of two initiatives, with the same in each. */
  const scene = () => {
    const made = new Scene()
    const town = made.institution('Říčany')
    const of = (code: string) => {
      const initiative = made.initiative(code)
      const event = made.workshop(initiative.id)
      const common = { initiativeId: initiative.id, title: code }
      const outcome = made.do('outcome:create', common)
      const themeId = initiative.themes[0]?.id ?? ''
      const [invitation] = made.do('invitation:create', { initiativeId: initiative.id, institutionIds: [town.id] })
      const presentation = made.do('presentation:create', { ...common, institutionId: town.id })
      const recommendation = made.do('recommendation:create', common)
      const registration = made.register(event.id, made.person(`Nová ${code}`, town.id).id)
      const bandId = event.bands[0]?.id ?? ''
      return { initiative, event, outcome, themeId, bandId, invitation, presentation, recommendation, registration }
    }
    return { made, town, own: of('BI'), other: of('PDP4') }
  }
  const { made, town, own, other } = scene()
  const foreignEvent = { code: 'wrong-initiative', collection: 'events', id: other.event.id }
  const foreignTheme = { code: 'not-of-this', part: 'themes', id: other.themeId }
  const foreignBand = { code: 'not-of-this', part: 'bands', id: other.bandId }
  const invitationId = own.invitation?.id ?? ''
  const answer = { id: invitationId, value: 'accepted', on: '2020-09-30', channel: 'email' }
  const row = {
    ...{ institution: { id: town.id }, value: 'accepted', on: '2020-09-30', channel: 'email', note: '' },
    ...{ refusalReason: '', eventIds: [], persons: [], presentation: '' },
  }
  const title = 'x'
  const initiativeId = own.initiative.id

  test.each([
    ['event:create', { initiativeId, title, themeId: other.themeId }, foreignTheme],
    ['event:edit', { id: own.event.id, changes: { themeId: other.themeId } }, foreignTheme],
    ['event:edit-many', { ids: [own.event.id], changes: { themeId: other.themeId } }, foreignTheme],
    ['outcome:create', { initiativeId, title, eventId: other.event.id }, foreignEvent],
    ['outcome:create', { initiativeId, title, themeId: other.themeId }, foreignTheme],
    ['outcome:edit', { id: own.outcome.id, changes: { eventId: other.event.id } }, foreignEvent],
    ['outcome:edit', { id: own.outcome.id, changes: { themeId: other.themeId } }, foreignTheme],
    ['outcome:edit-many', { ids: [own.outcome.id], changes: { themeId: other.themeId } }, foreignTheme],
    ['presentation:create', { initiativeId, title, institutionId: town.id, eventId: other.event.id }, foreignEvent],
    ['presentation:edit', { id: own.presentation.id, changes: { eventId: other.event.id } }, foreignEvent],
    ['recommendation:edit', { id: own.recommendation.id, changes: { themeId: other.themeId } }, foreignTheme],
    ['recommendation:move', { id: own.recommendation.id, themeId: other.themeId, position: 0 }, foreignTheme],
    [
      'recommendation:edit',
      { id: own.recommendation.id, changes: { outcomeIds: [other.outcome.id] } },
      { code: 'wrong-initiative', collection: 'outcomes', id: other.outcome.id },
    ],
    ['registration:create', { eventId: own.event.id, person: { lastName: 'Malá' }, bandId: other.bandId }, foreignBand],
    [
      'registration:edit',
      { id: own.registration.id, changes: { bandId: other.bandId }, overbookReason: 'x' },
      foreignBand,
    ],
    ['invitation:create', { initiativeId, eventId: other.event.id, institutionIds: [town.id] }, foreignEvent],
    ['invitation:record-answer', { ...answer, heldEventIds: [other.event.id] }, foreignEvent],
    ['invitation:record-answer', { ...answer, presentation: { title, eventId: other.event.id } }, foreignEvent],
    [
      'invitation:record-answer',
      { ...answer, nominees: [{ lastName: 'X' }], eventIds: [other.event.id] },
      foreignEvent,
    ],
    ['answers:import', { source: 'x', initiativeId, rows: [{ ...row, heldEventIds: [other.event.id] }] }, foreignEvent],
    ['publication:edit', { initiativeId, changes: { chapterIntros: { [other.themeId]: 'x' } } }, foreignTheme],
  ] as const)('%s refuses what belongs elsewhere (%#)', (action, input, refusal) => {
    expect(made.refuse(action, input)).toEqual(refusal)
  })

  test('an outcome and a presentation stay in their initiative', () => {
    const changes = { initiativeId: other.initiative.id }
    for (const [action, { id }] of [
      ['outcome:edit', own.outcome],
      ['presentation:edit', own.presentation],
    ] as const)
      expect(made.refuse(action, { id, changes })).toMatchObject({ code: 'invalid-input' })
  })

  test('a template of one initiative does not stand for one of another', () => {
    const common = { purpose: 'invitation', addressee: 'anybody', subject: '', body: '' } as const
    const [cs, en] = made.do('letter-template:create', {
      templates: [
        { ...common, name: 'Zvací dopis', lang: 'cs', initiativeId },
        { ...common, name: 'Invitation', lang: 'en', initiativeId: other.initiative.id },
      ],
    })
    const refusal = { code: 'wrong-initiative', collection: 'letterTemplates' }
    expect(made.refuse('letter-template:pair', { id: cs?.id, withId: en?.id })).toMatchObject(refusal)
  })

  test('nothing refers to what is not there', () => {
    const refusal = { code: 'not-found', id: nowhere }
    const changes = { institutionId: nowhere }
    expect(made.refuse('outcome:edit', { id: own.outcome.id, changes })).toMatchObject(refusal)
    expect(made.refuse('presentation:edit', { id: own.presentation.id, changes })).toMatchObject(refusal)
    expect(made.refuse('institution:create', { name: 'x', parentId: nowhere })).toMatchObject(refusal)
  })
})

describe('an institution stands under another one, never under itself', () => {
  const line = () => {
    const scene = new Scene()
    const region = scene.institution('Kraj')
    const town = scene.institution('Město', { parentId: region.id })
    const police = scene.institution('Městská policie', { parentId: town.id })
    return { scene, region, town, police }
  }

  test('neither directly nor in a circle', () => {
    const { scene, region, town, police } = line()
    const put = (id: string, parentId: string) => scene.refuse('institution:edit', { id, changes: { parentId } })
    expect(put(town.id, town.id)).toEqual({ code: 'under-itself', collection: 'institutions', id: town.id })
    expect(put(region.id, police.id)).toEqual({ code: 'under-itself', collection: 'institutions', id: region.id })
  })

  test('nor by an import or an edit of many', () => {
    const { scene, region, police } = line()
    const rows = [{ institution: { id: region.id, parentId: police.id, fields: {} } }]
    expect(scene.refuse('directory:import', { source: 'x', rows }).code).toBe('under-itself')
    const many = { ids: [region.id], changes: { parentId: police.id } }
    expect(scene.refuse('institution:edit-many', many).code).toBe('under-itself')
  })

  test('nor where it is merged with one that stands under it', () => {
    const { scene, region, town, police } = line()
    scene.do('institution:merge', { keepId: region.id, dropId: police.id, changes: {} })
    expect(scene.state.get('institutions', region.id)?.parentId).toBeNull()
    expect(scene.state.get('institutions', town.id)?.parentId).toBe(region.id)
    const other = line()
    other.scene.do('institution:merge', { keepId: other.police.id, dropId: other.region.id, changes: {} })
    expect(other.scene.state.get('institutions', other.police.id)?.parentId).toBeNull()
  })
})

test('a theme or a quota that is gone when a record comes back from the trash is left out of it', () => {
  const scene = new Scene()
  const { id: initiativeId, themes } = scene.initiative()
  const themeId = themes[0]?.id ?? ''
  const outcome = scene.do('outcome:create', { initiativeId, title: 'Hlídky', themeId })
  const { entryId } = scene.do('outcome:remove', { ids: [outcome.id] })
  scene.do('initiative:edit', { id: initiativeId, changes: { themes: themes.slice(1) } })
  scene.do('trash:restore', { ids: [entryId] })
  expect(scene.state.get('outcomes', outcome.id)).toEqual({ ...outcome, themeId: null })
})
