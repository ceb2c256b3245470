import { projectRoot } from '../project.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'

/** What the engine without a window needs: packages and a build, no Electron and no display. Apart, to load fast. */
export async function prepareHeadless() {
  await ensureDependencies(projectRoot)
  await ensureBuilt(projectRoot)
}
