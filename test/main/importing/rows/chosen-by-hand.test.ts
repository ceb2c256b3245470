import { beforeEach, describe, expect, test } from 'vitest'
import { recordIdHeading } from '@shared/domain/documents/list-export'
import { withInstitution, type Mapping } from '@shared/domain/importing/mapping'
import type { ImportKind } from '@shared/domain/importing/kinds'
import { offerCandidate } from '../../../../src-main/importing/proposal'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn } from '../lists'

let scene: Scene
let initiativeId: string
beforeEach(() => {
  scene = new Scene()
  initiativeId = scene.initiative().id
})
const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))
const read = (kind: ImportKind, rows: string[][], change: (mapping: Mapping) => Mapping = (mapping) => mapping) =>
  previewTable(scene.state, kind, tableOf(rows), { target: { initiativeId, eventId: null }, change })
const answers = (...rows: string[][]) => [['Instituce', 'Odpověď', 'Ze dne', 'Způsob', 'Jméno'], ...rows]

describe('an institution that somebody chose for a name', () => {
  test('answers in all rows of that name', () => {
    const town = scene.institution('Město Kolín')
    const rows = answers(
      ['Kolínští', 'ano', '25. 9. 2020', 'e-mail', 'Jana Nová'],
      ['kolínští', 'ano', '25. 9. 2020', 'e-mail', 'Petr Malý'],
    )
    expect(read('answers', rows).report.rows[0]).toMatchObject({
      ...{ verdict: 'doubtful', place: { text: 'Kolínští', candidates: [] }, makes: 'Kolínští' },
    })
    const chosen = read('answers', rows, (mapping) => withInstitution(mapping, 'Kolínští', town.id))
    expect(chosen.report.rows.map(({ verdict, name }) => [verdict, name])).toEqual([
      ['new', 'Město Kolín'],
      ['doubtful', 'Město Kolín'],
    ])
    expect(chosen.report.rows[0]?.likeness?.evidence).toEqual(['by-hand'])
    takeIn(scene, chosen, [{ row: 3, choice: 'same', id: town.id }])
    expect(all('invitations')).toMatchObject([{ institutionId: town.id, answer: { value: 'accepted' } }])
    expect(all('persons').map(({ institutionId }) => institutionId)).toEqual([town.id, town.id])
  })

  test('or that is to be made is made once for all answers of that name, with one answer', () => {
    const rows = answers(
      ['Spolek Naděje', 'ano', '25. 9. 2020', 'e-mail', 'Jana Nová'],
      ['spolek naděje', 'ano', '26. 9. 2020', 'e-mail', 'Petr Malý'],
    )
    const made = read('answers', rows, (mapping) => withInstitution(mapping, 'Spolek Naděje', null))
    expect(made.report).toMatchObject({ new: 2, doubtful: 0 })
    expect(takeIn(scene, made)).toMatchObject({ institutionsMade: 1, personsMade: 2, answers: 2 })
    expect(all('invitations')).toMatchObject([{ answer: { on: '2020-09-26' } }])
  })

  test('is made for every unknown name of answers on one request', () => {
    scene.institution('Město Kolín')
    const rows = answers(
      ['Spolek Naděje', 'ano', '25. 9. 2020', 'e-mail', ''],
      ['Kolín', 'ano', '25. 9. 2020', 'e-mail', ''],
    )
    const made = read('answers', rows, (mapping) => ({ ...mapping, makesInstitutions: true }))
    expect(made.report.rows.map(({ verdict }) => verdict)).toEqual(['new', 'doubtful'])
  })

  test('is the one of a list of institutions, or another one beside those that are like it', () => {
    const town = scene.institution('Město Kolín')
    const rows = [
      ['Název', 'Okres', 'Telefon'],
      ['Kolínský úřad', 'Kolín', '602 123 456'],
      ['Kolín', '', '603 123 456'],
    ]
    const chosen = read('institutions', rows, (mapping) =>
      withInstitution(withInstitution(mapping, 'Kolínský úřad', town.id), 'Kolín', null),
    )
    expect(chosen.report.rows.map(({ verdict, recordId }) => [verdict, recordId])).toEqual([
      ['changed', town.id],
      ['new', null],
    ])
    takeIn(scene, chosen)
    expect(all('institutions').map(({ name, phone }) => [name, phone])).toEqual([
      ['Město Kolín', '+420 602 123 456'],
      ['Kolín', '+420 603 123 456'],
    ])
  })
})

