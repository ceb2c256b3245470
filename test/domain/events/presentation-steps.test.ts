import { describe, expect, test } from 'vitest'
import { lacksOf } from '@shared/domain/events/presentation'
import { presentationSteps } from '@shared/domain/events/presentation-steps'
import { presentationStatuses } from '@shared/fields/presentation'
import { Scene } from '../../builders'

const scene = () => {
  const played = new Scene()
  const { id: initiativeId } = played.initiative()
  const { id: institutionId } = played.do('institution:create', { name: 'Kolín' })
  const present = (more: object = {}) =>
    played.do('presentation:create', { initiativeId, institutionId, title: 'Hlídky', ...more })
  const now = (id: string) => played.state.get('presentations', id)
  return { played, present, now }
}

describe('a presentation', () => {
  test('is accepted, declined with a reason or taken back; a reason goes when it no longer holds', () => {
    const { played, present, now } = scene()
    const ids = [present().id, present().id]
    const [id = ''] = ids
    played.do('presentation:decline', { ids, reason: 'mimo téma' })
    expect(ids.map(now)).toMatchObject([{ status: 'declined', declinedFor: 'mimo téma' }, { status: 'declined' }])
    played.do('presentation:accept', { ids })
    expect(now(id)).toMatchObject({ status: 'accepted', declinedFor: '' })
    played.do('presentation:withdraw', { ids: [id] })
    expect(now(id)).toMatchObject({ status: 'withdrawn' })
    expect(played.refuse('presentation:decline', { ids: [id], reason: 'x' })).toEqual({
      ...{ code: 'presentation-cannot-become', from: 'withdrawn', to: 'declined' },
    })
    expect(played.refuse('presentation:decline', { ids: [id], reason: ' ' })).toMatchObject({ code: 'invalid-input' })
  })

  test.each(presentationStatuses)('that is %s becomes only what the one table allows, by whatever edit', (status) => {
    const { played, present, now } = scene()
    for (const to of presentationStatuses.filter((each) => each !== status)) {
      const { id } = present({ status })
      const edit = { id, changes: { status: to, declinedFor: 'x' } }
      const isAllowed = presentationSteps[status].includes(to)
      if (isAllowed) played.do('presentation:edit', edit)
      else expect(played.refuse('presentation:edit', edit)).toMatchObject({ code: 'presentation-cannot-become' })
      expect(now(id)?.status).toBe(isAllowed ? to : status)
      const many = { ids: [present({ status }).id], changes: { status: to } }
      if (!isAllowed || to === 'declined') played.refuse('presentation:edit-many', many)
      else played.do('presentation:edit-many', many)
    }
  })

  test('lacks what is printed and shown once it was accepted, and nothing when it is dropped', () => {
    const { played, present } = scene()
    expect(lacksOf(present())).toEqual(['event', 'speaker'])
    const accepted = present({ status: 'accepted', speakerId: played.person('Mluvčí').id })
    expect(lacksOf(accepted)).toEqual(['event', 'titleEn', 'abstract', 'consent', 'slides'])
    const changes = { titleEn: 'Patrols', abstract: 'x', mayPrint: 'no', hasSlides: true } as const
    expect(lacksOf(played.do('presentation:edit', { id: accepted.id, changes }))).toEqual(['event'])
    expect(lacksOf(present({ status: 'withdrawn' }))).toEqual([])
  })
})
