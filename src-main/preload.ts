import { contextBridge, ipcRenderer } from 'electron'
import { requestNames, signalNames } from '@shared/channels'
import { fail } from '@shared/result'

const bridge = {
  request: async (name: string, input: unknown): Promise<unknown> =>
    requestNames.has(name) ? ipcRenderer.invoke('request', name, input) : fail({ code: 'request-unknown' }),

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
