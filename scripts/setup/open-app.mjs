import { isRoot, runShown } from '../processes.mjs'
import { projectRoot, say } from '../project.mjs'
import { chooseDisplay, onInvisibleDisplay, thisPlace } from './display.mjs'
import { runtimeEnvironment } from './runtime.mjs'

/**
 * @typedef {import('./runtime.mjs').Runtime} Runtime
 * @typedef {import('./display.mjs').CommandLine} CommandLine
 */

/**
 * Opens the built app and gives its exit code.
 * @param {Runtime} runtime
 * @param {readonly string[]} words what the app itself is to read
 */
export async function openApp(runtime, words) {
  const isInvisible = chooseDisplay(thisPlace()) !== 'own'
  const switches = switchesFor({ isRoot: isRoot(), isInvisible, env: process.env })
  if (switches.includes('--no-sandbox')) {
    say('Started by root: Chromium refuses its sandbox to root, so the app runs without it; start as an ordinary user.')
  }
  const { command, words: all } = onSomeDisplay({
    command: runtime.executable,
    words: [...switches, projectRoot, ...words],
  })
  return runShown(command, all, { cwd: projectRoot, env: runtimeEnvironment(runtime) })
}

/**
 * The command on the person's display, or on an invisible one when there is none, which is then said.
 * @param {CommandLine} line
 */
export function onSomeDisplay(line) {
  if (chooseDisplay(thisPlace()) === 'own') return line
  say('There is no display here: the window opens on an invisible one (Xvfb). End it with Ctrl+C.')
  return onInvisibleDisplay(line)
}

/**
 * The switches that this machine asks for.
 * @param {{ isRoot: boolean, isInvisible: boolean, env: NodeJS.ProcessEnv }} place
 */
export function switchesFor({ isRoot, isInvisible, env }) {
  const isWaylandOnly = !env['DISPLAY'] && Boolean(env['WAYLAND_DISPLAY'])
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    // An invisible display has no graphics card; about one start in fifty hangs where Chromium finds that out by itself.
    ...(isInvisible ? ['--disable-gpu'] : []),
    ...(isWaylandOnly ? ['--ozone-platform-hint=auto'] : []),
  ]
}
