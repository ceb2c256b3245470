import { readFileSync } from 'node:fs'

/** @typedef {{ uid: number, gid: number }} Ids */

/**
 * The user without any rights that root becomes for the end-to-end tests.
 * @returns {Ids}
 */
export function ordinaryUser() {
  return idsOf('nobody', readFileSync('/etc/passwd', 'utf8')) ?? { uid: 65_534, gid: 65_534 }
}

/**
 * @param {string} name
 * @param {string} passwd the text of /etc/passwd
 * @returns {Ids | undefined}
 */
export function idsOf(name, passwd) {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name)
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid } : undefined
}

/**
 * An environment in which nothing points into root's home.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ home: string, temp: string }} folders
 * @returns {NodeJS.ProcessEnv}
 */
export function ordinaryEnvironment(env, { home, temp }) {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(npm_|XDG_|SUDO_|DBUS_|XAUTHORITY$|DISPLAY$|WAYLAND_)/.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    USER: 'nobody',
    LOGNAME: 'nobody',
    TMPDIR: temp,
    XDG_CONFIG_HOME: `${home}/.config`,
    XDG_CACHE_HOME: `${home}/.cache`,
    XDG_DATA_HOME: `${home}/.local/share`,
    XDG_RUNTIME_DIR: temp,
  }
}
