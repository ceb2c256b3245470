import { contextBridge, ipcRenderer, webFrame } from 'electron'
import { fail } from '@shared/result'

/** The names of the contract, written here by the build: the schemas beside them would make every window start later. */
declare const contractNames: { readonly requests: readonly string[]; readonly signals: readonly string[] }

const requestNames = new Set(contractNames.requests)
const signalNames = new Set(contractNames.signals)

const bridge = {
  request: async (name: string, input: unknown): Promise<unknown> => {
    if (!requestNames.has(name)) return fail({ code: 'request-unknown' })
    // What cannot be carried across (a function, an element) is refused like any other bad input, not thrown.
    return ipcRenderer.invoke('request', name, input).catch(() => fail({ code: 'request-invalid' }))
  },

  on: (name: string, listener: (data: unknown) => void): (() => void) => {
    if (!signalNames.has(name)) return () => undefined
    const pass = (_event: unknown, signal: string, data: unknown): void => {
      if (signal === name) listener(data)
    }
    ipcRenderer.on('signal', pass)
    return () => void ipcRenderer.off('signal', pass)
  },
}

/** What speaks to other computers past every request that could be cancelled; the page has no use for any of it. */
const pastRequests = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'webkitSpeechRecognition']

// Before any script of the page. What a frame would still have of it reaches nothing: `closeContents` sees to that.
void webFrame.executeJavaScript(`for (const name of ${JSON.stringify(pastRequests)}) delete globalThis[name]`)

contextBridge.exposeInMainWorld('app', Object.freeze(bridge))
