import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { LetterForm } from '@shared/domain/letters/letter-forms'
import { invitedRecipient } from '@shared/domain/letters/recipient'
import { readLetterText } from '@shared/letters/compose-letter'
import { checkLetters } from '@shared/letters/check-letters'
import { starterTemplates } from '@shared/letters/starter-templates'
import { writeLetters } from '../../../src-main/documents/letters/write'
import { docxBytes, paragraph } from '../../main/documents/letters/docx-file'
import { letterScene } from '../../main/documents/letters/letters'
import { timed, type Subject } from './subject'

const madeAt = '2020-09-24T10:00:00.000Z'
const [template] = starterTemplates
const wordText = [
  '{osloveni},',
  'zveme {instituce} na akci {akce} {termin}.',
  '{#odpovedet-do}Odpovězte do {odpovedet-do}.{/}',
]

/** Letters of the starter template to so many institutions: checked, and made in the form asked for. */
export const letters: Subject<
  { readonly folder: string; readonly count: number },
  LetterForm,
  { readonly checking: number; readonly making: number }
> = async ({ folder, count }) => {
  mkdirSync(folder, { recursive: true })
  const { scene, current } = letterScene(Array.from({ length: count }, (_, index) => `Město č. ${index + 1}`))
  const text = readLetterText(template ?? { subject: '', body: '' })
  const docx = docxBytes({ body: wordText.map((line) => paragraph(line)).join('') })
  return {
    round: async (form) => {
      const asked = {
        form,
        today: '2020-09-24',
        texts: [{ lang: 'cs', text }],
        referenceNumber: 'MV-#',
        numberFrom: 1,
        attachments: [],
      } as const
      const recipients = current().map(invitedRecipient)
      const start = performance.now()
      const check = checkLetters(scene.state, { ...asked, recipients })
      const checking = performance.now() - start
      const place = mkdtempSync(join(folder, 'made-'))
      const out = form === 'print' ? join(place, 'dopisy.pdf') : place
      const context = { out, lang: 'cs', madeAt, fonts: join(__dirname, 'fonts'), progress: () => undefined } as const
      const input = {
        letters: check.letters,
        form,
        out,
        lang: 'cs',
        madeAt,
        attachments: [],
        withCalendar: true,
        docx: { cs: docx },
      } as const
      return { checking, making: await timed(() => writeLetters(input, context)) }
    },
  }
}
