import type { communicationRecord } from '../../fields/communication'
import type { RecordOf } from '../../fields/record'

/** A letter, a call or a meeting with an institution or a person, as somebody wrote it down. */
export type Communication = RecordOf<typeof communicationRecord>
