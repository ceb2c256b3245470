import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { knownDatabasesName } from '../store/known-databases-file'
import { messages } from '@shared/messages'
import { isProcessAlive } from '../living-process'
import type { Lang } from '@shared/preferences'

/** The language of the system, for who has not chosen one yet. */
export const systemLang = (): Lang => (/^(cs|sk)/.test(app.getLocale()) ? 'cs' : 'en')

const canWriteInto = (folder: string): boolean => {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch {
    return false
  }
}

/** Removes the copies of runs that were killed; one that lives may be in use. */
const sweepOthers = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^dobra-praxe-(\d+)-\w{6}$/.exec(name) ?? []
    if (pid !== undefined && !isProcessAlive(Number(pid)))
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/**
 * The profile itself, or where it cannot be written a copy of its settings for this run: without a profile Chromium would take us for
 * a second instance, and we would end without a word.
 */
export const usableProfile = (home: string): string => {
  if (canWriteInto(home)) return home
  sweepOthers()
  const other = mkdtempSync(join(tmpdir(), `dobra-praxe-${process.pid}-`))
  for (const name of ['settings.json', knownDatabasesName]) {
    try {
      copyFileSync(join(home, name), join(other, name))
    } catch {
      // There is none, or it cannot be read: the run begins without.
    }
  }
  app.on('quit', () => rmSync(other, { recursive: true, force: true }))
  return other
}

/** Says that the profile cannot be written; whether the person wants to work without what it remembers. */
export const goOnWithout = (home: string): boolean => {
  const { title, text, goOn, quit } = messages[systemLang()].shell.closedProfile
  const asked = {
    type: 'warning',
    title: app.name,
    message: title,
    detail: text(home),
    defaultId: 0,
    cancelId: 1,
  } as const
  return dialog.showMessageBoxSync({ ...asked, buttons: [goOn, quit], noLink: true }) === 0
}
