import { beforeEach, describe, expect, it } from 'vitest'
import { operatorsOf, rowMatcher } from '@shared/domain/lists/conditions'
import { dueItems, type DueItem } from '@shared/domain/overview/due-items'
import type { Event } from '@shared/domain/events/event'
import type { Id } from '@shared/domain/values/ids'
import type { Initiative } from '@shared/domain/events/initiative'
import { invitationRows } from '@shared/domain/invitations/invitation-rows'
import {
  conditionsAtStage,
  invitationStages,
  stageConditions,
  stageOf,
} from '@shared/domain/invitations/invitation-stages'
import { institutionRows } from '@shared/domain/directory/directory-rows'
import { funnelSteps, institutionFunnel } from '@shared/domain/overview/overview'
import type { Condition } from '@shared/fields/saved-view'
import { institutionListFields } from '@shared/lists/institution-fields'
import { invitationList, invitationListFields } from '@shared/lists/invitation-fields'
import { messages } from '@shared/messages'
import { dueListOf } from '../../../src-renderer/views/overview/due-route'
import { Scene } from '../../builders'

let scene: Scene
let initiative: Initiative
let workshop: Event

beforeEach(() => {
  scene = new Scene()
  initiative = scene.initiative()
  workshop = scene.workshop(initiative.id)
})

const fieldsOn = (today: string, lang: 'cs' | 'en' = 'cs') =>
  invitationListFields({ view: scene.state, m: messages[lang], lang, initiativeId: initiative.id, today })

/** The names of the institutions whose invitations fulfil the conditions. */
const found = (conditions: readonly Condition[], today: string): readonly string[] =>
  invitationRows(scene.state, initiative.id)
    .filter(rowMatcher(fieldsOn(today), conditions) ?? (() => true))
    .map(({ institution }) => institution?.name ?? '')

type Course = {
  readonly sent?: boolean
  readonly exported?: boolean
  readonly answer?: Omit<Parameters<typeof scene.do<'invitation:record-answer'>>[1], 'id' | 'channel'>
}

/** An invitation to the initiative, whose deadline is 2 October. */
const invite = (name: string, { sent = true, exported = false, answer }: Course = {}): Id => {
  const { id: institutionId } = scene.institution(name)
  const [{ id } = { id: '' }] = scene.do('invitation:create', {
    initiativeId: initiative.id,
    institutionIds: [institutionId],
  })
  if (exported) scene.do('invitation:mark-exported', { ids: [id] })
  if (sent) scene.do('invitation:mark-sent', { ids: [id], on: '2020-09-24', channel: 'email' })
  if (answer) scene.do('invitation:record-answer', { id, channel: 'email', ...answer })
  return id
}

describe('stages of invitations', () => {
  const countsOn = (today: string) =>
    Object.fromEntries(
      invitationStages
        .map((stage) => [stage, found([stageConditions[stage]], today).length] as const)
        .filter(([, count]) => count > 0),
    )

  it('hold an unanswered one after its deadline as sent, waiting and overdue', () => {
    invite('Čáslav')
    expect(countsOn('2020-10-02')).toEqual({ sent: 1, waiting: 1 })
    expect(countsOn('2020-10-03')).toEqual({ sent: 1, waiting: 1, overdue: 1 })
  })

  it('keep an answered one among the sent, and mark an answer after the deadline', () => {
    invite('Čáslav', { answer: { value: 'accepted', on: '2020-10-05' } })
    expect(countsOn('2020-10-10')).toEqual({ sent: 1, accepted: 1, late: 1 })
  })

  it('take an answer to an invitation that was never marked as sent', () => {
    invite('Čáslav', { sent: false, answer: { value: 'accepted', on: '2020-09-30' } })
    expect(countsOn('2020-10-10')).toEqual({ accepted: 1 })
  })

  it('take the place of each other and leave other conditions as they are', () => {
    const own: Condition = { field: 'region', operator: 'is', values: ['Vysočina'] }
    const waiting = conditionsAtStage([own], 'waiting')
    expect(waiting.map(stageOf)).toEqual([undefined, 'waiting'])
    expect(conditionsAtStage(waiting, 'late')).toEqual([own, stageConditions.late])
    expect(conditionsAtStage(waiting, null)).toEqual([own])
  })
})

