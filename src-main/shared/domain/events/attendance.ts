import type { attendanceRecord } from '../../fields/attendance'
import type { RecordOf } from '../../fields/record'

/** One registration on one day (`docs/domain.md §3.4`). */
export type Attendance = RecordOf<typeof attendanceRecord>
