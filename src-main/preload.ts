import { contextBridge, ipcRenderer } from 'electron'
import { requestNames, signalNames } from '@shared/channels'
import { fail } from '@shared/result'

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

contextBridge.exposeInMainWorld('app', Object.freeze(bridge))
