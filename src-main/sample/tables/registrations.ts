import type { Role } from '@shared/domain/events/registration'
import type { EventKey } from './events'

export type SignUpRow = { readonly name: string; readonly role: Role; readonly events: readonly EventKey[] }

/** People whom the organiser signs up without an invitation; more Norwegians than places for the second workshop. */
export const signedUpByOrganiser: readonly SignUpRow[] = [
  { name: 'Ryšánková Anežka', role: 'organiser', events: ['opening', 'ws1', 'ws2', 'closing'] },
  { name: 'Pařízek Ondřej', role: 'organiser', events: ['opening', 'ws1', 'ws2', 'ws3', 'ws4'] },
  { name: 'Rathouzská Lucie', role: 'organiser', events: ['opening', 'ws1', 'ws2', 'ws3'] },
  { name: 'Prokůpková Ema', role: 'participant', events: ['opening', 'ws1', 'ws2', 'ws4'] },
  { name: 'Trčka Alois', role: 'speaker', events: ['opening'] },
  { name: 'Tolknerová Daniela', role: 'interpreter', events: ['opening', 'ws1', 'ws2'] },
  { name: 'Ødegård Ingrid', role: 'speaker', events: ['opening', 'ws1', 'ws2', 'ws3', 'ws4', 'closing'] },
  { name: 'Åsheim Bjørn', role: 'participant', events: ['opening', 'ws2'] },
  { name: 'Sæther Kari', role: 'participant', events: ['ws1', 'ws3'] },
  { name: 'Løvås Magnus', role: 'participant', events: ['ws2'] },
]

/** Named by their institutions, and asked to speak. */
export const speakers: readonly { readonly event: EventKey; readonly name: string }[] = [
  { event: 'ws1', name: 'Kdýr Bořivoj' },
]

export const catering = 'oběd, večeře'

export const diets: readonly { readonly name: string; readonly diet: string }[] = [
  { name: 'Ødegård Ingrid', diet: 'bez ryb' },
  { name: 'Nguyen Thi Lan', diet: 'vegetariánská' },
  { name: 'Křížalová Žofie', diet: 'bezlepková' },
  { name: 'Fürst Vít', diet: 'vegetariánská' },
  { name: 'Slepičková Jitka', diet: 'bez laktózy' },
]

export const substitution = { instead: 'Skalák Hynek', comes: 'Prokeš Radek', reason: 'Pracovní povinnosti ve městě.' }

/** Those told of the new days of the third workshop, by channel, and those who confirmed them. */
export const toldOfMove: Readonly<Record<'email' | 'phone', readonly string[]>> = {
  email: ['Pařízek Ondřej', 'Rathouzská Lucie', 'Ødegård Ingrid', 'Vránek Otakar', "O'Brien Patrick", 'Szabó Gábor'],
  phone: ['Egert Rostislav', 'Zahrádník Lukáš'],
}

export const reconfirmedMove: readonly string[] = ['Pařízek Ondřej', 'Rathouzská Lucie', 'Vránek Otakar', 'Szabó Gábor']
