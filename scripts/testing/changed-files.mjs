import { execFileSync } from 'node:child_process'

/**
 * What differs from the branch `main`: committed on another branch, changed, or new and not ignored. On `main` itself
 * what is not committed yet. Removed files are named, too.
 * @param {string} root
 * @returns {readonly string[]} paths with slashes
 */
export function changedFiles(root) {
  const git = (/** @type {readonly string[]} */ ...words) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...words], { cwd: root, encoding: 'utf8' }).split('\n')
  const files = [
    ...git('diff', '--name-only', '--no-renames', git('merge-base', 'HEAD', 'main')[0] ?? 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ]
  return [...new Set(files)].filter((file) => file !== '').sort()
}
