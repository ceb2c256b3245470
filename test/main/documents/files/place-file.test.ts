import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { placeFile } from '../../../../src-main/documents/files/place-file'
import { JobCancelled, JobFailed, runJob } from '../../../../src-main/jobs/run-job'
import { readTableJob } from '../../../../src-main/importing/read-apart'
import { scriptedWorker } from '../../scripted-worker'

let folder = ''
let target = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dp-výstup '))
  target = join(folder, 'Prezenční listina.xlsx')
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const place = (text: string, at = target) => placeFile(at, (temporary) => writeFile(temporary, text))
const failing = (code: string) => placeFile(target, () => Promise.reject(Object.assign(new Error(code), { code })))

describe('a written file', () => {
  test('takes the place of an older one in one step, and nothing else is left', async () => {
    writeFileSync(target, 'old')
    const seen: string[] = []
    const placed = await placeFile(target, async (temporary) => {
      await writeFile(temporary, 'new')
      seen.push(readFileSync(target, 'utf8'))
      return 7
    })
    expect(placed).toEqual({ ok: true, value: 7 })
    expect(seen, 'the old one is there until the new one is whole').toEqual(['old'])
    expect(readFileSync(target, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['Prezenční listina.xlsx'])
  })
})

describe('76 a target that cannot be written is told apart', () => {
  test('its folder is read-only', async () => {
    chmodSync(folder, 0o555)
    const placed = await asOrdinaryUser(() => place('new'))
    expect(placed).toEqual({
      ok: false,
      failure: { code: 'document-target-read-only', fileName: 'Prezenční listina.xlsx' },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('its folder is gone, a file is in its place, or a link that leads to itself', async () => {
    const gone = { ok: false, failure: { code: 'document-target-gone', fileName: 'x.pdf' } }
    expect(await place('new', join(folder, 'není', 'x.pdf'))).toEqual(gone)
    writeFileSync(target, 'old')
    expect(await place('new', join(target, 'x.pdf'))).toEqual(gone)
    const loop = join(folder, 'loop')
    symlinkSync(loop, loop)
    expect(await place('new', join(loop, 'x.pdf'))).toEqual(gone)
    expect(readFileSync(target, 'utf8')).toBe('old')
  })

  test('it is a folder', async () => {
    mkdirSync(target)
    expect(await place('new')).toEqual({ ok: false, failure: { code: 'document-name-unusable' } })
    expect(readdirSync(folder)).toEqual(['Prezenční listina.xlsx'])
  })

  test('its name is too long', async () => {
    const placed = await place('new', join(folder, `${'ž'.repeat(200)}.pdf`))
    expect(placed).toEqual({ ok: false, failure: { code: 'document-name-unusable' } })
    expect(readdirSync(folder)).toEqual([])
  })

  test('P28 it is held open by another program: a free name is offered', async () => {
    writeFileSync(target, 'old')
    writeFileSync(join(folder, 'Prezenční listina (2).xlsx'), 'older')
    expect(await failing('EBUSY')).toEqual({
      ok: false,
      failure: {
        code: 'document-target-busy',
        fileName: 'Prezenční listina.xlsx',
        otherName: 'Prezenční listina (3).xlsx',
      },
    })
    expect(readFileSync(target, 'utf8')).toBe('old')
  })

  test('it goes away in the middle, as a stick or a share does', async () => {
    for (const code of ['EIO', 'ENODEV', 'ENOENT'])
      expect(await failing(code)).toMatchObject({ ok: false, failure: { code: 'document-target-gone' } })
    expect(readdirSync(folder)).toEqual([])
  })

  test('its disk is full: the older file stays, and it works again when there is room', async ({ skip }) => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=777', 'tmpfs', disk], { stdio: 'ignore' })
    if (mounted.status !== 0) {
      console.log('skipped: a small disk can be mounted by root only')
      return skip('a small disk can be mounted by root only')
    }
    try {
      const onDisk = join(disk, 'x.xlsx')
      writeFileSync(onDisk, 'old')
      const full = { ok: false, failure: { code: 'document-target-full', fileName: 'x.xlsx' } }
      expect(await place('x'.repeat(2_000_000), onDisk)).toEqual(full)
      expect(readdirSync(disk), 'the room is given back').toEqual(['x.xlsx'])
      expect(readFileSync(onDisk, 'utf8')).toBe('old')
      expect(await place('new', onDisk)).toMatchObject({ ok: true })
      expect(readFileSync(onDisk, 'utf8')).toBe('new')
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

describe('what goes wrong while writing leaves the older file and no temporary one', () => {
  const writing = (script: string, signal?: AbortSignal) => {
    const worker = scriptedWorker(`fs.writeFileSync(input.path, 'half'); ${script}`)
    return placeFile(target, (path) => runJob(worker.start, readTableJob, { path }, { timeoutMs: 150_000, signal }))
  }
  beforeEach(() => writeFileSync(target, 'old'))
  afterEach(() => {
    expect(readdirSync(folder)).toEqual(['Prezenční listina.xlsx'])
    expect(readFileSync(target, 'utf8')).toBe('old')
  })

  test('the process that writes is killed', async () => {
    await expect(writing(`process.kill(process.pid, 'SIGKILL')`)).rejects.toBeInstanceOf(JobFailed)
  })

  test('it is cancelled', async () => {
    const cancel = new AbortController()
    const running = writing(
      `post({ type: 'progress', done: 1, total: 2 }); setInterval(() => undefined, 1000)`,
      cancel.signal,
    )
    setTimeout(() => cancel.abort(), 300)
    await expect(running).rejects.toBeInstanceOf(JobCancelled)
  })

  test('a bug is thrown on, so that it is not taken for a trouble of the disk', async () => {
    await expect(failing('ESOMETHING')).rejects.toThrow('ESOMETHING')
    expect(existsSync(target)).toBe(true)
  })
})

/** Root may write everywhere; for the length of the work this process has an ordinary user's rights. */
const asOrdinaryUser = async <T>(work: () => Promise<T>): Promise<T> => {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

describe('P45 a document never takes the place of data:', () => {
  test.each([
    ['a snapshot of a database', 'data/snap-0000000002.json'],
    ['a new name in its folder', 'data/zpráva.pdf'],
    ['a backup of it', 'data/backups/backup-20261124T140300Z-g0000000042-start.json'],
    ['its key', 'data/key.json'],
    ['a folder within it', 'data/moje/zpráva.pdf'],
    ['the name of a snapshot elsewhere', 'jinde/snap-0000000001.json'],
  ])('%s is refused as a target', async (_what, name) => {
    for (const each of ['data/backups', 'data/moje', 'jinde']) mkdirSync(join(folder, each), { recursive: true })
    for (const each of ['snap-0000000002.json', 'log-0000000002.ndjson', 'key.json'])
      writeFileSync(join(folder, 'data', each), 'původní')
    const placed = await placeFile(join(folder, name), (out) => writeFile(out, 'dokument'))
    expect(placed).toMatchObject({ failure: { code: 'document-target-database' } })
    expect(readFileSync(join(folder, 'data/snap-0000000002.json'), 'utf8')).toBe('původní')
    expect(readdirSync(folder, { recursive: true }).filter((each) => String(each).endsWith('.part'))).toEqual([])
  })

  test('what a killed run left beside it more than an hour ago goes, what is being made stays', async () => {
    const [old, fresh] = ['.0123456789ab.part', '.ba9876543210.part'].map((name) => join(folder, name))
    for (const path of [old, fresh]) writeFileSync(path ?? '', 'půlka')
    const hoursAgo = new Date(Date.now() - 2 * 3_600_000)
    utimesSync(old ?? '', hoursAgo, hoursAgo)
    expect((await placeFile(target, (out) => writeFile(out, 'celý'))).ok).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['.ba9876543210.part', 'Prezenční listina.xlsx'])
  })
})
