import { basename, join } from 'node:path'
import type { Codec } from '../codec'
import { createFile, errnoOf, type FileSystem } from '../file-system'

const encryptedEnd = '.sealed'
const label = (name: string): string => `quarantine/${name}`

const freeName = (taken: ReadonlySet<string>, name: string, end: string): string => {
  let free = `${name}${end}`
  for (let copy = 2; taken.has(free); copy++) free = `${name}.${copy}${end}`
  return free
}

/** The files that lie in `quarantine/`. */
export const namesAside = async (fs: FileSystem, folder: string): Promise<readonly string[]> =>
  fs.readdir(join(folder, 'quarantine')).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })

type Replacement = { readonly name: string; readonly bytes: Buffer; readonly reads: (written: Buffer) => boolean }

/** The end of a replacement's name until it was read back. */
const unfinished = { '.sealed': '.sealed.part', '': '.plain.part' } as const
type End = keyof typeof unfinished

const isUnfinished = (name: string): boolean => Object.values(unfinished).some((end) => name.endsWith(end))

/** Puts a replacement into `quarantine/` under a name that is not taken, reads it back, and only then removes the file. */
const replaceFile = async (
  { fs, folder, taken }: { readonly fs: FileSystem; readonly folder: string; readonly taken: Set<string> },
  path: string,
  { end, next }: { readonly end: End; readonly next: Replacement },
): Promise<void> => {
  const target = freeName(taken, next.name, end)
  const half = join(folder, 'quarantine', `${next.name}${unfinished[end]}`)
  await fs.unlink(half).catch(() => undefined)
  await createFile(fs, half, [next.bytes])
  if (!next.reads(await fs.readFile(half))) throw new Error('it does not read back')
  await fs.rename(half, join(folder, 'quarantine', target))
  taken.add(target)
  await fs.unlink(path)
}

/** Puts each file's replacement beside it and removes it once that reads back. */
const replaced = async (
  fs: FileSystem,
  folder: string,
  {
    end,
    isMeant,
    replacement,
  }: {
    readonly end: End
    readonly isMeant: (name: string) => boolean
    readonly replacement: (name: string, bytes: Buffer) => Replacement | null
  },
): Promise<void> => {
  const names = await namesAside(fs, folder)
  const taken = new Set(names)
  for (const name of names.filter(isUnfinished))
    await fs.unlink(join(folder, 'quarantine', name)).catch(() => undefined)
  for (const name of names.filter((each) => !isUnfinished(each) && isMeant(each))) {
    const path = join(folder, 'quarantine', name)
    try {
      const next = replacement(name, await fs.readFile(path))
      if (next === null) throw new Error('it is encrypted under another key')
      await replaceFile({ fs, folder, taken }, path, { end, next })
    } catch {
      // It stays as it was, and is listed as such.
    }
  }
}

/** Whether a file that lies aside is not encrypted. */
export const isPlainAside = (name: string): boolean => !name.endsWith(encryptedEnd)

const encryptedFile = (codec: Codec, name: string, bytes: Buffer): Replacement => ({
  name,
  bytes: Buffer.from(fileText(codec, name, bytes)),
  reads: (written) => openAside(codec, written)?.bytes.equals(bytes) === true,
})

/**
 * Seals the damaged files that lie aside in `quarantine/` with a key that has just been set: they may hold what the password is to
 * hide, and their bytes are kept. What was cut off is finished by the next call.
 */
export const encryptAside = (fs: FileSystem, folder: string, codec: Codec): Promise<void> =>
  replaced(fs, folder, {
    end: encryptedEnd,
    isMeant: isPlainAside,
    replacement: (name, bytes) => encryptedFile(codec, name, bytes),
  })

/** Takes a damaged file away from its place and keeps its bytes in `quarantine/`, encrypted. */
export const moveAsideEncrypted = async (
  fs: FileSystem,
  folder: string,
  { codec, path }: { readonly codec: Codec; readonly path: string },
): Promise<void> => {
  await fs.mkdir(join(folder, 'quarantine'))
  const taken = new Set(await namesAside(fs, folder))
  const next = encryptedFile(codec, basename(path), await fs.readFile(path))
  await replaceFile({ fs, folder, taken }, path, { end: encryptedEnd, next })
}

/** Gives them back as they were, while the key is still there. */
export const decryptAside = (fs: FileSystem, folder: string, codec: Codec): Promise<void> =>
  replaced(fs, folder, {
    end: '',
    isMeant: (name) => !isPlainAside(name),
    replacement: (_name, file) => {
      const opened = openAside(codec, file)
      return opened && { ...opened, reads: (written) => written.equals(opened.bytes) }
    },
  })

/** Puts a sealed copy of a file of the folder aside, under a name that is not taken. */
export const sealAside = async (fs: FileSystem, folder: string, name: string, codec: Codec): Promise<void> => {
  const bytes = await fs.readFile(join(folder, name))
  const target = freeName(new Set(await namesAside(fs, folder)), name, encryptedEnd)
  await createFile(fs, join(folder, 'quarantine', target), [Buffer.from(fileText(codec, name, bytes))])
}

const fileText = (codec: Codec, name: string, bytes: Buffer): string => {
  const head = JSON.stringify({ format: 'dobra-praxe-aside', keyId: codec.keyWraps?.keyId, name })
  return `${head.slice(0, -1)},"sealed":"${codec.content(label(name), bytes).toString('latin1')}"}\n`
}

/** The damaged file as it was; null when it does not open under this key. */
export const openAside = (codec: Codec, file: Buffer): { readonly name: string; readonly bytes: Buffer } | null => {
  try {
    const { name, sealed } = JSON.parse(file.toString('utf8')) as { name: string; sealed: string } // safe: an error is caught, and the authentication tag decides
    const bytes = codec.dataOf(label(name), Buffer.from(sealed))
    return bytes === null ? null : { name, bytes }
  } catch {
    return null
  }
}
