import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '@shared/contract/app'
import { messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'

/**
 * The native menu in the chosen language. Commands travel to the window as signals; undo and redo of a text field stay with
 * the field, which is why they carry no accelerator here: the window decides who is meant.
 */
export const setMenu = (lang: Lang, command: (command: MenuCommand) => void): void => {
  const { menu } = messages[lang].shell
  const item = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const template: MenuItemConstructorOptions[] = [
    {
      label: menu.file,
      submenu: [
        item(menu.lock, 'lock', 'CmdOrCtrl+L'),
        item(menu.closeDatabase, 'close-database'),
        item(menu.settings, 'settings'),
        { type: 'separator' },
        { label: menu.quit, role: 'quit' },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        item(menu.undo, 'undo', 'CmdOrCtrl+Z'),
        item(menu.redo, 'redo', 'CmdOrCtrl+Y'),
        { type: 'separator' },
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
        { type: 'separator' },
        item(menu.search, 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        item(menu.back, 'back', 'Alt+Left'),
        item(menu.forward, 'forward', 'Alt+Right'),
        { type: 'separator' },
        { label: menu.actualSize, role: 'resetZoom' },
        { label: menu.zoomIn, role: 'zoomIn' },
        { label: menu.zoomOut, role: 'zoomOut' },
        { type: 'separator' },
        { label: menu.fullScreen, role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
