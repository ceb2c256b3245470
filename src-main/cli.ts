import { noteParts } from './documents/files/noted-parts'
import { makeForOwnerOnly } from './for-owner-only'
import { runHeadless } from './headless/run-headless'
import { profileOfUser } from './profile'
import { childWorker } from './jobs/child-worker'
import { triesIn } from './store/encryption/tries'
import { version } from '../package.json'

/** Whoever reads our output may stop reading, as `head` does; that is not an error. */
process.stdout.on('error', () => process.exit(0))

makeForOwnerOnly()
const profile = profileOfUser(process.env)
noteParts(profile)

/** Plain Node: runs a command of the engine and ends with its exit code once everything printed is out. */
void runHeadless(process.argv.slice(2), {
  startWorker: childWorker(__dirname),
  appVersion: version,
  tries: triesIn(profile),
  profile,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((code) => (process.exitCode = code))
