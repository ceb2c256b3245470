import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '@shared/letters/letter'

export type MailAttachment = { readonly name: string; readonly content: Buffer; readonly type?: string }

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const html = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? '')

const signatureOf = ({ sender }: Letter): readonly string[] =>
  [
    [sender.signer, sender.signerPosition],
    [sender.department, sender.name],
    [sender.phone, sender.email],
  ]
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((block) => block !== '')

const paragraphsOf = (letter: Letter): readonly string[] => [...letter.paragraphs, ...signatureOf(letter)]

/** The letter as plain text, with the publicity block under the usual mark of a signature. */
const mailText = (letter: Letter): string => {
  const text = paragraphsOf(letter).join('\n\n')
  return `${text}\n${letter.publicity.length === 0 ? '' : `\n-- \n${letter.publicity.join('\n')}\n`}`
}

const mailHtml = (letter: Letter): string => {
  const paragraphs = paragraphsOf(letter).map((text) => `<p>${html(text).replaceAll('\n', '<br>')}</p>`)
  const foot =
    letter.publicity.length === 0
      ? ''
      : `<hr><p style="font-size:smaller">${letter.publicity.map(html).join('<br>')}</p>`
  return `<!doctype html><html lang="${letter.lang}"><head><meta charset="utf-8"></head><body>${paragraphs.join('\n')}${foot}</body></html>`
}

/** A message as a mail program opens it for sending (`X-Unsent`); it is composed and never sent. */
export const mailDraft = (letter: Letter, attachments: readonly MailAttachment[], madeAt: string): Promise<Buffer> => {
  const { sender } = letter
  const composer = new MailComposer({
    ...(sender.email === '' ? {} : { from: { name: sender.department || sender.name, address: sender.email } }),
    to: letter.email,
    subject: letter.subject,
    text: mailText(letter),
    html: mailHtml(letter),
    date: new Date(madeAt),
    headers: { 'X-Unsent': '1' },
    textEncoding: 'base64',
    // Nothing of a letter may make the composer read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: attachments.map(({ name, content, type }) => ({
      filename: name,
      content,
      ...(type === undefined ? {} : { contentType: type }),
    })),
  })
  return composer.compile().build()
}
