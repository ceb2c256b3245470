/** Prints the figures of a kind of fault as one line of a table. */
export const tellTable = (what: string, figures: Readonly<Record<string, number>>): void => {
  const cells = Object.entries(figures).map(([name, count]) => `${name} ${count}`)
  process.stdout.write(`| ${what.padEnd(28)} | ${cells.join(' | ')} |\n`)
}
