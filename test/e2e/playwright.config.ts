import { join, resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

/** `npm test` names a folder that the user of the tests may write to. */
const results = process.env['DOBRA_PRAXE_TEST_RESULTS'] ?? resolve(import.meta.dirname, '../../test-results/e2e')

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  outputDir: join(results, 'files'),
  // Each test has its own app, folders and home, so files may run side by side; tests of one file stay in order.
  workers: 2,
  // Under load Playwright now and then misses the first window of an app that has one; a second try tells that from a
  // defect, and is named in the last lines of `npm test`.
  retries: 1,
  // Limits catch what hangs. They measure nothing: what takes a second takes twenty beside other work.
  timeout: 300_000,
  globalTimeout: 3_600_000,
  expect: { timeout: 60_000 },
  reporter: [['line'], ['json', { outputFile: join(results, 'report.json') }]],
})
