import type { Collections } from '@shared/domain/database/database'
import { declarations, type DeclaredName } from '@shared/fields/declarations'
import type { Field, Fields } from '@shared/fields/field'
import { emptyOf } from '@shared/fields/record'
import type { TextForm } from '@shared/fields/text-forms'
import { Scene } from '../../builders'

const exampleTexts: { readonly [Form in TextForm]: string } = {
  line: 'Příklad',
  email: 'jana@post.example',
  phone: '+420 602 111 222',
  ico: '46505334',
  postcode: '68601',
  'data-box': 'skjbfwd',
  country: 'SK',
  digits: '538728',
  hour: '09:30',
  district: 'Kutná Hora',
  region: 'Zlínský kraj',
}

export type ExampleField = { readonly noun: DeclaredName; readonly key: string; readonly field: Field }

/** Every field of every noun. */
export const everyField: readonly ExampleField[] = Object.entries<Fields>(declarations).flatMap(([noun, fields]) =>
  Object.entries(fields).map(([key, field]) => ({ noun: noun as DeclaredName, key, field })),
)

/** Those of a noun of the directory that people fill in and that have a value by their kind. */
export const fieldsOf = (noun: 'institutions' | 'persons'): readonly ExampleField[] =>
  everyField.filter((each) => each.noun === noun && each.field.kind !== 'time')

/** A value of a field other than its empty one; `id` stands for any record or thing that is referred to. */
export const exampleOf = ({ key, field }: Omit<ExampleField, 'noun'>, id: string): unknown => {
  switch (field.kind) {
    case 'text':
      return exampleTexts[field.form]
    case 'prose':
      return 'První řádek'
    case 'day':
      return '2021-06-24'
    case 'time':
      return '2021-06-24T08:00:00.000Z'
    case 'yes-no':
      return true
    case 'number':
      return 3
    case 'choice':
      return field.codes.find((code) => code !== field.empty)
    case 'institution-kind':
      return 'ministry'
    case 'reference':
    case 'inner':
      return id
    case 'references':
      return [id]
    case 'words':
      return [exampleTexts[field.form]]
    case 'tags':
      return ['partner']
    case 'own':
      return { 'own-field': 'hodnota' }
    case 'nested':
      return key === 'addresses'
        ? [{ label: 'doručovací', street: 'Lázeňská 7', city: 'Říčany', postcode: '25101', country: 'CZ' }]
        : key === 'attachments'
          ? [{ name: 'Program.pdf', bytes: 3, sum: 'b'.repeat(64) }]
          : field.empty
  }
}

/** A record of which nothing is known but the field. */
export const recordWith = <Name extends 'institutions' | 'persons'>(
  { noun, key, field }: ExampleField & { readonly noun: Name },
  id: string,
): Collections[Name] =>
  ({ id: 'r', ...emptyOf(declarations[noun]), [key]: exampleOf({ key, field }, id) }) as unknown as Collections[Name] // safe: a value of its schema for every key

/** A database with one institution, one own field on each noun, and the id of the institution. */
export const directory = () => {
  const scene = new Scene()
  const town = scene.institution('Říčany')
  for (const on of ['institutions', 'persons'] as const) scene.do('own-field:create', { on, name: `Údaj ${on}` })
  return { view: scene.state, id: town.id }
}
