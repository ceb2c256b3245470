import { expect, test } from 'vitest'
import type { AnyRecord, CollectionName } from '@shared/domain/database/database'
import { checkStore } from '../../../src-main/store/check'
import type { Store } from '../../../src-main/store/store'
import { Scene } from '../../builders'

const storeOf = ({ state }: Scene): Store =>
  ({
    view: state,
    seq: 1,
    info: { repaired: [] },
    today: '2021-06-24',
    recordsOf: async function* (name: CollectionName) {
      yield state.all(name)
    },
  }) as unknown as Store // safe: all that a check reads

test('a check finds what an older version has let refer to another initiative or lead in a circle', async () => {
  const scene = new Scene()
  const [own, other] = [scene.initiative('BI'), scene.initiative('PDP4')]
  const outcome = scene.do('outcome:create', { initiativeId: own.id, title: 'Hlídky' })
  const town = scene.institution('Říčany')
  const police = scene.institution('Městská policie Říčany', { parentId: town.id })
  expect(await checkStore(storeOf(scene))).toMatchObject({ isSound: true, strays: [] })

  const eventId = scene.workshop(other.id).id
  const put = (collection: 'outcomes' | 'institutions', before: AnyRecord, after: object) =>
    scene.state.apply([{ collection, id: before.id, before, after: { ...before, ...after } as AnyRecord }]) // safe: a record with another link
  put('outcomes', outcome, { eventId, themeId: other.themes[0]?.id })
  put('institutions', town, { parentId: police.id })
  const { isSound, strays } = await checkStore(storeOf(scene))
  expect(isSound).toBe(false)
  expect(strays.map(({ code, collection, field }) => [code, collection, field])).toEqual([
    ['circle', 'institutions', 'parentId'],
    ['circle', 'institutions', 'parentId'],
    ['other-initiative', 'outcomes', 'eventId'],
    ['other-owner', 'outcomes', 'themeId'],
  ])
})
