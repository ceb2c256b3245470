import { langs } from '@shared/preferences'
import { fail, ok, type Result } from '@shared/result'
import { trySecret, verdictOfKeys } from '../session/try-secret'
import { goOn } from '../store/rescue/go-on'
import { salvageFrom } from '../store/rescue/salvage'
import { surveyFolder, type FolderSurvey } from '../store/rescue/survey'
import { tellSurvey } from '../store/rescue/tell-survey'
import type { Secret } from '../store/encryption/key-wraps'
import { Keys } from '../store/encryption/keys'
import {
  answer,
  command,
  flag,
  print,
  text,
  type CommandArguments,
  type DatabaseGiven,
  type HeadlessWorld,
} from './command'
import { settingsFor } from './database'
import { needed, oneOf } from './expected'
import { secretFor } from './secret'
import { targetOfKind, writeTo } from './write-to'

const exportOptions = { out: text, lang: text }

const surveyBy = async (keys: Keys, options: DatabaseGiven, world: HeadlessWorld): Promise<FolderSurvey> => {
  const { fs, known } = settingsFor(options, world)
  const folder = needed(options, 'data')
  return surveyFolder({ fs, folder, keys, known: await known?.of(folder) })
}

const keysOf = (secret: Secret | null, options: DatabaseGiven, world: HeadlessWorld): Keys =>
  new Keys({ secret, random: settingsFor(options, world).world.random })

/** Looks at everything; a secret that opens nothing of it counts as a wrong try. */
const look = async (options: DatabaseGiven, world: HeadlessWorld): Promise<Result<FolderSurvey>> => {
  const secret = await secretFor(options)
  const keys = keysOf(secret, options, world)
  const survey = async (): Promise<Result<FolderSurvey>> => ok(await surveyBy(keys, options, world))
  return secret === null ? survey() : trySecret(world, survey, () => verdictOfKeys(keys))
}

const told = (survey: FolderSurvey, options: DatabaseGiven, world: HeadlessWorld) =>
  tellSurvey(settingsFor(options, world), needed(options, 'data'), survey)

/** What lies in a folder that cannot be opened, as the rescue screen shows it; for `check` as well. */
export const surveyTold = async (options: DatabaseGiven, world: HeadlessWorld, secret: Secret | null) =>
  told(await surveyBy(keysOf(secret, options, world), options, world), options, world)

const exportReadable = async (
  options: CommandArguments<typeof exportOptions>['options'],
  world: HeadlessWorld,
  out: string,
): Promise<boolean> => {
  const target = targetOfKind(out, 'records')
  const survey = await look(options, world)
  if (!survey.ok) return answer(world, survey)
  const salvage = salvageFrom(survey.value)
  if (salvage === null) return answer(world, fail({ code: 'nothing-readable' }))
  const lang = oneOf(options.lang ?? 'cs', langs, '--lang')
  const subject = salvage.records
  return writeTo(world, { view: subject }, { kind: 'records', lang, subject, ...target })
}

/** Without `--out` and `--go-on` nothing is written. */
export const rescue = command({
  usage: {
    'rescue [--go-on | --out FILE.xlsx [--lang cs|en]]':
      'what can be saved of a folder that cannot be opened; go on with it, or write it out',
  },
  options: { ...exportOptions, 'go-on': flag },
  run: async ({ options }, world) => {
    if (options.out !== undefined) return exportReadable(options, world, options.out)
    const survey = await look(options, world)
    if (!survey.ok) return answer(world, survey)
    if (!options['go-on']) {
      print(world, await told(survey.value, options, world))
      return true
    }
    const begun = await goOn(settingsFor(options, world), needed(options, 'data'), survey.value)
    if (!begun.ok) return answer(world, begun)
    print(world, await surveyTold(options, world, await secretFor(options)))
    return true
  },
})
