import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { finished, type EngineRun } from './engine'
import { projectRoot } from './project-root'
import type { Folders } from './running-app'

/** The executable that the electron package stands for, found in the same way as by everything that starts the app. */
export const electronPath = (): string => createRequire(join(projectRoot, 'package.json'))('electron') as string // safe: the package exports its path

/** The environment of an app that has folders of its own and is told nothing else. */
export const environmentFor = ({ home, userData }: Folders): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('DOBRA_PRAXE_'),
    ),
  ),
  HOME: home,
  XDG_CONFIG_HOME: `${home}/.config`,
  DOBRA_PRAXE_USER_DATA: userData,
})

/** Starts the built app without Playwright and waits for its end. */
export const runElectron = (folders: Folders, ...words: readonly string[]): Promise<EngineRun> =>
  finished(
    spawn(electronPath(), ['--disable-gpu', projectRoot, ...words], { cwd: projectRoot, env: environmentFor(folders) }),
  )
