import { dialog, shell, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron'
import { extname } from 'node:path'
import { messages, sentenceFor } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import type { Dialogs } from '../session/services'

const openable = new Set(['.xlsx', '.pdf', '.eml'])

/** The system's own dialogs over the window; paths stay on this side of the wall. */
export const systemDialogs = (window: () => BrowserWindow | null): Dialogs => {
  const chooseAll = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const parent = window()
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options))
    return canceled ? [] : filePaths
  }
  const choose = async (options: OpenDialogOptions): Promise<string | null> => (await chooseAll(options))[0] ?? null
  const ask = async (options: MessageBoxOptions): Promise<number> => {
    const parent = window()
    const { response } = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options))
    return response
  }
  const words = (lang: Lang) => messages[lang].shell.dialogs

  return {
    chooseFolder: (purpose, lang) =>
      choose({ title: words(lang).folder[purpose], properties: ['openDirectory', 'createDirectory'] }),

    chooseBackup: (lang) =>
      choose({
        title: words(lang).backup,
        properties: ['openFile'],
        filters: [
          { name: words(lang).backups, extensions: ['json'] },
          { name: words(lang).allFiles, extensions: ['*'] },
        ],
      }),

    chooseWordTemplate: (lang) =>
      choose({
        title: words(lang).wordTemplate,
        properties: ['openFile'],
        filters: [{ name: 'Word', extensions: ['docx'] }],
      }),

    chooseAttachments: (lang) =>
      chooseAll({ title: words(lang).attachments, properties: ['openFile', 'multiSelections'] }),

    chooseTable: (lang) =>
      choose({
        title: words(lang).table,
        properties: ['openFile'],
        filters: [
          { name: words(lang).tables, extensions: ['xlsx', 'xlsm', 'csv'] },
          { name: words(lang).allFiles, extensions: ['*'] },
        ],
      }),

    chooseTarget: async (suggestedName, lang) => {
      const extension = extname(suggestedName).slice(1)
      const options = {
        title: words(lang).target,
        defaultPath: suggestedName,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      }
      const parent = window()
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options))
      return canceled || !filePath ? null : filePath
    },

    askBeforeLosing: async (lang) => {
      const { title, text, save, close, stay } = messages[lang].shell.losing
      const buttons = [save, close, stay]
      const pressed = await ask({ type: 'warning', title, message: title, detail: text, buttons, cancelId: 2 })
      return (['save', 'close'] as const)[pressed] ?? 'stay'
    },

    tellRefused: async (failure, lang) => {
      await ask({ type: 'error', message: sentenceFor(messages[lang], failure) })
    },

    openFile: async (path) => {
      if (openable.has(extname(path).toLowerCase())) await shell.openPath(path)
    },

    showFile: (path) => shell.showItemInFolder(path),
  }
}
