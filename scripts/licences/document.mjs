import { title } from './packages.mjs'
import { readLicence } from './texts.mjs'

/**
 * @typedef {import('./packages.mjs').Package} Package
 * @typedef {{ number: number, body: string }} NumberedText
 * @typedef {{ electronLicence: string, electronVersion: string }} Extras
 */

/**
 * THIRD-PARTY.md: what a build contains that others have written, with every licence text once.
 * @param {readonly Package[]} packages
 * @param {Extras} extras
 */
export function thirdPartyDocument(packages, extras) {
  const texts = numberTexts([...packages.flatMap((entry) => entry.texts), extras.electronLicence])
  return [
    '# Third-party software',
    '',
    'A build of this application contains the work of others, listed here with its licences.',
    'This file is generated with each build from what the bundles contain; do not edit it.',
    '',
    ...platformSection(texts, extras),
    ...designSection(packages, texts),
    '## Packages',
    '',
    ...packages.flatMap((entry) => packageLines(entry, texts)),
    '',
    '## Licence texts',
    '',
    ...[...texts.values()].flatMap(textLines),
  ].join('\n')
}

/**
 * @param {readonly string[]} files
 * @returns {ReadonlyMap<string, NumberedText>} by the comparable text
 */
function numberTexts(files) {
  /** @type {Map<string, NumberedText>} */
  const texts = new Map()
  for (const { key, body } of files.map(readLicence)) {
    if (!texts.has(key)) texts.set(key, { number: texts.size + 1, body })
  }
  return texts
}

/**
 * @param {ReadonlyMap<string, NumberedText>} texts
 * @param {Extras} extras
 */
function platformSection(texts, { electronLicence, electronVersion }) {
  return [
    '## Electron, Chromium and Node.js',
    '',
    `The application runs in Electron ${electronVersion} (MIT, ${references([electronLicence], texts)}), which contains`,
    'Chromium (BSD-3-Clause and others) and Node.js (MIT and others). Their licences are in the files',
    '`LICENSE.electron.txt` (or `LICENSE`) and `LICENSES.chromium.html` beside the executable of every build.',
    ...holderLines([electronLicence]),
    '',
  ]
}

/**
 * @param {readonly Package[]} packages
 * @param {ReadonlyMap<string, NumberedText>} texts
 */
function designSection(packages, texts) {
  const apache = [...texts.values()].find(({ body }) => /Apache License\s+Version 2\.0/.test(body))
  if (!apache) throw new Error('No package carries the text of the Apache licence, which Roboto needs.')
  const design = packages.filter(({ name }) => name.startsWith('@gov-design-system-ce/')).map(title)
  return [
    '## Design system and typefaces',
    '',
    `The design system of the Czech state (${design.join(', ')}) is licensed under EUPL-1.2; its text is the file`,
    '`LICENSE` of this project, which has the same licence. Its fonts package contains the typeface Roboto,',
    `Copyright 2011 Google Inc., licensed under Apache-2.0 (text ${apache.number}).`,
    'The typefaces Source Serif 4 and Source Sans 3, Copyright Adobe, are licensed under OFL-1.1; their packages and',
    'texts are listed below.',
    '',
  ]
}

/**
 * @param {Package} entry
 * @param {ReadonlyMap<string, NumberedText>} texts
 */
function packageLines(entry, texts) {
  const found = entry.texts.length === 0 ? missingText(entry) : references(entry.texts, texts)
  return [`- **${title(entry)}**: ${entry.licence}, ${found}`, ...holderLines(entry.texts)]
}

/** @param {Package} entry */
function missingText({ author }) {
  return `no licence file in the package${author === '' ? '' : `; author: ${author}`}`
}

/** @param {readonly string[]} files */
function holderLines(files) {
  const holders = new Set(files.flatMap((file) => readLicence(file).holders))
  return [...holders].map((holder) => `  - ${holder}`)
}

/**
 * @param {readonly string[]} files
 * @param {ReadonlyMap<string, NumberedText>} texts
 */
function references(files, texts) {
  const numbers = new Set(files.map((file) => texts.get(readLicence(file).key)?.number))
  return `text ${[...numbers].join(' and ')}`
}

/** @param {NumberedText} text */
function textLines({ number, body }) {
  return [`### Text ${number}`, '', '```text', body.replaceAll('```', "'''"), '```', '']
}
