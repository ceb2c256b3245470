import { projectRoot } from '../project.mjs'
import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureRuntime } from './runtime.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** Everything short of a build: packages, an Electron runtime and the libraries that it needs. */
export async function prepareMachine() {
  await ensureDependencies(projectRoot)
  const runtime = await ensureRuntime(projectRoot)
  await ensureSystemLibraries()
  return runtime
}

/** Everything that opening the window needs. Does nothing, and takes no time, when all of it is there. */
export async function prepareWindow() {
  const runtime = await prepareMachine()
  await ensureBuilt(projectRoot)
  return runtime
}
