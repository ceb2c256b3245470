import type { Day } from '@shared/domain/values/day'
import type { Presentation } from '@shared/domain/events/presentation'
import type { EventKey } from './events'

/** A presentation that an institution offered by itself, and how it stands after the last change. */
export type PresentationRow = {
  readonly from: string
  readonly event: EventKey
  readonly title: string
  readonly speaker: string
  readonly offeredOn: Day
  readonly changedOn: Day
  readonly changes: Partial<Pick<Presentation, 'status' | 'hasSlides' | 'note'>>
}

export const presentations: readonly PresentationRow[] = [
  {
    from: 'ks',
    event: 'opening',
    title: 'Local crime prevention councils: how SLT works in Norway',
    speaker: 'Ingrid Ødegård',
    offeredOn: '2020-09-25',
    changedOn: '2020-10-09',
    changes: { status: 'delivered', hasSlides: true },
  },
  {
    from: 'mp-ricany',
    event: 'ws1',
    title: 'Okrskoví strážníci a společné obchůzky s obvodním oddělením',
    speaker: 'Bc. Bořivoj Kdýr',
    offeredOn: '2020-10-12',
    changedOn: '2020-11-06',
    changes: { status: 'delivered', note: 'Snímky slíbeny do konce listopadu.' },
  },
  {
    from: 'trutnov',
    event: 'ws2',
    title: 'Jednotný přístup ke kamerovému systému města',
    speaker: 'Bc. Horymír Úpa',
    offeredOn: '2020-10-12',
    changedOn: '2020-12-03',
    changes: { status: 'accepted' },
  },
  {
    from: 'jablonec',
    event: 'ws2',
    title: 'Rozvoj parkovacích zón',
    speaker: '',
    offeredOn: '2020-10-12',
    changedOn: '2020-12-03',
    changes: { status: 'declined', note: 'Mimo téma workshopu, doporučeno nabídnout v aktivitě PDP4.' },
  },
]
