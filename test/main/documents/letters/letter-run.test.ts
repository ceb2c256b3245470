import { expect, it } from 'vitest'
import { invitedRecipient } from '@shared/domain/letters/recipient'
import { starterTemplates } from '@shared/letters/starter-templates'
import type { Lang } from '@shared/preferences'
import { LetterRun, textsOfTemplates } from '../../../../src-main/documents/letters/letter-run'
import { letterScene } from './letters'

/** A run of printed letters from the starter templates of these languages, to two Czech towns. */
const runIn = async (...langs: readonly Lang[]): Promise<LetterRun> => {
  const { scene, current } = letterScene(['Beroun', 'Říčany'])
  const made = scene.do('letter-template:create', { templates: [...starterTemplates] })
  const texts = textsOfTemplates(
    scene.state,
    langs.flatMap((lang) => made.find((each) => each.lang === lang) ?? []),
  )
  if (texts === null) throw new Error('there are no templates')
  const run = await LetterRun.plan(scene.state, {
    form: 'print',
    today: '2020-09-24',
    texts,
    recipients: current().map(invitedRecipient),
    referenceNumber: '',
    numberFrom: 1,
    attachments: [],
    withCalendar: false,
  })
  if (!run.ok) throw new Error(run.failure.code)
  return run.value
}

it('speaks of its files in the language of the letters', async () => {
  expect((await runIn('en')).lang).toBe('en')
  expect((await runIn('cs')).lang).toBe('cs')
})

it('speaks the language that the letters are in, whatever other texts there are', async () => {
  expect((await runIn('en', 'cs')).lang).toBe('cs')
})
