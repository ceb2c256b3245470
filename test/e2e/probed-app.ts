import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root'

/**
 * Copies the built app into a folder and adds a script and some markup to the copy's page. What they do is done under the
 * page's own content security policy; code that Playwright evaluates in a page is not held to it.
 */
export const probedApp = (folder: string, { script, markup }: { script: string; markup: string }): string => {
  cpSync(join(projectRoot, 'out'), join(folder, 'out'), { recursive: true })
  cpSync(join(projectRoot, 'package.json'), join(folder, 'package.json'))
  const page = join(folder, 'out/renderer/index.html')
  writeFileSync(join(folder, 'out/renderer/probe.js'), script)
  const html = readFileSync(page, 'utf8')
  const withProbe = html.replace('</body>', `${markup}<script src="./probe.js"></script></body>`)
  if (withProbe === html) throw new Error('the page has no body to put the probe into')
  writeFileSync(page, withProbe)
  return folder
}
