import type { HandlersOf } from '@shared/contract'
import type { privacyRequests } from '@shared/contract/privacy'
import type { Erased } from '@shared/domain/privacy/erasing/erase-plan'
import type { Erasure } from '@shared/domain/privacy/erasure'
import { ok, type Result } from '@shared/result'
import { clearDue } from '../store/erasing/clear-due'
import { erasePerson } from '../store/erasing/erase-person'
import { finishErasings } from '../store/erasing/finish-erasing'
import { planErasing } from '../store/erasing/plan-erasing'
import { eraserFor } from '../session/eraser'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'

const summaryOf = (done: Result<Erasure>): Result<Erased> =>
  done.ok ? ok({ counts: done.value.counts, waiting: done.value.waiting }) : done

/** Erasing a person, and ending terms of keeping. */
export const privacyHandlers = (services: Services): HandlersOf<typeof privacyRequests> => ({
  'person:erase-preview': async ({ personId }) =>
    withStore(services, async (store) => {
      const plan = await planErasing(eraserFor(services, store), personId)
      if (!plan.ok) return plan
      const { preview, ...around } = plan.value
      return ok({ ...preview, ...around })
    }),

  'person:erase': async ({ personId, left, things }) =>
    withStore(services, async (store) =>
      summaryOf(await erasePerson(eraserFor(services, store, 'erasing'), { personId, left: new Set(left), things })),
    ),

  'privacy:clear': async (asked) =>
    withStore(services, async (store) => summaryOf(await clearDue(eraserFor(services, store, 'clearing'), asked))),

  'privacy:finish': async () =>
    withStore(services, async (store) => {
      const done = await finishErasings(eraserFor(services, store, 'erasing'))
      return done.ok ? ok({ waiting: done.value.flatMap(({ waiting }) => waiting) }) : done
    }),
})
