import type { Day } from '@shared/domain/values/day'
import type { Event } from '@shared/domain/events/event'

export type EventKey = 'opening' | 'ws1' | 'ws2' | 'ws3' | 'ws4' | 'closing' | 'pdp-traffic' | 'pdp-local' | 'pdp-data'

/** An event as first planned; the theme by its number, the bands by their size. */
export type EventRow = {
  readonly key: EventKey
  readonly kind: Event['kind']
  readonly number: number | null
  readonly title: string
  readonly theme: number | null
  readonly days: readonly Day[]
  readonly venue: string
  readonly signUpDeadline: Day | null
}

const hotel = 'Školicí středisko Na Vzorové, Praha'

/** The first schedule of BI; days of the opening and of the closing meeting and all venues are invented. */
export const biEvents: readonly EventRow[] = [
  {
    key: 'opening',
    kind: 'opening',
    number: null,
    title: 'Zahajovací pracovní jednání',
    theme: null,
    days: ['2020-10-08', '2020-10-09'],
    venue: 'Konferenční sál Vzorový dvůr, Praha',
    signUpDeadline: '2020-10-02',
  },
  {
    key: 'ws1',
    kind: 'workshop',
    number: 1,
    title: 'Místní záležitosti veřejného pořádku',
    theme: 1,
    days: ['2020-11-05', '2020-11-06'],
    venue: hotel,
    signUpDeadline: '2020-10-23',
  },
  {
    key: 'ws2',
    kind: 'workshop',
    number: 2,
    title: 'Systémové sdílení informací a spolupráce mezi relevantními aktéry',
    theme: 2,
    days: ['2021-02-18', '2021-02-19'],
    venue: hotel,
    signUpDeadline: '2021-02-05',
  },
  {
    key: 'ws3',
    kind: 'workshop',
    number: 3,
    title: 'Problematika spojená s migrací cizinců',
    theme: 3,
    days: ['2021-04-29', '2021-04-30'],
    venue: 'Hotel Ukázka, Poděbrady',
    signUpDeadline: '2021-04-09',
  },
  {
    key: 'ws4',
    kind: 'workshop',
    number: 4,
    title: 'Děti, mladiství a zvlášť zranitelné osoby',
    theme: 4,
    days: ['2021-06-24', '2021-06-25'],
    venue: '',
    signUpDeadline: '2021-06-04',
  },
  {
    key: 'closing',
    kind: 'closing',
    number: null,
    title: 'Závěrečné pracovní jednání',
    theme: null,
    days: ['2021-10-21'],
    venue: 'Konferenční sál Vzorový dvůr, Praha',
    signUpDeadline: '2021-10-01',
  },
]

export const pdp4Events: readonly EventRow[] = [
  {
    key: 'pdp-traffic',
    kind: 'workshop',
    number: 1,
    title: 'Doprava',
    theme: 1,
    days: ['2021-03-02', '2021-03-03'],
    venue: 'Školicí zařízení Příklad, Jihlava',
    signUpDeadline: '2021-02-12',
  },
  {
    key: 'pdp-local',
    kind: 'workshop',
    number: 2,
    title: 'Prevence kriminality na místní úrovni',
    theme: 2,
    days: ['2021-04-13', '2021-04-14'],
    venue: 'Školicí zařízení Příklad, Jihlava',
    signUpDeadline: '2021-03-26',
  },
  {
    key: 'pdp-data',
    kind: 'workshop',
    number: 3,
    title: 'Výměna informací a dat',
    theme: 3,
    days: ['2021-05-18', '2021-05-19'],
    venue: '',
    signUpDeadline: null,
  },
]
