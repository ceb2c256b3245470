import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { HandlersOf } from '@shared/contract'
import type { letterRequests } from '@shared/contract/letters'
import type { ChosenFile, MadeLetters } from '@shared/letters/letter-files'
import type { LettersRequest } from '@shared/contract/letters'
import {
  checkLetters,
  textOfTemplate,
  type LettersAsked,
  type LettersCheck,
  type TextInLanguage,
} from '@shared/letters/check-letters'
import { readLetterText } from '@shared/letters/compose-letter'
import { messages } from '@shared/messages'
import { fail, ok, type Result } from '@shared/result'
import { fileName } from '../documents/files/file-name'
import { attachmentsAt } from '../documents/letters/attachments'
import { makeLetters } from '../documents/letters/make-letters'
import { noteLetters } from '../documents/letters/note-letters'
import { readWordTemplate } from '../documents/letters/read-word-template'
import type { DocxTemplates, LetterAttachment } from '../documents/letters/write'
import type { Store } from '../store/store'
import { withStore } from '../session/with-store'
import type { Services } from '../session/services'

const mostDrafts = 20

const chosen = async (services: Services, path: string): Promise<ChosenFile> => ({
  token: services.tokens.files.keep(path),
  fileName: basename(path),
  bytes: (await stat(path)).size,
})

const attached = async (
  services: Services,
  tokens: readonly string[],
): Promise<Result<readonly LetterAttachment[]>> => {
  const paths = tokens.map((token) => services.tokens.files.get(token))
  const known = paths.filter((path) => path !== undefined)
  return known.length < paths.length ? fail({ code: 'document-unknown' }) : attachmentsAt(known)
}

/** What the letters are made from, as the database is now. */
const textsFor = (store: Store, { form, templateIds, docx }: LettersRequest): Result<LettersAsked['texts']> => {
  const blank = readLetterText({ subject: '', body: '' })
  const texts: TextInLanguage[] = []
  for (const { lang } of form === 'docx' ? docx : []) texts.push({ lang, text: blank, docxFields: [] })
  for (const id of form === 'docx' ? [] : templateIds) {
    const template = store.view.get('letterTemplates', id)
    if (template === undefined) return fail({ code: 'not-found', collection: 'letterTemplates', id })
    texts.push(textOfTemplate(template))
  }
  const [first, ...others] = texts
  return first === undefined ? fail({ code: 'document-unknown' }) : ok([first, ...others])
}

/** The letters as the database and the templates are now; refused while a template has a mistake. */
const checkedLetters = (
  store: Store,
  request: LettersRequest,
  attachments: readonly string[],
): Result<LettersCheck> => {
  const texts = textsFor(store, request)
  if (!texts.ok) return texts
  const { form, today, referenceNumber, numberFrom } = request
  const invitations = request.invitationIds.flatMap((id) => store.view.get('invitations', id) ?? [])
  const asked = { invitations, form, today, texts: texts.value, referenceNumber, numberFrom, attachments }
  const check = checkLetters(store.view, asked)
  if (check.template.length > 0) return fail({ code: 'letter-template-wrong', count: check.template.length })
  return check.letters.length === 0 ? fail({ code: 'letter-nobody' }) : ok(check)
}

const docxOf = (services: Services, { form, docx }: LettersRequest): Result<DocxTemplates> => {
  const templates: { -readonly [Language in keyof DocxTemplates]: DocxTemplates[Language] } = {}
  for (const { token, lang } of form === 'docx' ? docx : []) {
    const template = services.tokens.docx.get(token)
    if (template === undefined) return fail({ code: 'document-unknown' })
    const { problems, bytes } = template
    if (problems.length > 0) return fail({ code: 'letter-template-wrong', count: problems.length })
    templates[lang] = bytes
  }
  return ok(templates)
}

const make = async (services: Services, store: Store, request: LettersRequest): Promise<Result<MadeLetters | null>> => {
  const docx = docxOf(services, request)
  if (!docx.ok) return docx
  const attachments = await attached(services, request.attachments)
  if (!attachments.ok) return attachments
  const names = attachments.value.map(({ name }) => name)
  const checked = checkedLetters(store, request, names)
  if (!checked.ok) return checked
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
  const { referenceNumber, numberFrom } = request
  await noteLetters(store, { letters, fileName: made.value.name, referenceNumber, numberFrom })
  return ok({
    token: services.tokens.files.keep(made.value.path),
    fileName: made.value.name,
    count: made.value.count,
    invitationIds: letters.map(({ invitationId }) => invitationId),
  })
}

/** Letters: templates and attachments chosen by a person, made off the main thread, drafts opened where they are sent from. */
export const letterHandlers = (services: Services): HandlersOf<typeof letterRequests> => ({
  'letters:choose-docx': async () => {
    const path = await services.dialogs.chooseWordTemplate(services.settings.current.preferences.lang)
    if (path === null) return ok(null)
    const read = await readWordTemplate(services.startWorker, path)
    if (!read.ok) return read
    const { fields, problems, bytes } = read.value
    const token = services.tokens.docx.keep(read.value)
    return ok({ token, fileName: basename(path), bytes: bytes.length, fields, problems })
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
