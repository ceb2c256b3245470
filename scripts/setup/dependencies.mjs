import { accessSync, constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../refusal.mjs'
import { say } from '../project.mjs'
import { npm } from './npm.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Installs the packages of the lock file unless exactly these are installed.
 * @param {string} root
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function ensureDependencies(root) {
  const lock = readLock(join(root, 'package-lock.json'))
  if (!lock) throw refusal('install-failed', { detail: 'package-lock.json is missing or unreadable' })
  if (isInstalled(lock, readLock(join(root, 'node_modules/.package-lock.json')))) return false

  requireWritable(root)
  say('Installing the packages of package-lock.json (npm ci) …')
  await npm(['ci', '--no-audit', '--no-fund'], { cwd: root, what: 'The packages' })
  return true
}

/**
 * Whether node_modules holds what the lock file asks for. npm writes the second file at the very end of an
 * installation, so a broken-off one is seen as missing. Times are not compared: a clone or a checkout changes them.
 * @param {LockFile} wanted
 * @param {LockFile | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false
  const have = installed.packages ?? {}
  const want = wanted.packages ?? {}
  const isMissing = (/** @type {string} */ place) => {
    const locked = want[place]
    return place !== '' && !locked?.optional && !isSame(have[place], locked)
  }
  const isStrange = (/** @type {string} */ place) => !isSame(have[place], want[place])
  return !Object.keys(want).some(isMissing) && !Object.keys(have).some(isStrange)
}

/**
 * @param {LockedPackage | undefined} one
 * @param {LockedPackage | undefined} other
 */
function isSame(one, other) {
  return one !== undefined && other !== undefined && one.version === other.version && one.integrity === other.integrity
}

/**
 * @param {string} file
 * @returns {LockFile | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} folder */
function requireWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw refusal('folder-read-only', { folder })
  }
}
