import type { Institution } from '../domain/directory/institution'
import { listFieldsOf } from './declared-fields'
import type { ListContext, ListField } from './list-field'

const shown: ReadonlySet<string> = new Set(['kind', 'district', 'region'])

/** Kind and place of the institution that a row belongs to. */
export const institutionColumns = <Row>(
  context: ListContext,
  recordOf: (row: Row) => Institution | undefined,
): readonly ListField<Row>[] =>
  listFieldsOf<Row, 'institutions'>({ context, collection: 'institutions', recordOf })
    .filter(({ key }) => shown.has(key))
    .map((field) => (field.key === 'kind' ? { ...field, key: 'institutionKind', name: context.m.persons.kind } : field))
