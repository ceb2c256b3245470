import { statSync } from 'node:fs'
import { writePublication } from '../../../src-main/documents/publication/write'
import { benchPublication } from '../records/publication'
import { contextOf } from './document-context'
import type { Subject } from './subject'

type Written = { readonly time: number; readonly pages: number; readonly bytes: number }

/** The publication as the app writes it. */
export const publication: Subject<{ out: string; recommendations: number }, null, Written> = async (setup) => {
  const content = benchPublication(setup.recommendations)
  const context = contextOf(setup.out)
  return {
    round: async () => {
      const start = performance.now()
      const { count: pages } = await writePublication(content, context)
      return { time: performance.now() - start, pages, bytes: statSync(setup.out).size }
    },
  }
}
