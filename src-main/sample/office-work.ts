import type { ActionInput } from '@shared/domain/actions'
import { starterTemplates } from '@shared/letters/starter-templates'
import { act, type Steps } from './sample-step'
import { needed, type SampleWorld } from './sample-world'

/** The day on which all of it was written down; the talks themselves were before. */
const DAY = '2021-01-28'

type Talk = Pick<ActionInput<'communication:create'>, 'on' | 'channel' | 'direction' | 'text'> & {
  readonly with: string
}

const talks: readonly Talk[] = [
  {
    with: 'ricany',
    on: '2020-09-16',
    channel: 'phone',
    direction: 'out',
    text: 'Tajemnice se ptala na rozsah; pozvánku očekávají a vyšlou dva lidi.',
  },
  {
    with: 'smo',
    on: '2020-09-18',
    channel: 'in-person',
    direction: 'out',
    text: 'Dohodnuto: odpovědi přijímá i SMO ČR a předává je jednou týdně.',
  },
  {
    with: 'psary',
    on: '2020-10-20',
    channel: 'phone',
    direction: 'in',
    text: 'Starosta se omluvil za zdržení, zástupce jmenují po zasedání rady.',
  },
]

/** What an office keeps beside the people themselves: texts of letters, notes of talks, a view of a list. */
export function* keepOfficeWork({ bi, institutions }: Pick<SampleWorld, 'bi' | 'institutions'>): Steps {
  yield* act(DAY, 'letter-template:create', { templates: [...starterTemplates] })
  for (const { with: key, ...talk } of talks) {
    const links = { institutionId: needed(institutions, key), personId: null, initiativeId: bi.id }
    yield* act(DAY, 'communication:create', { ...talk, ...links })
  }
  yield* act(DAY, 'saved-view:create', {
    list: 'institutions',
    name: 'Města bez odpovědi',
    search: '',
    conditions: [
      { field: 'kind', operator: 'is', values: ['town', 'statutory-town'] },
      { field: 'answer', operator: 'is', values: ['sent', 'reminded'] },
    ],
    columns: [],
    sort: null,
  })
}
