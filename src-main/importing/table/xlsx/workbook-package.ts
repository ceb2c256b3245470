import { posix } from 'node:path'
import type { ReadingBudget } from '../reading-budget'
import { damaged } from '../refused-file'
import { readXml, type XmlAttributes, type XmlReader } from './read-xml'
import { unpackEntry } from './unpack-entry'
import { entryKey, readZipDirectory, type ZipDirectory } from './zip-directory'

/** A link from one part of the package to another; those that lead out of the file are left out. */
export type PartRelation = { readonly id: string; readonly type: string; readonly target: string }

class RelationsReader implements XmlReader {
  readonly isDone = false
  readonly relations: PartRelation[] = []

  constructor(private readonly folder: string) {}

  open(name: string, { Id, Type, Target, TargetMode }: XmlAttributes): void {
    if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return
    this.relations.push({
      id: Id ?? '',
      // Transitional and strict files differ in all of the address but its last word.
      type: Type?.split('/').at(-1) ?? '',
      target: posix.resolve('/', this.folder, Target.replaceAll('\\', '/')).slice(1),
    })
  }

  close(): void {}
  text(): void {}
}

const relationsPath = (part: string): string => {
  const { dir, base } = posix.parse(part)
  return posix.join(dir, '_rels', `${base}.rels`)
}

/** The zip archive of a workbook: which parts it has, how they hang together, and reading one of them. */
export class WorkbookPackage {
  private readonly directory: ZipDirectory

  constructor(
    private readonly archive: Buffer,
    private readonly budget: ReadingBudget,
  ) {
    this.directory = readZipDirectory(archive, budget.limits)
  }

  has(part: string): boolean {
    return this.directory.has(entryKey(part))
  }

  async read<Reader extends XmlReader>(part: string, reader: Reader): Promise<Reader> {
    const entry = this.directory.get(entryKey(part))
    if (entry === undefined) throw damaged()
    await readXml(unpackEntry(this.archive, entry, this.budget), reader, this.budget)
    return reader
  }

  /** The relations of a part, or with `''` those of the package itself; none where the file lists none. */
  async relationsOf(part: string): Promise<readonly PartRelation[]> {
    const path = relationsPath(part)
    if (!this.has(path)) return []
    return (await this.read(path, new RelationsReader(posix.dirname(part)))).relations
  }
}
