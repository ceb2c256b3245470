import { z } from 'zod'
import { exportedLists, mostExportedRows } from '@shared/domain/documents/list-export'
import { idSchema } from '@shared/domain/values/ids'
import { langs } from '@shared/preferences'

export const listInputs = {
  'list:export': z.strictObject({
    list: z.enum(exportedLists),
    ids: z.array(idSchema).min(1).max(mostExportedRows),
    columns: z.array(z.string().min(1).max(80)).min(1).max(60),
    initiativeId: idSchema.nullable(),
    lang: z.enum(langs),
    job: z.string().min(1).max(64),
  }),
}
