import type { Command } from './command'

/** Width of the left column; a call that is wider has its meaning below it. */
const callWidth = 40

const lineOf = ([call, meaning]: readonly [string, string]): string => {
  const indent = ' '.repeat(callWidth + 2)
  const [first = '', ...more] = meaning.split('\n').map((line) => indent + line)
  const isBeside = call.length < callWidth && first !== indent
  const lines = isBeside ? [`  ${call}`.padEnd(callWidth + 2) + first.trimStart()] : [`  ${call}`, first]
  return [...lines, ...more].filter((line) => line.trim() !== '').join('\n')
}

/** What `headless` prints when it was called wrongly. */
export const usage = (commands: {
  readonly [name: string]: Command
}): string => `Usage: headless COMMAND --data DIR [--by NAME]

${Object.values(commands)
  .flatMap((each) => Object.entries(each.usage))
  .map(lineOf)
  .join('\n')}

A database under a password needs --password TEXT|@FILE, the variable DOBRA_PRAXE_PASSWORD, or --recovery-code CODE|@FILE
with every command. On the command line itself a password is seen by everybody who lists the processes.

JSON on stdout, messages on stderr. Exit codes: 0 done, 1 refused (the result is on stdout), 2 wrong use.`
