import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { protocol, session } from 'electron'

export const pageOrigin = 'app://bundle/'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const mimeTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/**
 * Before `ready`: makes `app:` a scheme like https, without which modules and fetch do not work. Only the page of the development
 * server is of another origin.
 */
export const registerPageScheme = ({ isDevelopment }: { readonly isDevelopment: boolean }): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // The compiled code of the page is kept between starts, from Electron 28 on; older runtimes pass over the word.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, corsEnabled: isDevelopment },
    },
  ])

/** The file that an address of the page means, or null for everything outside the folder. */
export const fileFor = (folder: string, address: string): string | null => {
  const url = new URL(address)
  if (url.host !== 'bundle') return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (path.includes('\\') || path.includes('\0')) return null
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(folder + sep) && extname(file) in mimeTypes ? file : null
}

const refusal = (status: number): Response => new Response(null, { status })

let offered: { readonly address: string; readonly bytes: Uint8Array } | null = null

/**
 * Lays bytes out under an address that only its receiver knows: all of them at the address itself, a stretch of them at
 * `ADDRESS/START-END`. They stay until others are laid out, for a stretch may be read on the spot while it is still on its way.
 */
export const offerBytes = (bytes: Uint8Array): string => {
  const address = `${pageOrigin}once/${randomUUID()}`
  offered = { address, bytes }
  return address
}

/** Drops what was laid out at the address; what has taken its place since stays. */
export const forgetBytes = (address: string): void => {
  if (offered?.address === address) offered = null
}

const offeredAt = (address: string, page: string): Response | null => {
  if (offered === null || !address.startsWith(offered.address)) return null
  const stretch = /^(?:\/(\d{1,15})-(\d{1,15}))?$/.exec(address.slice(offered.address.length))
  if (stretch === null) return null
  const [, start = '0', end = `${offered.bytes.length}`] = stretch
  const bytes = offered.bytes.subarray(Number(start), Number(end)) as Uint8Array<ArrayBuffer> // safe: never shared memory
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': page,
    },
  })
}

/**
 * Serves the built page under `app://bundle/` with the content security policy, and nothing from anywhere else. `page` is the origin
 * that may fetch what was laid out: our own, or that of the development server.
 */
export const servePage = (folder: string, page = 'app://bundle'): void => {
  const root = resolve(folder)
  protocol.handle('app', async (request) => {
    if (request.method !== 'GET') return refusal(405)
    const taken = offeredAt(request.url, page)
    if (taken !== null) return taken
    const file = fileFor(root, request.url)
    if (file === null) return refusal(404)
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': mimeTypes[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return refusal(404)
    }
  })
}

/** No permission is ever given, no address but the page's own is ever asked for, nothing is downloaded. */
export const closeSession = (isAllowed: (address: string) => boolean): void => {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.on('will-download', (event) => event.preventDefault())
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }))
}
