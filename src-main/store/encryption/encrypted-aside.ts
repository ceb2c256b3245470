import { join } from 'node:path'
import type { Codec } from '../codec'
import { createFile, errnoOf, type FileSystem } from '../file-system'

const encryptedEnd = '.sealed'
const label = (name: string): string => `quarantine/${name}`

const freeName = (taken: ReadonlySet<string>, name: string, end: string): string => {
  let free = `${name}${end}`
  for (let copy = 2; taken.has(free); copy++) free = `${name}.${copy}${end}`
  return free
}

const namesAside = async (fs: FileSystem, folder: string): Promise<readonly string[]> =>
  fs.readdir(join(folder, 'quarantine')).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })

type Replacement = { readonly name: string; readonly bytes: Buffer; readonly reads: (written: Buffer) => boolean }

/** Puts each file's replacement beside it and removes it once that reads back; gives how many were left as they were. */
const replaced = async (
  fs: FileSystem,
  folder: string,
  {
    end,
    isMeant,
    replacement,
  }: {
    readonly end: string
    readonly isMeant: (name: string) => boolean
    readonly replacement: (name: string, bytes: Buffer) => Replacement | null
  },
): Promise<number> => {
  const names = await namesAside(fs, folder)
  const taken = new Set(names)
  let left = 0
  for (const name of names.filter(isMeant)) {
    const path = join(folder, 'quarantine', name)
    try {
      const next = replacement(name, await fs.readFile(path))
      if (next === null) throw new Error('it is encrypted under another key')
      const target = freeName(taken, next.name, end)
      await createFile(fs, join(folder, 'quarantine', target), [next.bytes])
      if (!next.reads(await fs.readFile(join(folder, 'quarantine', target)))) throw new Error('it does not read back')
      await fs.unlink(path)
      taken.add(target)
    } catch {
      left++
    }
  }
  return left
}

/**
 * Seals the damaged files that lie aside in `quarantine/` with a key that has just been set: they may hold what the password is to
 * hide, and their bytes are kept. Gives how many could not be encrypted.
 */
export const encryptAside = (fs: FileSystem, folder: string, codec: Codec): Promise<number> =>
  replaced(fs, folder, {
    end: encryptedEnd,
    isMeant: (name) => !name.endsWith(encryptedEnd),
    replacement: (name, bytes) => ({
      name,
      bytes: Buffer.from(fileText(codec, name, bytes)),
      reads: (written) => openAside(codec, written)?.bytes.equals(bytes) === true,
    }),
  })

/** Gives them back as they were, while the key is still there. */
export const decryptAside = (fs: FileSystem, folder: string, codec: Codec): Promise<number> =>
  replaced(fs, folder, {
    end: '',
    isMeant: (name) => name.endsWith(encryptedEnd),
    replacement: (_name, file) => {
      const opened = openAside(codec, file)
      return opened && { ...opened, reads: (written) => written.equals(opened.bytes) }
    },
  })

const fileText = (codec: Codec, name: string, bytes: Buffer): string => {
  const head = JSON.stringify({ format: 'dobra-praxe-aside', keyId: codec.keyWraps?.keyId, name })
  return `${head.slice(0, -1)},"sealed":"${codec.content(label(name), bytes).toString('latin1')}"}\n`
}

/** The damaged file as it was; null when it does not open under this key. */
const openAside = (codec: Codec, file: Buffer): { readonly name: string; readonly bytes: Buffer } | null => {
  try {
    const { name, sealed } = JSON.parse(file.toString('utf8')) as { name: string; sealed: string } // safe: an error is caught, and the authentication tag decides
    const bytes = codec.dataOf(label(name), Buffer.from(sealed))
    return bytes === null ? null : { name, bytes }
  } catch {
    return null
  }
}
