import type { presentationFields } from '../../fields/presentation'
import type { RecordOf } from '../../fields/record'

export type Presentation = RecordOf<typeof presentationFields>
