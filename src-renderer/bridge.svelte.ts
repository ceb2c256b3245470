import type { RequestAnswer, RequestInput, RequestName, SignalData, SignalName } from '@shared/contract'

/** What the preload puts into the page; names outside the contract are refused there. */
export type Bridge = {
  readonly request: (name: string, input: unknown) => Promise<unknown>
  readonly on: (name: string, listener: (data: unknown) => void) => () => void
}

declare global {
  interface Window {
    readonly app: Bridge
  }
}

/** Asks main for something; refusals come back as values, never as exceptions. State proxies are copied first. */
export const request = async <Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
): Promise<RequestAnswer<Name>> => (await window.app.request(name, $state.snapshot(input))) as RequestAnswer<Name> // safe: main answers by the same contract

/** Listens to a signal of main; gives back the way to stop. */
export const on = <Name extends SignalName>(name: Name, listener: (data: SignalData<Name>) => void): (() => void) =>
  window.app.on(name, (data) => listener(data as SignalData<Name>)) // safe: main sends by the same contract

/** Fetches what main has laid out at an address of the page's own; null when it is not there any more. */
export const fetchBytes = async (address: string): Promise<Uint8Array | null> => {
  // eslint-disable-next-line no-restricted-globals -- the only address that is ever fetched is one that main has just made
  const response = await fetch(address)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}

/** The same as text and at once, while the page waits; null when it is not there any more. */
export const fetchTextNow = (address: string): string | null => {
  const asked = new XMLHttpRequest()
  asked.open('GET', address, false)
  asked.send()
  return asked.status === 200 ? asked.responseText : null
}
