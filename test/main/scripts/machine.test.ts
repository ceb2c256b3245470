import { describe, expect, it } from 'vitest'
import { chooseDisplay, onInvisibleDisplay } from '../../../scripts/setup/display.mjs'
import { isOlder, requireNode } from '../../../scripts/setup/node-version.mjs'
import { switchesFor } from '../../../scripts/setup/open-app.mjs'
import { installLine, missingPackages } from '../../../scripts/setup/system-libraries.mjs'
import { idsOf, ordinaryEnvironment } from '../../../scripts/testing/ordinary-user.mjs'

describe('Node', () => {
  it.each([
    ['18.15.0', true],
    ['20.18.3', true],
    ['20.19.0', false],
    ['20.19.0-nightly', false],
    ['22.1.0', false],
    ['100.0.0', false],
  ])('%s is too old: %s', (found, expected) => {
    expect(isOlder(found, '20.19.0')).toBe(expected)
  })

  it('is accepted as it runs here', () => {
    expect(() => requireNode()).not.toThrow()
  })
})

describe('the display', () => {
  const nowhere = { platform: 'linux', env: {}, hasXvfb: true }

  it.each([
    ['an X display', { ...nowhere, env: { DISPLAY: ':0' } }, 'own'],
    ['a Wayland display', { ...nowhere, env: { WAYLAND_DISPLAY: 'wayland-0' } }, 'own'],
    ['Windows', { ...nowhere, platform: 'win32', hasXvfb: false }, 'own'],
    ['nothing but Xvfb', nowhere, 'invisible'],
  ])('with %s is: %o', (_case, place, expected) => {
    expect(chooseDisplay(place)).toBe(expected)
  })

  it('keeps the command whole on an invisible one', () => {
    const { command, words } = onInvisibleDisplay({ command: 'electron', words: ['folder', 'a b'] })
    expect([command, ...words.slice(-3)]).toEqual(['xvfb-run', 'electron', 'folder', 'a b'])
  })
})

describe('the switches of the app', () => {
  it('leave the sandbox on for everybody but root', () => {
    expect(switchesFor({ isRoot: false, isInvisible: false, env: { DISPLAY: ':0' } })).toEqual([])
    expect(switchesFor({ isRoot: true, isInvisible: false, env: { DISPLAY: ':0' } })).toEqual(['--no-sandbox'])
    expect(switchesFor({ isRoot: false, isInvisible: true, env: {} })).toEqual(['--disable-gpu'])
  })
})

describe('system libraries', () => {
  const needed = [['xvfb'], ['libgtk-3-0', 'libgtk-3-0t64']] as const

  it('are found under their old and their new name', () => {
    expect(missingPackages('xvfb\tii \nlibgtk-3-0\tii \n', needed)).toEqual([])
    expect(missingPackages('xvfb\tii \nlibgtk-3-0t64:amd64\tii \n', needed)).toEqual([])
  })

  it('are missing when they are unknown or only their settings were left behind', () => {
    expect(missingPackages('dpkg-query: no packages found\nxvfb\trc \n', needed)).toEqual(needed)
  })

  it('are asked for in a line that can be copied', () => {
    expect(installLine(['xvfb', 'libnss3'])).toMatch(/apt-get install -y --no-install-recommends xvfb libnss3$/)
  })
})

describe('the ordinary user', () => {
  it('is read from the list of users', () => {
    const passwd = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533:nobody:/:/bin/false\n'
    expect(idsOf('nobody', passwd)).toEqual({ uid: 65_534, gid: 65_533 })
    expect(idsOf('somebody', passwd)).toBeUndefined()
  })

  it('is never root', () => {
    expect(idsOf('nobody', 'nobody:x:0:0::/root:/bin/sh')).toBeUndefined()
  })

  it('inherits nothing that points into the home of root', () => {
    const env = { PATH: '/bin', HOME: '/root', XDG_CONFIG_HOME: '/root/.config', npm_config_cache: '/root/.npm' }
    const values = Object.values(ordinaryEnvironment(env, { home: '/h', temp: '/t' }))
    expect(values).toContain('/bin')
    expect(values.filter((value) => value?.startsWith('/root'))).toEqual([])
  })
})
