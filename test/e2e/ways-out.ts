/**
 * Runs inside the page as one of its own files: tries every way out that a page has, to a listener of this machine and to names that
 * nobody has. Each way answers "tried", or the name of the error that stopped it; whether anything left is asked of the packets.
 */
export const waysOut = (port: number): void => {
  const address = `http://127.0.0.1:${port}/`
  const named = `http://way-out.example:${port}/`
  const both = [address, named]
  const place = document.body

  const element = (name: string, attributes: Record<string, string>): HTMLElement => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    return place.appendChild(made)
  }
  const each = (work: (to: string) => unknown) => () => both.map(work)
  const link = (rel: string, more: Record<string, string> = {}) =>
    each((to) => element('link', { rel, href: to, ...more }))
  const loaded = (name: string, key: string) => each((to) => element(name, { [key]: to }))

  type Peers = { new (setup: object): RTCPeerConnection }
  const servers = (host: string): object => ({
    iceServers: [
      { urls: `stun:${host}:${port}` },
      { urls: `turn:${host}:${port}?transport=udp`, username: 'a', credential: 'b' },
      { urls: `turn:${host}:${port}?transport=tcp`, username: 'a', credential: 'b' },
    ],
  })
  const connect = async (Peer: Peers): Promise<void> => {
    for (const host of ['127.0.0.1', 'way-out.example']) {
      const peer = new Peer(servers(host))
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
    }
  }
  const frameOf = (): Record<string, unknown> => {
    const frame = element('iframe', {}) as HTMLIFrameElement
    return frame.contentWindow as unknown as Record<string, unknown>
  }
  const sheet = (css: string): void => {
    const made = new CSSStyleSheet()
    made.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, made]
  }

  const ways: Record<string, () => unknown> = {
    peer: () => connect(RTCPeerConnection),
    peerOfFrame: () => connect(frameOf()['RTCPeerConnection'] as Peers),
    dnsPrefetch: link('dns-prefetch'),
    preconnect: link('preconnect'),
    prefetch: link('prefetch'),
    preload: link('preload', { as: 'font', crossorigin: '' }),
    modulePreload: link('modulepreload'),
    prerender: link('prerender'),
    stylesheet: link('stylesheet'),
    icon: link('icon'),
    manifest: link('manifest'),
    speculation: () => {
      const script = element('script', { type: 'speculationrules' })
      script.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: both }], prerender: [{ urls: both }] })
    },
    image: loaded('img', 'src'),
    imageSet: loaded('img', 'srcset'),
    video: loaded('video', 'src'),
    poster: loaded('video', 'poster'),
    audio: loaded('audio', 'src'),
    frame: loaded('iframe', 'src'),
    object: loaded('object', 'data'),
    embed: loaded('embed', 'src'),
    script: loaded('script', 'src'),
    font: each((to) => new FontFace('f', `url(${to})`).load()),
    css: each((to) =>
      sheet(
        `body { background: url(${to}); cursor: url(${to}), auto } @font-face { font-family: g; src: url(${to}) } * { font-family: g }`,
      ),
    ),
    beacon: each((to) => navigator.sendBeacon(to, 'x')),
    keepalive: each((to) => fetch(to, { method: 'POST', body: 'x', keepalive: true })),
    request: each((to) => {
      const request = new XMLHttpRequest()
      request.open('GET', to)
      request.send()
    }),
    events: each((to) => new EventSource(to)),
    socket: each((to) => new WebSocket(to.replace('http', 'ws'))),
    transport: () =>
      new (globalThis as unknown as { WebTransport: new (to: string) => unknown }).WebTransport(
        `https://127.0.0.1:${port}/`,
      ),
    transportOfFrame: () =>
      new (frameOf()['WebTransport'] as new (to: string) => unknown)(`https://127.0.0.1:${port}/`),
    ping: each((to) => {
      const anchor = element('a', { href: '#x', ping: to })
      anchor.click()
    }),
    form: each((to) => (element('form', { action: to, method: 'post' }) as HTMLFormElement).submit()),
    worker: each((to) => new Worker(to)),
    sharedWorker: each((to) => new SharedWorker(to)),
    serviceWorker: () => navigator.serviceWorker.register('./probe.js'),
    speech: () => speechSynthesis.speak(new SpeechSynthesisUtterance('ahoj')),
    recognition: () => new (frameOf()['webkitSpeechRecognition'] as new () => { start(): void })().start(),
    spelling: () => {
      const field = element('textarea', { spellcheck: 'true', lang: 'cs' }) as HTMLTextAreaElement
      field.focus()
      document.execCommand('insertText', false, 'xyzzyq plughq ')
    },
    payment: () =>
      new PaymentRequest([{ supportedMethods: address }], {
        total: { label: 'x', amount: { currency: 'CZK', value: '1' } },
      }).canMakePayment(),
    protocol: () => navigator.registerProtocolHandler('web+x', `${address}%s`),
    credential: () => navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16), timeout: 500 } }),
  }

  const outcome = async (way: () => unknown): Promise<string> => {
    try {
      await way()
      return 'tried'
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    }
  }
  const limited = (way: () => unknown): Promise<string> =>
    Promise.race([outcome(way), new Promise<string>((done) => setTimeout(() => done('no answer'), 1000))])

  const run = async (): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    for (const [name, way] of Object.entries(ways)) found[name] = await limited(way)
    // Packets are sent again and again until somebody answers; the first of them would be there by now.
    await new Promise((done) => setTimeout(done, 3000))
    return found
  }
  Object.assign(globalThis, { tried: run() })
}
