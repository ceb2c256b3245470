/**
 * Milliseconds of the processor that this process spends on the work, the least of so many rounds. Unlike those of the
 * clock they hardly grow when other programs run beside it.
 */
export const cpuMs = async (work: () => unknown, rounds = 1): Promise<number> => {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
