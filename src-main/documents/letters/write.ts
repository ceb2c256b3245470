import { copyFile, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LetterForm } from '@shared/domain/letters/letter-forms'
import type { Letter } from '@shared/letters/letter'
import type { SheetTable } from '../sheet/sheet-table'
import { messages } from '@shared/messages'
import type { DocumentContext } from '../context'
import { fileName, freeName } from '../files/file-name'
import { writeTable } from '../sheet/write-tables'
import { calendarTexts } from './calendar'
import { fillDocx } from './docx-template'
import { textOfDocx } from './word/docx-text'
import { openTypefaces, writeLettersPdf, type Typefaces } from './letters-pdf'
import { mailDraft, type MailAttachment } from './mail-draft'

export type LetterAttachment = { readonly path: string; readonly name: string; readonly bytes: number }

export type DocxTemplates = { readonly [Language in Letter['lang']]?: Uint8Array }

export type WriteLetters = {
  readonly letters: readonly Letter[]
  readonly form: LetterForm
  /** The file to write for `print`; otherwise an empty folder. */
  readonly out: string
  readonly lang: DocumentContext['lang']
  readonly madeAt: string
  readonly attachments: readonly LetterAttachment[]
  readonly withCalendar: boolean
  /** The office's Word templates by the language of their letters, for `docx`. */
  readonly docx: DocxTemplates
}

type Making = WriteLetters & { readonly context: DocumentContext; readonly typefaces: Typefaces }

/** Gives each file a name of its own; letters of case do not tell files apart on Windows. */
class FileNames {
  readonly #taken = new Set<string>()

  next(title: string, extension: string): string {
    const name = freeName(fileName(title, extension), (each) => this.#taken.has(each.toLowerCase()))
    this.#taken.add(name.toLowerCase())
    return name
  }
}

/** What the file of a letter is called after; several people of one institution are told apart by name. */
const titleOf = ({ institution, values }: Letter): string =>
  [institution, values.fields.person].filter((part) => part !== '').join(' – ')

/** One PDF; written to a file, since the maker of PDF streams. */
const pdfOf = async (letter: Letter, out: string, { madeAt, context, typefaces }: Making): Promise<void> => {
  await writeLettersPdf([letter], { fonts: context.fonts, madeAt, out, progress: () => undefined }, typefaces)
}

const everyLetter = async (making: Making, make: (letter: Letter) => Promise<void>): Promise<void> => {
  const { letters, context } = making
  for (const [index, letter] of letters.entries()) {
    await make(letter)
    context.progress(index + 1, letters.length)
  }
}

/** Files that go along with every letter lie beside the letters, once. */
const copyAttachments = async ({ out, attachments, lang }: Making): Promise<void> => {
  if (attachments.length === 0) return
  const folder = join(out, messages[lang].documents.letter.attachments)
  await mkdir(folder)
  for (const { path, name } of attachments) await copyFile(path, join(folder, name))
}

const writeEach = async (making: Making): Promise<void> => {
  const names = new FileNames()
  await everyLetter(making, (letter) => pdfOf(letter, join(making.out, names.next(titleOf(letter), 'pdf')), making))
}

const writeDocx = async (making: Making): Promise<readonly string[]> => {
  const names = new FileNames()
  const texts: string[] = []
  await everyLetter(making, (letter) => {
    const filled = fillDocx(Buffer.from(making.docx[letter.lang] ?? []), letter)
    texts.push(textOfDocx(filled))
    return writeFile(join(making.out, names.next(titleOf(letter), 'docx')), filled)
  })
  return texts
}

const calendarFor = ({ calendar, lang }: Letter, { withCalendar, madeAt }: Making): readonly MailAttachment[] => {
  if (!withCalendar) return []
  const { published, cancelled } = calendarTexts(calendar, madeAt)
  const words = messages[lang].documents.letter
  const files = [
    { name: words.calendar, text: published, method: 'PUBLISH' },
    { name: words.cancelledCalendar, text: cancelled, method: 'CANCEL' },
  ]
  return files.flatMap(({ name, text, method }) =>
    text === null ? [] : [{ name, content: Buffer.from(text), type: `text/calendar; charset=utf-8; method=${method}` }],
  )
}

const writeDrafts = async (making: Making): Promise<void> => {
  const { out, attachments, madeAt } = making
  const names = new FileNames()
  const chosen = await Promise.all(
    attachments.map(async ({ path, name }): Promise<MailAttachment> => ({ name, content: await readFile(path) })),
  )
  const scratch = join(out, '.letter.pdf')
  await everyLetter(making, async (letter) => {
    await pdfOf(letter, scratch, making)
    const pdf = { name: fileName(letter.subject, 'pdf'), content: await readFile(scratch), type: 'application/pdf' }
    const draft = await mailDraft(letter, [pdf, ...chosen, ...calendarFor(letter, making)], madeAt)
    await writeFile(join(out, names.next(titleOf(letter), 'eml')), draft)
  })
  await unlink(scratch)
}

/** The list that the data messages are sent by: which file goes to which box. */
const boxList = (
  sent: readonly { readonly letter: Letter; readonly file: string }[],
  { lang, attachments }: Making,
): SheetTable => {
  const words = messages[lang].documents.letter.list
  const columns = [
    ['dataBox', 18],
    ['institution', 44],
    ['ico', 12],
    ['subject', 44],
    ['referenceNumber', 22],
    ['file', 18],
    ['attachments', 40],
  ] as const
  const added = attachments.map(({ name }) => name).join(', ')
  return {
    title: words.title,
    subtitle: '',
    publicity: sent[0]?.letter.publicity ?? [],
    columns: columns.map(([key, width]) => ({ key, heading: words[key], width, kind: 'text' })),
    rows: sent.map(({ letter, file }) => [
      letter.dataBox,
      letter.institution,
      letter.ico,
      letter.subject,
      letter.referenceNumber,
      file,
      added,
    ]),
  }
}

const writeBoxFolder = async (making: Making): Promise<void> => {
  const { out, lang, context } = making
  const names = new FileNames()
  const sent: { letter: Letter; file: string }[] = []
  await everyLetter(making, async (letter) => {
    const file = names.next(letter.dataBox, 'pdf')
    await pdfOf(letter, join(out, file), making)
    sent.push({ letter, file })
  })
  const words = messages[lang].documents.letter
  const list = join(out, names.next(words.list.title, 'xlsx'))
  await writeTable(boxList(sent, making), { ...context, out: list, progress: () => undefined })
}

/** How many there are, and what each of them says where only the file knows it: of a Word template. */
export type WrittenLetters = { readonly count: number; readonly texts: readonly string[] }

/** Makes the letters in the form that was asked for. */
export const writeLetters = async (input: WriteLetters, context: DocumentContext): Promise<WrittenLetters> => {
  const making: Making = { ...input, context, typefaces: openTypefaces(context.fonts) }
  const isFolderOfLetters = input.form === 'each' || input.form === 'docx' || input.form === 'data-box'
  if (isFolderOfLetters) await copyAttachments(making)
  if (input.form === 'print') await writeLettersPdf(input.letters, context, making.typefaces)
  else if (input.form === 'each') await writeEach(making)
  else if (input.form === 'docx') return { count: input.letters.length, texts: await writeDocx(making) }
  else if (input.form === 'email') await writeDrafts(making)
  else await writeBoxFolder(making)
  return { count: input.letters.length, texts: [] }
}
