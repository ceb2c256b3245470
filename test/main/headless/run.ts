import type { HeadlessWorld } from '../../../src-main/headless/command'
import { Tries } from '../../../src-main/store/encryption/tries'
import { runHeadless } from '../../../src-main/headless/run-headless'

/** What a command without a window ends with and prints. */
export const runPrinting = async (...args: readonly string[]) => runTrying(new Tries(() => new Date()), ...args)

/** The same with tries that are counted over several runs. */
export const runTrying = async (tries: Tries, ...args: readonly string[]) => runIn({ tries }, ...args)

/** The same in a world that can do jobs as well. */
export const runIn = async (world: Partial<HeadlessWorld>, ...args: readonly string[]) => {
  let [out, err] = ['', '']
  const code = await runHeadless(args, {
    profile: null,
    startWorker: () => {
      throw new Error('no job belongs here')
    },
    appVersion: '0.0.0',
    tries: new Tries(() => new Date()),
    ...world,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  })
  return { code, out, err }
}

/** The same of a command that prints one value. */
export const run = async (...args: readonly string[]): Promise<{ code: number; value: unknown }> => {
  const { code, out } = await runPrinting(...args)
  return { code, value: out === '' ? null : (JSON.parse(out) as unknown) }
}