describe('a person whom somebody chose for a doubtful row', () => {
  test('is changed, or signed up', () => {
    const town = scene.institution('Kolín')
    scene.person('Nová', town.id)
    const meant = scene.person('Jiná', town.id)
    const workshop = scene.workshop(initiativeId)
    const person = read('persons', [['Jméno', 'Telefon'], ['Jana Nová', '602 123 456']]) // prettier-ignore
    expect(person.report.rows[0]?.verdict).toBe('doubtful')
    const offered = offerCandidate(person.proposal, 2, meant.id)
    expect(offered?.row.candidates.at(-1)).toMatchObject({ id: meant.id, evidence: ['by-hand'] })
    takeIn(scene, { ...person, proposal: offered?.proposal ?? person.proposal }, [
      { row: 2, choice: 'same', id: meant.id },
    ])
    expect(scene.state.get('persons', meant.id)).toMatchObject({ phone: '+420 602 123 456' })

    const signUp = previewTable(scene.state, 'sign-ups', tableOf([['Jméno'], ['Jana Nová']]), {
      target: { initiativeId, eventId: workshop.id },
    })
    const again = offerCandidate(signUp.proposal, 2, meant.id)
    takeIn(scene, { ...signUp, proposal: again?.proposal ?? signUp.proposal }, [
      { row: 2, choice: 'same', id: meant.id },
    ])
    expect(all('registrations')).toMatchObject([{ personId: meant.id }])
  })
})

describe('an invitation of a row without a number', () => {
  const heading = [recordIdHeading, 'Instituce', 'Poznámka']
  const listOf = (...rows: string[][]) => [heading, ...rows]
  const noted = () =>
    all('invitations').map(({ institutionId, note }) => [scene.state.get('institutions', institutionId)?.name, note])

  test('is that of the institution that somebody chose, or is prepared for it', () => {
    const [kolin, beroun] = [scene.institution('Město Kolín'), scene.institution('Město Beroun')]
    const [invited] = scene.do('invitation:create', { initiativeId, institutionIds: [kolin.id] })
    const rows = listOf([invited?.id ?? '', 'Město Kolín', 'a'], ['', 'Kolín', 'b'], ['', 'Berounský úřad', 'c'])
    const read1 = read('invitations', rows)
    expect(read1.report.rows.map(({ verdict }) => verdict)).toEqual(['changed', 'doubtful', 'doubtful'])
    expect(read1.report.rows[1]?.candidates).toMatchObject([{ id: kolin.id }])
    const offered = offerCandidate(read1.proposal, 4, beroun.id)
    takeIn(scene, { ...read1, proposal: offered?.proposal ?? read1.proposal }, [
      { row: 2, choice: 'leave' },
      { row: 3, choice: 'same', id: kolin.id },
      { row: 4, choice: 'same', id: beroun.id },
    ])
    expect(noted()).toEqual([
      ['Město Kolín', 'b'],
      ['Město Beroun', 'c'],
    ])
  })

  test('is found for all rows of a name at once', () => {
    const beroun = scene.institution('Město Beroun')
    const chosen = read('invitations', listOf(['', 'Berounský úřad', 'c']), (mapping) =>
      withInstitution(mapping, 'Berounský úřad', beroun.id),
    )
    expect(chosen.report.rows).toMatchObject([{ verdict: 'new', name: 'Město Beroun' }])
    expect(takeIn(scene, chosen)).toMatchObject({ invitationsMade: 1 })
    expect(noted()).toEqual([['Město Beroun', 'c']])
  })
})
