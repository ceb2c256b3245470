import { join } from 'node:path'

/** What a document is written with. */
export const contextOf = (out: string) =>
  ({
    out,
    lang: 'cs',
    madeAt: '2021-10-05T10:00:00.000Z',
    fonts: join(__dirname, 'fonts'),
    progress: () => undefined,
  }) as const
