/**
 * @typedef {{ key: string, body: string, holders: readonly string[] }} LicenceText
 *   `holders` are the copyright lines, which differ where the rest is the same; `key` is the rest made comparable
 */

/**
 * Takes a licence file apart into the lines that name the holders and the text that many packages share.
 * @param {string} file
 * @returns {LicenceText}
 */
export function readLicence(file) {
  const lines = file
    .replace(/\r/g, '')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trimEnd())
  const holders = lines.filter(isHolder).map((line) => line.trim())
  const body = lines
    .filter((line) => !isHolder(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { key: comparable(body), body, holders }
}

/**
 * A line that begins with a copyright notice; the blank form at the end of the Apache licence is none.
 * @param {string} line
 */
function isHolder(line) {
  return /^[\s*#>_-]*(copyright\b.*(\d{4}|\(c\)|©)|\(c\)\s+\d|©)/i.test(line) && !/[[{<]yyyy[\]}>]/.test(line)
}

/**
 * Two texts are one when they differ only in spacing, quotes, letter case or the licence's own heading.
 * @param {string} body
 */
function comparable(body) {
  return body
    .toLowerCase()
    .replace(/[“”"'‘’`*#>_-]/g, '')
    .replace(/^\s*\(?(the )?(mit|isc|bsd)[^\n]{0,30}licen[cs]e[^\n]{0,12}\n/, '')
    .replace(/^\s*all rights reserved\.?\s*$/m, '')
    .replace(/\s+/g, ' ')
    .trim()
}
