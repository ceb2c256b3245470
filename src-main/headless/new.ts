import { dayOf, isDay } from '@shared/domain/values/day'
import { sampleRecords, starterRecords } from '../sample/sample-records'
import { createStore } from '../store/open-store'
import { countsOf } from '../store/snapshot'
import { answer, command, flag, print, text } from './command'
import { settingsFor } from './database'
import { needed, UsageError } from './expected'

export const makeDatabase = command({
  usage: {
    'new [--sample [--today DAY]]':
      'make a database in an empty or missing folder, with templates of letters to begin with;\nthe sample lies around today, or around the day that is given as 2021-01-28',
  },
  options: { sample: flag, today: text },
  run: async ({ options }, world) => {
    const folder = needed(options, 'data')
    const settings = settingsFor(options, world)
    const today = options.today ?? dayOf(settings.world.now().toISOString())
    if (!isDay(today)) throw new UsageError('--today is a day such as 2021-01-28')
    const records = options.sample ? await sampleRecords({ ...settings.world, today }) : starterRecords(settings.world)
    const created = await createStore({ ...settings, folder, records })
    if (!created.ok) return answer(world, created)
    print(world, { folder: created.value.folder, counts: countsOf(created.value.view) })
    await created.value.close()
    return true
  },
})
