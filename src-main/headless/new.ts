import { sampleRecords, starterRecords } from '../sample/sample-records'
import { createStore } from '../store/open-store'
import { countsOf } from '../store/snapshot'
import { answer, command, flag, print } from './command'
import { settingsFor } from './database'
import { needed } from './expected'

export const makeDatabase = command({
  usage: { 'new [--sample]': 'make a database in an empty or missing folder, with templates of letters to begin with' },
  options: { sample: flag },
  run: async ({ options }, world) => {
    const folder = needed(options, 'data')
    const settings = settingsFor(options, world)
    const records = options.sample ? await sampleRecords(settings.world) : starterRecords(settings.world)
    const created = await createStore({ ...settings, folder, records })
    if (!created.ok) return answer(world, created)
    print(world, { folder: created.value.folder, counts: countsOf(created.value.view) })
    await created.value.close()
    return true
  },
})