describe('fields of the list of invitations', () => {
  it('count days to the deadline while an answer is waited for, and past it to the answer or to today', () => {
    invite('Čeká')
    invite('Pozdě', { answer: { value: 'declined', on: '2020-10-06', refusalReason: 'kapacita' } })
    invite('Včas', { answer: { value: 'accepted', on: '2020-09-30' } })
    invite('Neodeslaná', { sent: false })
    const [left, late] = ['daysLeft', 'daysLate'].map((key) => (today: string) => {
      const field = fieldsOn(today).find((each) => each.key === key)
      return invitationRows(scene.state, initiative.id).map((row) => field?.value(row))
    })
    expect(left?.('2020-09-28')).toEqual([4, null, null, null])
    expect(late?.('2020-09-28')).toEqual([null, 4, null, null])
    expect(left?.('2020-10-09')).toEqual([null, null, null, null])
    expect(late?.('2020-10-09')).toEqual([7, 4, null, null])
    expect(found([{ field: 'refusalReason', operator: 'contains', values: ['KAPAC'] }], '2020-10-09')).toEqual([
      'Pozdě',
    ])
  })

  it('tell who was named now, not who was replaced', () => {
    const id = invite('Čáslav', {
      answer: { value: 'accepted', on: '2020-09-30', eventIds: [workshop.id], nominees: [{ lastName: 'Hora' }] },
    })
    const [nomination] = scene.state.by('nominations', 'invitationId', id)
    const registration = scene.state.by('registrations', 'personId', nomination?.personId ?? '')[0]
    scene.do('registration:substitute', {
      id: registration?.id ?? '',
      person: { lastName: 'Cibulka' },
      on: '2020-10-01',
    })
    const row = invitationRows(scene.state, initiative.id)[0]
    if (row === undefined) throw new Error('no invitation')
    expect(
      fieldsOn('2020-10-01')
        .find(({ key }) => key === 'nominated')
        ?.text(row),
    ).toBe('Cibulka')
  })

  it('have a name in both languages, a question that can be asked, and stand once', () => {
    for (const lang of ['cs', 'en'] as const) {
      const fields = fieldsOn('2020-10-01', lang)
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length)
      for (const { name, type } of fields)
        expect([name, operatorsOf(type).length > 0]).toEqual([expect.stringMatching(/./u), true])
      for (const key of invitationList.usual) expect(fields.map((each) => each.key)).toContain(key)
    }
  })
})

describe('numbers elsewhere', () => {
  const scattered = (): void => {
    invite('Připravená', { sent: false })
    invite('S dopisem', { sent: false, exported: true })
    invite('Čeká')
    invite('Bez jména', { answer: { value: 'accepted', on: '2020-09-30' } })
    invite('Drží místo', { answer: { value: 'accepted', on: '2020-09-30', heldEventIds: [workshop.id] } })
    invite('Jmenovala', {
      answer: {
        value: 'accepted',
        on: '2020-09-30',
        heldEventIds: [workshop.id],
        eventIds: [workshop.id],
        nominees: [{ lastName: 'Hora' }],
      },
    })
    invite('Odmítla', { answer: { value: 'declined', on: '2020-10-05' } })
    const offering = invite('Nabízí', {
      answer: {
        value: 'accepted',
        on: '2020-09-30',
        heldEventIds: [workshop.id],
        presentation: { title: 'Hlídky', eventId: null },
      },
    })
    const { institutionId } = scene.state.get('invitations', offering) ?? { institutionId: '' }
    const [offered] = scene.state.by('presentations', 'institutionId', institutionId)
    scene.do('presentation:edit', { id: offered?.id ?? '', changes: { status: 'accepted' } })
  }

  it.each(['2020-09-17', '2020-09-18', '2020-10-02', '2020-10-03'])(
    'of the deadline desk open exactly the invitations that they count, on %s',
    (today) => {
      scattered()
      const lines = dueItems(scene.state, initiative.id, today).flatMap((item: DueItem) => {
        const due = dueListOf(item, scene.state, initiative.id)
        return due?.list !== 'invitations' || !('count' in item) ? [] : [{ item, rows: found(due.conditions, today) }]
      })
      // Slides that are missing are looked at among the presentations, and counted with every other line there.
      expect(lines.length).toBeGreaterThanOrEqual(4)
      for (const { item, rows } of lines) expect([item.code, rows.length]).toEqual([item.code, item.count])
    },
  )

  it('of the funnel open exactly the institutions that they count, though some have more invitations', () => {
    scattered()
    const [first] = scene.state.by('invitations', 'initiativeId', initiative.id).slice(3)
    scene.do('invitation:create', {
      initiativeId: initiative.id,
      eventId: workshop.id,
      institutionIds: [first?.institutionId ?? ''],
    })
    const context = {
      view: scene.state,
      m: messages.cs,
      lang: 'cs',
      initiativeId: initiative.id,
      today: '2020-10-03',
    } as const
    const funnel = institutionFunnel(scene.state, initiative.id)
    for (const step of funnelSteps) {
      const matches = rowMatcher(institutionListFields(context), [{ field: 'reached', operator: 'is', values: [step] }])
      const rows = institutionRows(scene.state, initiative.id).filter(matches ?? (() => true))
      expect([step, rows.length]).toEqual([step, funnel[step]])
    }
    expect(funnel).toEqual({ invited: 6, answered: 5, accepted: 4, named: 1 })
  })
})
