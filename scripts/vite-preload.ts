import type { Plugin } from 'vite'

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
        file.type === 'chunk' && file.name === 'start-window'
          ? [{ tag: 'link', attrs: { rel: 'modulepreload', href: `./${file.fileName}` }, injectTo: 'head' as const }]
          : [],
      ),
  },
})
