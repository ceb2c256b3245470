import { refusal } from '../refusal.mjs'
import { hasCommand } from '../processes.mjs'

/**
 * @typedef {{ command: string, words: readonly string[] }} CommandLine
 * @typedef {{ platform: string, env: NodeJS.ProcessEnv, hasXvfb: boolean }} Place
 */

/** Whether an invisible display can be had. */
export const hasXvfb = () => hasCommand('xvfb-run') && hasCommand('xauth')

/** @returns {Place} */
export const thisPlace = () => ({ platform: process.platform, env: process.env, hasXvfb: hasXvfb() })

/**
 * Whether a window opens on the person's own display or on an invisible one (Xvfb).
 * @param {Place} place
 * @returns {'own' | 'invisible'}
 */
export function chooseDisplay({ platform, env, hasXvfb }) {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return 'own'
  if (!hasXvfb) throw refusal('no-display')
  return 'invisible'
}

/**
 * The same command on an invisible display that is as large as a common monitor.
 * @param {CommandLine} line
 * @returns {CommandLine}
 */
export function onInvisibleDisplay({ command, words }) {
  return { command: 'xvfb-run', words: ['-a', '-s', '-screen 0 1920x1080x24', command, ...words] }
}
