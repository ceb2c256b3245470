import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { ChosenFile, LettersRequest, MadeLetters } from '@shared/contracts/letters'
import type { LetterTemplate } from '@shared/domain/letter-template'
import type { Letter } from '@shared/letters/letter'
import { checkLetters, type LettersCheck } from '@shared/letters/check-letters'
import { readLetterText } from '@shared/letters/compose-letter'
import { messages } from '@shared/messages'
import { fail, ok, type Result } from '@shared/result'
import { fileName } from '../documents/file-name'
import { makeLetters, type MadeFile } from '../documents/letters/make-letters'
import type { LetterAttachment } from '../documents/letters/write-letters'
import { freeName } from '../documents/file-name'
import { JobFailed, JobTimedOut, runJob } from '../jobs/run-job'
import type { Store } from '../store/store'
import { withStore, type Handlers } from './handler'
import type { Services } from './services'

type Names = 'letters:choose-docx' | 'letters:attach' | 'letters:make' | 'letters:open-drafts'

const readingMs = 30_000
const mostDrafts = 20
/** Mail servers of offices refuse more than this. */
const mostAttachedBytes = 25 * 1024 * 1024

const chosen = async (services: Services, path: string): Promise<ChosenFile> => ({
  token: services.tokens.files.keep(path),
  fileName: basename(path),
  bytes: (await stat(path)).size,
})

/** The files behind the tokens, each under a name of its own. */
const attached = async (
  services: Services,
  tokens: readonly string[],
): Promise<Result<readonly LetterAttachment[]>> => {
  const files: LetterAttachment[] = []
  let bytes = 0
  for (const token of tokens) {
    const path = services.tokens.files.get(token)
    if (path === undefined) return fail({ code: 'document-unknown' })
    const found = await stat(path).catch(() => null)
    if (found === null || !found.isFile()) return fail({ code: 'letter-attachment-gone', fileName: basename(path) })
    bytes += found.size
    const extension = extname(path).slice(1)
    const safe = fileName(basename(path, extname(path)), extension || 'bin')
    files.push({ path, name: freeName(safe, (name) => files.some((each) => each.name === name)) })
  }
  if (bytes > mostAttachedBytes) return fail({ code: 'letter-attachments-too-large', limit: mostAttachedBytes })
  return ok(files)
}

const blank: Pick<LetterTemplate, 'subject' | 'body'> = { subject: '', body: '' }

/** The letters as the database and the template are now; refused while the template has a mistake. */
const checkedLetters = (store: Store, request: LettersRequest): Result<LettersCheck> => {
  const template = store.view.get('letterTemplates', request.templateId)
  if (template === undefined && request.form !== 'docx')
    return fail({ code: 'not-found', collection: 'letterTemplates', id: request.templateId ?? '' })
  const { form, lang, today, referenceNumber, numberFrom } = request
  const invitations = request.invitationIds.flatMap((id) => store.view.get('invitations', id) ?? [])
  const text = readLetterText(template ?? blank)
  const check = checkLetters(store.view, {
    invitations,
    form,
    lang,
    today,
    text,
    docxFields: form === 'docx' ? [] : undefined,
    referenceNumber,
    numberFrom,
  })
  if (check.template.length > 0) return fail({ code: 'letter-template-wrong', count: check.template.length })
  return check.letters.length === 0 ? fail({ code: 'letter-nobody' }) : ok(check)
}

/** Notes what was made: each invitation has its letter, and whose names stand in the files. */
const note = async (
  store: Store,
  request: LettersRequest,
  letters: readonly Letter[],
  made: MadeFile,
): Promise<void> => {
  const ids = letters.map(({ invitationId }) => invitationId)
  const invitations = ids.flatMap((id) => store.view.get('invitations', id) ?? [])
  const personIds = Array.from(new Set(invitations.flatMap(({ personId }) => personId ?? [])))
  const [first] = invitations
  const input = {
    kind: 'letters',
    fileName: made.name,
    initiativeId: first?.initiativeId ?? null,
    eventId: null,
  } as const
  await store.act({ action: 'export:note', input: { ...input, personIds } })
  const { referenceNumber, numberFrom } = request
  const numbered = referenceNumber.trim() === '' ? {} : { referenceNumber, numberFrom }
  await store.act({ action: 'invitation:mark-exported', input: { ids, ...numbered } })
}

