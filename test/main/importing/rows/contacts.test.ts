import { beforeEach, expect, test } from 'vitest'
import { Scene } from '../../../builders'
import { previewTable, tableOf, takeIn, takenRows } from '../lists'

let scene: Scene
beforeEach(() => {
  scene = new Scene()
})

const all = <Name extends Parameters<typeof scene.state.all>[0]>(name: Name) => Array.from(scene.state.all(name))

test('further contacts are added to those of a known institution, drive none out, and come in once', () => {
  scene.institution('Kolín', {
    ...{ ico: '46505334', district: 'Kolín', email: 'urad@kolin.example' },
    otherEmails: ['it@kolin.example'],
  })
  const table = tableOf([
    ['Název', 'IČO', 'E-mail', 'Telefon'],
    ['Kolín', '46505334', 'urad@kolin.example; it@kolin.example; mesto@kolin.example', '321 111 222 / 602 111 222'],
  ])
  takeIn(scene, previewTable(scene.state, 'institutions', table))
  expect(all('institutions')).toMatchObject([
    {
      ...{ email: 'urad@kolin.example', otherEmails: ['it@kolin.example', 'mesto@kolin.example'] },
      ...{ phone: '+420 321 111 222', otherPhones: ['+420 602 111 222'] },
    },
  ])
  expect(takenRows(previewTable(scene.state, 'institutions', table))).toBe(0)
})

test('further contacts of a person are kept in every kind of import', () => {
  const said = (first: string) => [
    `${first} Nová`,
    'Kolín',
    'nova@kolin.example, jana@kolin.example',
    'tel. 321 111 222, 602 111 222',
  ]
  const expected = {
    ...{ email: 'nova@kolin.example', otherEmails: ['jana@kolin.example'] },
    ...{ phone: '+420 321 111 222', otherPhones: ['+420 602 111 222'] },
  }
  const heading = ['Jméno a příjmení', 'Instituce', 'E-mail', 'Telefon']
  const eventId = scene.workshop(scene.initiative().id).id
  for (const [kind, first, target] of [
    ['persons', 'Jana', undefined],
    ['sign-ups', 'Eva', { initiativeId: null, eventId }],
  ] as const) {
    const previewed = previewTable(scene.state, kind, tableOf([heading, said(first)]), target && { target })
    takeIn(scene, previewed, [{ row: 2, choice: 'new' }])
  }
  expect(all('persons')).toMatchObject([expected, expected])
})

test('a second address in the edited cell of a list of ours joins the further ones', () => {
  const { id } = scene.institution('Kolín', { email: 'urad@kolin.example', otherEmails: ['it@kolin.example'] })
  const table = tableOf([
    ['Název', 'E-mail', 'Dobrá praxe ID'],
    ['Kolín', 'nova@kolin.example, mesto@kolin.example', id],
  ])
  const change = (mapping: Parameters<NonNullable<Parameters<typeof previewTable>[3]>['change'] & object>[0]) => ({
    ...mapping,
    columns: [
      { column: 0, field: 'name' as const },
      { column: 1, field: 'email' as const },
      { column: 2, field: 'id' as const },
    ],
  })
  takeIn(scene, previewTable(scene.state, 'institutions', table, { change }))
  expect(all('institutions')).toMatchObject([
    { email: 'nova@kolin.example', otherEmails: ['it@kolin.example', 'mesto@kolin.example'] },
  ])
})
