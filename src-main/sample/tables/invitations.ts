import type { Day } from '@shared/domain/values/day'
import type { Channel } from '@shared/domain/invitations/invitation'

/** Institutions invited in one letter: when and how it was sent, under which number. */
export type Letter = {
  readonly on: Day
  readonly channel: Channel
  readonly referenceNumber: string
  readonly to: readonly string[]
}

export const letters: readonly Letter[] = [
  {
    on: '2020-09-24',
    channel: 'data-box',
    referenceNumber: 'MV-99001-1/OBP-2020',
    to: [
      ...['decin', 'jablonec', 'prostejov', 'krp-stc', 'krp-jhc', 'krp-ulk', 'krp-msk'],
      ...['oo-ricany', 'oo-kolin', 'oo-tabor', 'oo-decin', 'znojmo', 'krnov'],
    ],
  },
  {
    on: '2020-09-24',
    channel: 'email',
    referenceNumber: 'MV-99001-2/OBP-2020',
    to: [
      ...['ricany', 'kutna-hora', 'tabor', 'cheb', 'zatec', 'trutnov', 'chrudim', 'trebic', 'sokolov', 'domazlice'],
      ...['mp-ricany', 'mp-podebrady', 'mp-kolin', 'mp-tabor', 'mp-cheb', 'mp-zatec', 'mp-decin', 'mp-jablonec'],
    ],
  },
  {
    on: '2020-09-24',
    channel: 'partner',
    referenceNumber: 'MV-99001-3/OBP-2020',
    to: ['kolin', 'podebrady', 'pisek', 'jindrichuv-hradec', 'mp-prostejov', 'mp-pisek', 'psary', 'ivancice'],
  },
  {
    on: '2020-09-25',
    channel: 'post',
    referenceNumber: 'MV-99001-4/OBP-2020',
    to: ['mp-krnov', 'mp-chrudim', 'susice', 'nachod'],
  },
  {
    on: '2020-09-29',
    channel: 'email',
    referenceNumber: 'MV-99001-5/OBP-2020',
    to: ['vsetin', 'uherske-hradiste', 'zdar', 'mp-znojmo', 'ceska-lipa'],
  },
]

/** Invitations that were prepared and wait to be sent. */
export const preparedOnly: readonly string[] = ['frydek-mistek', 'mp-trebic']
