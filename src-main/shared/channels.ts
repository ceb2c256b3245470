import type { RequestName, SignalName } from './contract'

/** The names alone: all that the preload needs to refuse what the contract does not know. */
const requests = {
  'app:start': true,
  'preferences:set': true,
  'database:create': true,
  'database:open': true,
  'database:retry': true,
  'database:close': true,
  'database:read': true,
  'database:act': true,
  'database:undo': true,
  'database:redo': true,
  'history:list': true,
  'import:choose': true,
  'import:guess': true,
  'import:preview': true,
  'import:commit': true,
  'import:drop': true,
  'document:make': true,
  'document:open': true,
  'document:show': true,
  'job:cancel': true,
  'person:dossier': true,
  'person:erase-preview': true,
  'person:erase': true,
  'privacy:clear': true,
  'privacy:finish': true,
  'rescue:survey': true,
  'rescue:go-on': true,
  'rescue:export': true,
  'rescue:show-folder': true,
  'password:state': true,
  'password:new-code': true,
  'password:sheet': true,
  'password:set': true,
  'password:change': true,
  'password:renew-code': true,
  'password:remove': true,
  'password:remember': true,
  'password:forget': true,
  'database:unlock': true,
  'database:recover': true,
  'database:lock': true,
} as const satisfies Record<RequestName, true>

const signals = {
  'database:changed': true,
  'database:locked': true,
  'job:progress': true,
  'menu:command': true,
} as const satisfies Record<SignalName, true>

export const requestNames: ReadonlySet<string> = new Set(Object.keys(requests))
export const signalNames: ReadonlySet<string> = new Set(Object.keys(signals))
