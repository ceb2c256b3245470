import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runEngine, valueOf } from './engine'

/** Names that a page which wrote text as HTML would run or draw; whatever they put there is marked. */
export const hostileNames: readonly string[] = [
  '<img src=x data-evil onerror="window.evil=1">',
  '<script data-evil>window.evil=1</script>',
  '<svg data-evil onload="window.evil=1"></svg>',
  '"><iframe data-evil src="javascript:parent.evil=1"></iframe>',
  '<a data-evil href="javascript:window.evil=1">klikněte</a>',
  '<b data-evil>tučně</b>',
  '</title><style data-evil>*{display:none}</style>',
  '&lt;i data-evil&gt;kurzíva&lt;/i&gt;',
  "'-alert(1)-'{{constructor.constructor('window.evil=1')()}}",
  '${alert(1)}<!-- <u data-evil> -->',
]

type Act = { readonly action: string; readonly input: unknown }

/** Runs actions by the engine, one commit each, and gives the ids of what they made. */
const actIn = async (data: string, acts: readonly Act[]): Promise<readonly string[]> => {
  const file = join(data, '..', 'acts.ndjson')
  writeFileSync(file, acts.map((act) => JSON.stringify(act)).join('\n'))
  const { code, out, err } = await runEngine('act', '--batch', file, '--data', data)
  if (code !== 0) throw new Error(`${out} ${err}`)
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { value: { output: { id: string } } }).value.output.id)
}

/** Makes a database in which everything that has a name has a hostile one. */
export const makeHostileDatabase = async (data: string): Promise<void> => {
  valueOf(await runEngine('new', '--data', data))
  const [first = ''] = hostileNames
  const initiative = { code: '<b data-evil>', name: first, publicity: first, note: first, themes: hostileNames }
  const [initiativeId = ''] = await actIn(data, [{ action: 'initiative:create', input: initiative }])
  const institutionIds = await actIn(
    data,
    hostileNames.map((name) => ({
      action: 'institution:create',
      input: { name, city: name, region: name, note: name },
    })),
  )
  await actIn(
    data,
    hostileNames.map((name, index) => ({
      action: 'person:create',
      input: { lastName: name, firstName: name, position: name, institutionId: institutionIds[index], note: name },
    })),
  )
  const eventIds = await actIn(
    data,
    hostileNames.map((name, index) => ({
      action: 'event:create',
      input: {
        initiativeId,
        kind: 'workshop',
        number: index + 1,
        title: name,
        venue: name,
        days: [`2021-10-${index + 10}`],
        bands: [{ name: name.slice(0, 60), places: 1, country: 'CZ' }],
      },
    })),
  )
  await actIn(data, [{ action: 'invitation:create', input: { initiativeId, eventId: null, institutionIds } }])
  await actIn(
    data,
    hostileNames.flatMap((name, index) => [
      { action: 'registration:create', input: { eventId: eventIds[0], person: { lastName: name }, note: name } },
      { action: 'outcome:create', input: { initiativeId, title: name, text: name, source: name } },
      { action: 'recommendation:create', input: { initiativeId, title: name, text: name, addressee: name } },
      {
        action: 'presentation:create',
        input: { initiativeId, institutionId: institutionIds[index], title: name, speaker: name },
      },
    ]),
  )
  const changes = { title: first, subtitle: first, foreword: hostileNames.join('\n\n') }
  await actIn(data, [{ action: 'publication:edit', input: { initiativeId, changes } }])
}
