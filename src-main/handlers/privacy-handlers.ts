import { basename } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { privacyRequests } from '@shared/contract/privacy'
import type { Erased } from '@shared/domain/privacy/erasing/erase-plan'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { fail, ok, type Result } from '@shared/result'
import { makeDossier, prepareDossier } from '../documents/make-dossier'
import { clearDue } from '../store/erasing/clear-due'
import { erasePerson } from '../store/erasing/erase-person'
import { finishErasings } from '../store/erasing/finish-erasing'
import { planErasing } from '../store/erasing/plan-erasing'
import { pastOfPerson } from '../store/erasing/past-of-person'
import { eraserFor } from '../session/eraser'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'

const told = (done: Result<Erasure>): Result<Erased> =>
  done.ok ? ok({ counts: done.value.counts, waiting: done.value.waiting }) : done

/** Seeing a person, erasing one, and ending terms of keeping. */
export const privacyHandlers = (services: Services): HandlersOf<typeof privacyRequests> => ({
  'person:dossier': async ({ personId, format }) =>
    withStore(services, async (store) => {
      await store.settled()
      const person = store.view.get('persons', personId)
      if (person === undefined) return fail({ code: 'not-found', collection: 'persons', id: personId })
      const madeAt = services.storeSettings.world.now().toISOString()
      const past = await pastOfPerson(store, personId)
      const prepared = prepareDossier(store.view, person, past, { madeAt, format })
      const { lang } = services.settings.current.preferences
      const target = await services.dialogs.chooseTarget(prepared.suggestedName, lang)
      if (target === null) return ok(null)
      const made = await makeDossier({ ...prepared, target, format, startWorker: services.startWorker })
      if (!made.ok) return made
      const note = { kind: 'dossier', fileName: basename(target), initiativeId: null, eventId: null } as const
      await store.act({ action: 'export:note', input: { ...note, personIds: [personId] } })
      return ok({ token: services.tokens.files.keep(target), fileName: basename(target), count: made.value.count })
    }),

  'person:erase-preview': async ({ personId }) =>
    withStore(services, async (store) => {
      const plan = await planErasing(eraserFor(services, store), personId)
      if (!plan.ok) return plan
      const { preview, ...around } = plan.value
      return ok({ ...preview, ...around })
    }),

  'person:erase': async ({ personId, left, things }) =>
    withStore(services, async (store) =>
      told(await erasePerson(eraserFor(services, store), { personId, left: new Set(left), things })),
    ),

  'privacy:clear': async ({ kinds, things }) =>
    withStore(services, async (store) => told(await clearDue(eraserFor(services, store), { kinds, things }))),

  'privacy:finish': async () =>
    withStore(services, async (store) => {
      const done = await finishErasings(eraserFor(services, store))
      return done.ok ? ok({ waiting: done.value.flatMap(({ waiting }) => waiting) }) : done
    }),
})
