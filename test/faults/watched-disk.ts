import type { FileSystem } from '../../src-main/store/file-system'

/** One call of the store to the disk; for an open file, the path is that of the file. */
export type DiskCall = { readonly name: string; readonly path: string; readonly args: readonly unknown[] }

/** Stands around every call; `proceed` lets it through, with other arguments when some are given. */
export type Around = (call: DiskCall, proceed: (args?: readonly unknown[]) => Promise<unknown>) => Promise<unknown>

type Method = (...args: readonly unknown[]) => Promise<unknown>

const watched = <T extends object>(target: T, pathOf: (args: readonly unknown[]) => string, around: Around): T =>
  new Proxy(target, {
    get: (object, name) => {
      const method: unknown = Reflect.get(object, name)
      if (typeof method !== 'function' || typeof name === 'symbol') return method
      return (...args: readonly unknown[]) => {
        const path = pathOf(args)
        return around({ name, path, args }, async (given = args) => {
          const result = await (method as Method).apply(object, [...given])
          return name === 'open' ? watched(result as object, () => path, around) : result
        })
      }
    },
  })

/** A disk whose every call, also those of the files it opens, goes through `around`, whatever members it has or gains. */
export const watchDisk = (disk: FileSystem, around: Around): FileSystem =>
  watched(disk, ([path]) => (typeof path === 'string' ? path : ''), around)