const docxOf = (services: Services, { form, docx }: LettersRequest): Result<Uint8Array | null> => {
  if (form !== 'docx') return ok(null)
  const template = docx === null ? undefined : services.tokens.docx.get(docx)
  if (template === undefined) return fail({ code: 'document-unknown' })
  const { problems, bytes } = template
  return problems.length > 0 ? fail({ code: 'letter-template-wrong', count: problems.length }) : ok(bytes)
}

const make = async (services: Services, store: Store, request: LettersRequest): Promise<Result<MadeLetters | null>> => {
  const docx = docxOf(services, request)
  if (!docx.ok) return docx
  const checked = checkedLetters(store, request)
  if (!checked.ok) return checked
  const attachments = await attached(services, request.attachments)
  if (!attachments.ok) return attachments
  const { lang } = services.settings.current.preferences
  const { letters } = checked.value
  const { form, job, withCalendar } = request
  const wanted = `${messages[lang].documents.letter.fileNames[form]} ${request.today}`
  const target =
    form === 'print'
      ? await services.dialogs.chooseTarget(fileName(wanted, 'pdf'), lang)
      : await services.dialogs.chooseFolder('letters', lang)
  if (target === null) return ok(null)
  const cancel = new AbortController()
  services.tokens.jobs.set(job, cancel)
  const madeAt = services.storeSettings.world.now().toISOString()
  const input = { letters, form, lang, madeAt, attachments: attachments.value, withCalendar, docx: docx.value }
  const made = await makeLetters(input, {
    target,
    folderName: wanted,
    startWorker: services.startWorker,
    onProgress: (done, total) => services.emit('job:progress', { job, done, total }),
    signal: cancel.signal,
  }).finally(() => services.tokens.jobs.delete(job))
  if (!made.ok) return made
  await note(store, request, letters, made.value)
  return ok({
    token: services.tokens.files.keep(made.value.path),
    fileName: made.value.name,
    count: made.value.count,
    invitationIds: letters.map(({ invitationId }) => invitationId),
  })
}

/** Letters: templates and attachments chosen by a person, made off the main thread, drafts opened where they are sent from. */
export const letterHandlers = (services: Services): Handlers<Names> => ({
  'letters:choose-docx': async () => {
    const path = await services.dialogs.chooseWordTemplate(services.settings.current.preferences.lang)
    if (path === null) return ok(null)
    try {
      const read = await runJob(services.startWorker, 'letters:read-docx', { path }, { timeoutMs: readingMs })
      if (!read.ok) return read
      const { fields, problems, bytes } = read.value
      const token = services.tokens.docx.keep(read.value)
      return ok({ token, fileName: basename(path), bytes: bytes.length, fields, problems })
    } catch (error) {
      if (error instanceof JobFailed || error instanceof JobTimedOut) return fail({ code: 'letter-no-docx' })
      throw error
    }
  },

  'letters:attach': async () => {
    const paths = await services.dialogs.chooseAttachments(services.settings.current.preferences.lang)
    return ok(await Promise.all(paths.map((path) => chosen(services, path))))
  },

  'letters:make': async (request) =>
    withStore(services, async (store) => {
      await store.settled()
      return make(services, store, request)
    }),

  'letters:open-drafts': async ({ token }) => {
    const folder = services.tokens.files.get(token)
    if (folder === undefined) return fail({ code: 'document-unknown' })
    const names = await readdir(folder).catch(() => null)
    if (names === null) return fail({ code: 'document-unknown' })
    const drafts = names.filter((name) => name.endsWith('.eml')).slice(0, mostDrafts)
    for (const name of drafts) await services.dialogs.openFile(join(folder, name))
    return ok({ count: drafts.length })
  },
})
