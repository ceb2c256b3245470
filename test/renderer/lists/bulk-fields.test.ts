import { describe, expect, test } from 'vitest'
import { messages } from '@shared/messages'
import { bulkFields, chosenEdit, howsOf } from '../../../src-renderer/lists/bulk-fields'
import { directory, exampleOf, fieldsOf } from '../../domain/fields/examples'

describe.each(['institutions', 'persons'] as const)('what can be set on many %s', (on) => {
  const { view, id } = directory()
  const offered = bulkFields(on, { view, m: messages.cs, lang: 'cs' })
  const declared = fieldsOf(on).filter(({ field }) => field.isBulk)

  test('is what says so in its declaration, and then the own fields', () => {
    const keys = offered.filter(({ input }) => input !== 'own').map(({ key }) => key)
    expect(keys).toEqual(declared.map(({ key }) => key))
    expect(offered.at(-1)).toMatchObject({ input: 'own', name: `Údaj ${on}` })
  })

  test.each(declared.map((each) => [each.key, each] as const))(
    '%s is set to what was given, and told in words',
    (key, each) => {
      const field = offered.find((one) => one.key === key)
      if (field === undefined) throw new Error(`${key} is not offered`)
      const example = exampleOf(each, id)
      const given = example === true ? 'yes' : String(example)
      const edit = chosenEdit({ field, how: howsOf(field)[0] ?? 'set', value: given, tags: ['partner'] })
      expect(edit).toEqual(field.input === 'tags' ? { addTags: ['partner'] } : { changes: { [key]: example } })
      expect(field.text({ ...edit?.changes, tags: ['partner'], [key]: example } as never)).not.toBe('') // safe: the field reads its key alone
      if (!howsOf(field).includes('clear')) return
      expect(chosenEdit({ field, how: 'clear', value: '', tags: [] })).toEqual({ changes: { [key]: each.field.empty } })
    },
  )
})
