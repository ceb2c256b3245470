import { resolve } from 'node:path'
import { messages } from '@shared/messages'
import { langs } from '@shared/preferences'
import { fail } from '@shared/result'
import { recordsContent } from '../documents/records/content'
import { makeDocument } from '../documents/make-document'
import { goOn } from '../store/rescue/go-on'
import { salvageFrom } from '../store/rescue/salvage'
import { surveyFolder, type FolderSurvey } from '../store/rescue/survey'
import { tellSurvey } from '../store/rescue/tell-survey'
import { Keys } from '../store/encryption/keys'
import { needed, oneOf } from './arguments'
import { answer, print, settingsFor, type Command, type CommandArguments, type HeadlessWorld } from './command'
import { secretFor } from './secret'

const look = async (args: CommandArguments, world: HeadlessWorld): Promise<FolderSurvey> => {
  const settings = settingsFor(args, world)
  const keys = new Keys({ secret: await secretFor(args), random: settings.world.random })
  return surveyFolder({ fs: settings.fs, folder: needed(args.options, 'data'), keys })
}

/** What lies in a folder that cannot be opened, as the rescue screen shows it; for `check` as well. */
export const surveyTold = async (args: CommandArguments, world: HeadlessWorld) =>
  tellSurvey(settingsFor(args, world), needed(args.options, 'data'), await look(args, world))

const exportReadable = async (args: CommandArguments, world: HeadlessWorld, out: string): Promise<boolean> => {
  const salvage = salvageFrom(await look(args, world))
  if (salvage === null) return answer(world, fail({ code: 'nothing-readable' }))
  const lang = oneOf(args.options.get('lang') ?? 'cs', langs, '--lang')
  const document = { kind: 'records', content: recordsContent(salvage.records, messages[lang]) } as const
  const madeAt = new Date().toISOString()
  const target = resolve(out)
  const made = await makeDocument({ document, target, lang, madeAt, startWorker: world.startWorker })
  if (!made.ok) return answer(world, made)
  print(world, { file: target, count: made.value.count })
  return true
}

/**
 * `rescue`: looks into a folder that cannot be opened and says what could be put together; `--out` writes it to Excel, `--go-on`
 * makes it the newest generation. Without either nothing is written.
 */
export const rescue: Command = async (args, world) => {
  const out = args.options.get('out')
  if (out !== undefined) return exportReadable(args, world, out)
  if (args.options.has('go-on')) {
    const begun = await goOn(settingsFor(args, world), needed(args.options, 'data'), await look(args, world))
    if (!begun.ok) return answer(world, begun)
  }
  print(world, await surveyTold(args, world))
  return true
}
