import { writeSync } from 'node:fs'
import { erasePerson } from '../../../src-main/store/erasing/erase-person'
import { noCopies } from '../../../src-main/store/erasing/places-of-copies'
import { nodeFileSystem } from '../../../src-main/store/file-system'
import { openStore } from '../../../src-main/store/open-store'
import { systemWorld } from '../../../src-main/store/system-world'

/** A process of its own that opens a folder and erases a person: `eraser.mjs FOLDER PERSON_ID`; says `begun`, and `done` at the end. */
const [folder = '', personId = ''] = process.argv.slice(2)
const world = systemWorld(() => 'Jana')
const opened = await openStore({ fs: nodeFileSystem, world, appVersion: '0.0.0', folder })
if (!opened.ok) throw new Error(opened.failure.code)
writeSync(1, 'begun\n')
const eraser = { store: opened.value, fs: nodeFileSystem, world, copies: noCopies, mark: '×' }
const done = await erasePerson(eraser, { personId, left: new Set(), things: null })
writeSync(1, done.ok ? 'done\n' : `refused ${done.failure.code}\n`)
await opened.value.close()
