import { describe, expect, test } from 'vitest'
import { prepareDocument } from '../../../../src-main/documents/prepare-document'
import { writerOf } from '../../../../src-main/documents/kinds'
import { inspectDocx, readDocx } from '../../../../src-main/documents/letters/docx-template'
import { Scene } from '../../../builders'
import { fontFolder } from '../fonts'
import { readPdf } from '../read-pdf'
import { contextFor } from '../writing'

const fonts = fontFolder()
const madeAt = '2020-10-05T08:00:00.000Z'

const scene = (count = 0) => {
  const played = new Scene()
  const { id: initiativeId } = played.initiative()
  played.do('initiative:edit', { id: initiativeId, changes: { publicity: 'Financováno z Fondů EHP & Norska.' } })
  const { id: eventId } = played.workshop(initiativeId, { days: ['2020-11-05', '2020-11-06'] })
  const { id: institutionId } = played.do('institution:create', { name: 'Město Kolín' })
  const speaker = played.do('person:create', { firstName: 'Jana', lastName: 'Malá', titleBefore: 'Bc.', institutionId })
  const about = { initiativeId, institutionId, title: 'Hlídky', titleEn: 'Patrols', speakerId: speaker.id }
  const presentation = played.do('presentation:create', about)
  const add = (title: string, startsAt: string, minutes: number, more: object = {}) =>
    played.do('agenda-item:create', { eventId, title, startsAt, minutes, ...more })
  add('Zahájení', '9:00', 30, { titleEn: 'Opening', room: 'Velký sál <A>', languages: ['cs', 'en'] })
  add('Hlídky ve městě', '9:30', 45, { presentationId: presentation.id })
  add('Závěr', '23:00', 60, { dayNumber: 2, speakers: 'zástupce partnera' })
  for (let at = 0; at < count; at += 1) add(`Bod ${at}`, '10:00', 10)
  const event = played.state.get('events', eventId)
  const initiative = played.state.get('initiatives', initiativeId)
  if (event === undefined || initiative === undefined) throw new Error('nothing to print')
  return { played, speaker, subject: { event, initiative } }
}

const written = async (form: 'pdf' | 'docx', lang: 'cs' | 'en', { played, subject } = scene()) => {
  const prepared = prepareDocument({ view: played.state }, { kind: 'programme', form, lang, subject }, madeAt)
  const { content, personIds } = await prepared.read()
  const context = contextFor(`program.${form}`, { fonts, lang, madeAt })
  const { count } = await (await writerOf('programme', form))(content, context)
  return { out: context.out, personIds, count, suggestedName: prepared.suggestedName }
}

const expected = {
  cs: ['čtvrtek', '9:00–09:30', 'Zahájení', 'Hlídky ve městě', 'Bc. Jana Malá · Město Kolín', '23:00–24:00', 'čeština'],
  en: ['Thursday', '9:00–09:30', 'Opening', 'Patrols', 'Bc. Jana Malá · Město Kolín', '23:00–24:00', 'Czech'],
}
const always = ['Velký sál <A>', 'zástupce partnera', 'Financováno z Fondů EHP & Norska.']

/** Line ends and no-break spaces are a matter of setting. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

describe.each(['cs', 'en'] as const)('the programme in %s', (lang) => {
  test('says day by day what happens when, who speaks and who pays for it, as a PDF', async () => {
    const made = scene()
    const { out, personIds, suggestedName } = await written('pdf', lang, made)
    const pdf = await readPdf(out)
    for (const text of [...expected[lang], ...always]) expect(flat(pdf.text)).toContain(text)
    expect(pdf.roles[0]).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
    expect(personIds).toEqual([made.speaker.id])
    expect(suggestedName).toMatch(lang === 'cs' ? /^Program .*\.pdf$/ : /^Programme .*\.pdf$/)
  })

  test('says the same as a Word file that is safe to open', async () => {
    const { out } = await written('docx', lang)
    const read = await readDocx(out)
    const facts = read.ok ? inspectDocx(read.value) : read
    expect(facts).toMatchObject({ ok: true, value: { problems: [] } })
    const text = facts.ok ? flat(facts.value.text) : ''
    for (const each of [...expected[lang], ...always]) expect(text).toContain(each)
  })
})

test('sixty items go over pages, each with its number, and none is lost', async () => {
  const { out, count } = await written('pdf', 'cs', scene(60))
  const pdf = await readPdf(out)
  expect(count).toBeGreaterThan(1)
  expect(pdf.pages).toHaveLength(count)
  for (let at = 0; at < 60; at += 1) expect(flat(pdf.text)).toContain(`Bod ${at}`)
})

test('an event without an agenda says that it will follow', async () => {
  const made = scene()
  for (const { id } of made.played.state.all('agendaItems')) made.played.do('agenda-item:remove', { ids: [id] })
  const pdf = await readPdf((await written('pdf', 'cs', made)).out)
  expect(flat(pdf.text)).toContain('Program bude doplněn.')
})
