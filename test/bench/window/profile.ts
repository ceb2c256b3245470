import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Does the work in the page, and leaves a CPU profile of it where one is wanted. */
export const profiled = async <T>(
  page: Page,
  { folder, name }: { readonly folder: string | null; readonly name: string },
  work: () => Promise<T>,
): Promise<T> => {
  if (folder === null) return work()
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.start')
  const done = await work()
  const { profile } = await session.send('Profiler.stop')
  await session.detach()
  mkdirSync(join(folder, 'window'), { recursive: true })
  writeFileSync(join(folder, 'window', `${name}.cpuprofile`), JSON.stringify(profile))
  return done
}
