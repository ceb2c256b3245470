import { stripVTControlCharacters } from 'node:util'

/** A line of a stack as the engine writes it, by itself or within a line of JSON; the runner's own reports of red tests look different. */
const stackLine = /^\s+at .+(?::\d+:\d+\)?|\(<anonymous>\)|\(index \d+\))/

/**
 * How many stacks of errors stand in what a process printed; lines that follow each other are one.
 * @param {string} output
 */
export function stacksIn(output) {
  const lines = stripVTControlCharacters(output).split(/\r?\n|\\n/)
  const isOfStack = (/** @type {string} */ line) => stackLine.test(line)
  return lines.filter((line, at) => isOfStack(line) && !isOfStack(lines[at - 1] ?? '')).length
}
