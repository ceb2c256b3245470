import type { HandlersOf } from '@shared/contract'
import type { listRequests } from '@shared/contract/lists'
import { saveDocument } from '../session/save-document'
import type { Services } from '../session/services'
import { withStore } from '../session/with-store'

/** Lists as files: exactly what the window shows. */
export const listHandlers = (services: Services): HandlersOf<typeof listRequests> => ({
  'list:export': async ({ job, lang, ...subject }) =>
    withStore(services, (store) => saveDocument(services, store, { kind: 'list', form: 'xlsx', lang, subject, job })),
  'list:export-table': async ({ job, lang, ...subject }) =>
    withStore(services, (store) => saveDocument(services, store, { kind: 'list', form: 'xlsx', lang, subject, job })),
})
