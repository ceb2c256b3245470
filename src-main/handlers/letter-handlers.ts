import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { letterRequests, LettersRequest } from '@shared/contract/letters'
import type { DatabaseView } from '@shared/domain/database/state'
import type { LetterTemplate } from '@shared/domain/letters/letter-template'
import type { ChosenFile, MadeLetters } from '@shared/letters/letter-files'
import { fail, ok, type Result } from '@shared/result'
import { fileName } from '../documents/files/file-name'
import { LetterRun, textsOfTemplates, textsOfWord, type LetterTexts } from '../documents/letters/letter-run'
import { readWordTemplate } from '../documents/letters/read-word-template'
import { asJob } from '../session/as-job'
import { chosenTarget } from '../session/chosen-target'
import type { Services } from '../session/services'
import { withStore } from '../session/with-store'
import type { Store } from '../store/store'

const mostDrafts = 20

const unknown = fail({ code: 'document-unknown' })

const chosen = async (services: Services, path: string): Promise<ChosenFile> => ({
  token: services.tokens.files.keep(path),
  fileName: basename(path),
  bytes: (await stat(path)).size,
})

const fromTemplates = (view: DatabaseView, ids: readonly string[]): Result<LetterTexts> => {
  const templates: LetterTemplate[] = []
  for (const id of ids) {
    const template = view.get('letterTemplates', id)
    if (template === undefined) return fail({ code: 'not-found', collection: 'letterTemplates', id })
    templates.push(template)
  }
  const texts = textsOfTemplates(view, templates)
  return texts === null ? unknown : ok(texts)
}

const fromWord = ({ tokens }: Services, view: DatabaseView, docx: LettersRequest['docx']): Result<LetterTexts> => {
  const read = docx.flatMap(({ token, lang }) => {
    const template = tokens.docx.get(token)
    return template === undefined ? [] : [{ ...template, lang, name: '' }]
  })
  const texts = read.length < docx.length ? null : textsOfWord(view, read)
  return texts === null ? unknown : ok(texts)
}

const planned = async (services: Services, { view }: Store, request: LettersRequest): Promise<Result<LetterRun>> => {
  const { form, templateIds, docx } = request
  const texts = form === 'docx' ? fromWord(services, view, docx) : fromTemplates(view, templateIds)
  if (!texts.ok) return texts
  const attachments = request.attachments.map((token) => services.tokens.files.get(token))
  const known = attachments.filter((path) => path !== undefined)
  if (known.length < attachments.length) return unknown
  const changed = new Map(request.changed.map(({ id, ...text }) => [id, text]))
  return LetterRun.plan(view, { ...request, changed, texts: texts.value, attachments: known })
}

/** Letters to print are one file, all others go into a folder. */
const placeFor = async (
  services: Services,
  form: LettersRequest['form'],
  title: string,
): Promise<Result<string | null>> => {
  const { lang } = services.settings.current.preferences
  if (form !== 'print') return ok(await services.dialogs.chooseFolder('letters', lang))
  const file = { suggestedName: fileName(title, 'pdf'), form: 'pdf', forms: ['pdf'] } as const
  const chosen = await chosenTarget(services, file)
  return chosen.ok ? ok(chosen.value?.target ?? null) : chosen
}

const make = async (
  services: Services,
  store: Store,
  { form, job }: LettersRequest,
  run: LetterRun,
): Promise<Result<MadeLetters | null>> => {
  if (run.refusal !== null) return fail(run.refusal)
  const { lang } = run
  const place = await placeFor(services, form, run.nameIn(lang))
  if (!place.ok) return place
  if (place.value === null) return ok(null)
  const target = place.value
  const { startWorker, storeSettings, tokens } = services
  const madeAt = storeSettings.world.now().toISOString()
  const made = await asJob(services, job, (around) => run.make({ ...around, target, lang, madeAt, startWorker }))
  if (!made.ok) return made
  const { path, name, count } = made.value
  const letterIds = await run.note(store, made.value, { isMarking: true })
  return ok({ token: tokens.files.keep(path), fileName: name, count, recipients: run.recipients, letterIds })
}

/** Letters: templates and attachments chosen by a person, made off the main thread, drafts opened where they are sent from. */
export const letterHandlers = (services: Services): HandlersOf<typeof letterRequests> => ({
  'letters:choose-docx': async () => {
    const path = await services.dialogs.chooseWordTemplate(services.settings.current.preferences.lang)
    if (path === null) return ok(null)
    const read = await readWordTemplate(services.startWorker, path)
    if (!read.ok) return read
    const { bytes, sum: _sum, ...told } = read.value
    const token = services.tokens.docx.keep(read.value)
    return ok({ token, fileName: basename(path), bytes: bytes.length, ...told })
  },

  'letters:attach': async () => {
    const paths = await services.dialogs.chooseAttachments(services.settings.current.preferences.lang)
    return ok(await Promise.all(paths.map((path) => chosen(services, path))))
  },

  'letters:make': async (request) =>
    withStore(services, async (store) => {
      await store.settled()
      const run = await planned(services, store, request)
      return run.ok ? make(services, store, request, run.value) : run
    }),

  'letters:open-drafts': async ({ token }) => {
    const folder = services.tokens.files.get(token)
    if (folder === undefined) return unknown
    const names = await readdir(folder).catch(() => null)
    if (names === null) return unknown
    const drafts = names.filter((name) => name.endsWith('.eml')).slice(0, mostDrafts)
    for (const name of drafts) await services.dialogs.openFile(join(folder, name))
    return ok({ count: drafts.length })
  },
})
