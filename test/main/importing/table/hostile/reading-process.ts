import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import type { ImportFailure } from '../../../../../src-main/shared/failures/import-failure'
import type { TableRow } from '../../../../../src-main/importing/table/table'

/** What the reading process reports; `failure` only for a refused file. */
export type ReadingReport = {
  readonly failure?: ImportFailure
  readonly sheets: readonly {
    readonly name: string
    readonly rows: number
    readonly columns: number
    readonly first?: TableRow
  }[]
  /** Time of the processor, not of the clock: it does not grow when other tests run beside. */
  readonly cpuMs: number
  readonly peakMegabytes: number
}

const HEAP_MEGABYTES = 512
const KILL_AFTER_MS = 150_000

/** The reader bundled as in the app, so that it can be run in a process whose heap is limited. */
export type ReadingProcess = {
  read(path: string): Promise<ReadingReport>
  remove(): Promise<void>
}

/** Builds the reading process into a temporary folder. */
export const buildReadingProcess = async (): Promise<ReadingProcess> => {
  const folder = await mkdtemp(join(tmpdir(), 'reading-process-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../../../../src-main/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'read-in-child.ts'),
      outDir: folder,
      target: 'node18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'read.mjs' } },
    },
  })
  const read = async (path: string): Promise<ReadingReport> => {
    const node = [`--max-old-space-size=${HEAP_MEGABYTES}`, join(folder, 'read.mjs'), path]
    const { stdout } = await promisify(execFile)(process.execPath, node, { timeout: KILL_AFTER_MS })
    return JSON.parse(stdout) as ReadingReport
  }
  return { read, remove: () => rm(folder, { recursive: true, force: true }) }
}
