import { langs } from '@shared/preferences'
import { fail } from '@shared/result'
import { goOn } from '../store/rescue/go-on'
import { salvageFrom } from '../store/rescue/salvage'
import { surveyFolder, type FolderSurvey } from '../store/rescue/survey'
import { tellSurvey } from '../store/rescue/tell-survey'
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

const look = async (options: DatabaseGiven, world: HeadlessWorld): Promise<FolderSurvey> => {
  const settings = settingsFor(options, world)
  const keys = new Keys({ secret: await secretFor(options), random: settings.world.random })
  return surveyFolder({ fs: settings.fs, folder: needed(options, 'data'), keys })
}

/** What lies in a folder that cannot be opened, as the rescue screen shows it; for `check` as well. */
export const surveyTold = async (options: DatabaseGiven, world: HeadlessWorld) =>
  tellSurvey(settingsFor(options, world), needed(options, 'data'), await look(options, world))

const exportReadable = async (
  options: CommandArguments<typeof exportOptions>['options'],
  world: HeadlessWorld,
  out: string,
): Promise<boolean> => {
  const target = targetOfKind(out, 'records')
  const salvage = salvageFrom(await look(options, world))
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
    if (options['go-on']) {
      const begun = await goOn(settingsFor(options, world), needed(options, 'data'), await look(options, world))
      if (!begun.ok) return answer(world, begun)
    }
    print(world, await surveyTold(options, world))
    return true
  },
})
