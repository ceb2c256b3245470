import type { Plugin } from 'vite'

/** What every screen needs, and what several of them need; see `codeSplitting` in the configuration of the build. */
const early: readonly string[] = ['start-window', 'shared-screens']

/**
 * Names the window's code in the head of the page, so that it is fetched while the page's first lines, which ask for the database,
 * are still on their way.
 */
export const preloadWindow = (): Plugin => ({
  name: 'preload-window',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && early.includes(file.name)
          ? [{ tag: 'link', attrs: { rel: 'modulepreload', href: `./${file.fileName}` }, injectTo: 'head' as const }]
          : [],
      ),
  },
})
