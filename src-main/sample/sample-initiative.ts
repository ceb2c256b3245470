import { holdFirstWorkshop, holdOpening } from './held-events'
import { biBands, makeEvents, pdp4Bands } from './events'
import { makeInstitutions } from './institutions'
import { invite, recordAnswers, remind, sendLetters } from './invitations'
import { makePersons } from './persons'
import { keepOfficeWork } from './office-work'
import { offerPresentations, settlePresentations, type OfferedPresentations } from './presentations'
import { writePublication } from './publication'
import { makeRecommendations } from './recommendations'
import { arrangeStay, cancel, letNextIn, sendSubstitute, signUpOrganisers } from './registrations'
import { moveThirdWorkshop } from './reschedule'
import { act, type SampleStep, type Steps } from './sample-step'
import type { SampleWorld } from './sample-world'
import { runSibling, signUpCoordinators, type SiblingWorld } from './sibling'
import { biEvents, pdp4Events } from './tables/events'
import { bi, pdp4 } from './tables/initiatives'

type Worlds = { readonly world: SampleWorld; readonly sibling: SiblingWorld; readonly offered: OfferedPresentations }

function* prepare(): Steps<Worlds> {
  const biMade = yield* act('2020-09-01', 'initiative:create', bi)
  const pdp4Made = yield* act('2020-09-01', 'initiative:create', pdp4)
  const institutions = yield* makeInstitutions()
  const persons = yield* makePersons(institutions)
  const biSeries = { initiative: biMade, rows: biEvents, bands: biBands, contact: 'Mgr. Ondřej Pařízek, OBP' }
  const siblingSeries = {
    initiative: pdp4Made,
    rows: pdp4Events,
    bands: pdp4Bands,
    contact: 'pplk. Ing. Helena Ryvolová',
  }
  const shared = { institutions, persons }
  const world: SampleWorld = {
    ...shared,
    bi: biMade,
    events: yield* makeEvents(biSeries),
    invitations: new Map(),
    outcomes: new Map(),
    registrations: new Map(),
  }
  return { world, sibling: { ...shared, pdp4: pdp4Made, events: yield* makeEvents(siblingSeries) }, offered: new Map() }
}

function* inviteAndAnswer({ world, offered }: Worlds): Steps {
  yield* invite(world)
  yield* sendLetters(world, '2020-09-24', '2020-09-25')
  yield* signUpOrganisers(world, '2020-09-25')
  yield* offerPresentations(world, offered, '2020-09-25')
  yield* recordAnswers(world, '2020-09-25', '2020-09-28')
  yield* sendLetters(world, '2020-09-29', '2020-09-29')
  yield* recordAnswers(world, '2020-09-29', '2020-10-02')
  yield* remind(world, { on: '2020-10-05', channel: 'email' })
  yield* recordAnswers(world, '2020-10-05', '2020-10-07')
}

function* holdTwoEvents({ world, offered }: Worlds): Steps {
  yield* arrangeStay(world, 'opening', '2020-10-07')
  yield* holdOpening(world)
  yield* settlePresentations(offered, '2020-10-09')
  yield* offerPresentations(world, offered, '2020-10-12')
  yield* recordAnswers(world, '2020-10-12', '2020-10-14')
  yield* remind(world, { on: '2020-10-19', channel: 'phone', only: ['psary', 'domazlice', 'oo-tabor', 'mp-zatec'] })
  yield* arrangeStay(world, 'ws1', '2020-10-26')
  const away = { event: 'ws1', person: 'Žižlavská Petra', reason: 'Školení asistentů ve stejném termínu.' } as const
  yield* cancel(world, { ...away, day: '2020-10-30' })
  yield* sendSubstitute(world, '2020-11-03')
  yield* holdFirstWorkshop(world)
  yield* settlePresentations(offered, '2020-11-06')
}

function* goOn({ world, sibling, offered }: Worlds): Steps {
  yield* settlePresentations(offered, '2020-12-03')
  yield* runSibling(sibling, '2020-12-07')
  yield* signUpCoordinators(sibling, '2020-12-16')
  const away = {
    event: 'ws2',
    person: 'Rožmitálová Běla',
    reason: 'Město vyšle zástupce až na další workshop.',
  } as const
  yield* cancel(world, { ...away, day: '2021-01-07' })
  const entering = { event: 'ws2', day: '2021-01-08' } as const
  yield* letNextIn(world, entering)
  yield* letNextIn(world, { ...entering, overbookReason: 'Sál má rezervu dvou míst, nocleh si město zajistí samo.' })
  yield* moveThirdWorkshop(world)
  yield* makeRecommendations(world, '2021-01-25')
  yield* writePublication(world, '2021-01-27')
  yield* keepOfficeWork(world)
}

/**
 * The sample initiative as the actions that made it, in the order of real life from 1 September 2020 to 28 January 2021.
 * Pure and always the same; ids come from whoever runs the actions.
 */
export function* sampleSteps(): Generator<SampleStep, void, void> {
  const worlds = yield* prepare()
  yield* inviteAndAnswer(worlds)
  yield* holdTwoEvents(worlds)
  yield* goOn(worlds)
}
