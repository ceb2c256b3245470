import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Drops what svelte-check has kept of components that are gone: it goes on checking its own TypeScript of them, and finds what they
 * used gone as well.
 * @param {string} window the folder of the window's sources
 */
export function dropGoneComponents(window) {
  const kept = join(window, '.svelte-check/svelte')
  if (!existsSync(kept)) return
  for (const file of readdirSync(kept, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts') && !existsSync(join(window, componentOf(file)))) rmSync(join(kept, file))
}

/**
 * The component that a kept file was made from: `lists/++RouteLink.svelte.ts` and `lists/RouteLink.d.svelte.ts`.
 * @param {string} kept
 */
const componentOf = (kept) => kept.replace('++', '').replace(/(?:\.d)?\.svelte\.ts$/, '.svelte')
