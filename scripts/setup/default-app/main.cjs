/**
 * Stands in for Electron's own default app, which the pinned runtime lacks: it makes `electron FOLDER` start the app
 * in that folder. It knows only what we and Playwright use: `-r MODULE` before the folder, other switches skipped.
 */
const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { join, resolve } = require('node:path')
const { app } = require('electron')

const { preloads, folder } = readWords(process.argv.slice(1))
process.defaultApp = true
// This is how Playwright's loader gets in before the app; it also removes its own switches from process.argv.
Module._preloadModules(preloads)

if (folder === undefined) {
  console.error('Usage: electron FOLDER')
  app.exit(1)
} else {
  start(resolve(folder))
}

function readWords(words) {
  const preloads = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '-r' || word === '--require') preloads.push(words[++at])
    else if (!word.startsWith('-')) return { preloads, folder: word }
  }
  return { preloads, folder: undefined }
}

function start(appFolder) {
  const manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setAppPath(appFolder)
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), app.getName()))
  }
  Module._load(join(appFolder, manifest.main), null, true)
}
