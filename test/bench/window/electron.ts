import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How Electron is started here; root has no sandbox, so there the window goes without. */
export const electron = (): { readonly executable: string; readonly switches: readonly string[] } => {
  const executable = process.env['ELECTRON_EXEC_PATH']
  if (executable === undefined) throw new Error('ELECTRON_EXEC_PATH is not set: start by "npm run bench"')
  // Without a graphics card about one start in fifty hangs while Chromium finds that out by itself.
  return { executable, switches: ['--disable-gpu', ...(isSandboxed ? [] : ['--no-sandbox'])] }
}

/** Whether Chromium's sandbox is on. */
export const isSandboxed = process.getuid?.() !== 0

/** The built app in a folder of its own, so that a build in the meantime does not change what is measured. */
export const copyApp = (root: string, folder: string): string => {
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true })
  return folder
}

const plainMain = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'))
`
const plainPage = '<!doctype html><meta charset="utf-8"><title>Okno</title><p>Dobrý den</p>'

/** The least that an Electron app can be: a window with one line of text. */
export const makePlainApp = (folder: string): string => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'plain', version: '1.0.0', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), plainMain)
  writeFileSync(join(folder, 'index.html'), plainPage)
  return folder
}

/** A profile in which the app opens at the given place of its own. */
export const makeProfile = (folder: string, place: string): string => {
  mkdirSync(join(folder, 'home'), { recursive: true })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ preferences: { place } }))
  return folder
}

/** The environment of a start on its own profile and data. */
export const startEnvironment = (profile: string, data: string | null): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('DOBRA_PRAXE_'),
  )
  return {
    ...Object.fromEntries(inherited),
    HOME: join(profile, 'home'),
    XDG_CONFIG_HOME: join(profile, 'home/.config'),
    DOBRA_PRAXE_USER_DATA: profile,
    ...(data === null ? {} : { DOBRA_PRAXE_DATA: data }),
  }
}
