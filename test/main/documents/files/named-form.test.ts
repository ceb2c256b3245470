import { describe, expect, test } from 'vitest'
import { namedForm } from '../../../../src-main/documents/files/named-form'

const dossier = (name: string) => namedForm(name, 'pdf', ['pdf', 'json'])

describe('the name of a file and its form', () => {
  test.each([
    ['Novák.json', 'json'],
    ['Novák.PDF', 'pdf'],
  ])('%s is written as its ending says', (name, form) => {
    expect(dossier(name)).toEqual({ target: name, form })
  })

  test.each(['Novák', 'Zpráva 1. 10. 2026', 'verze 1.2', 'Ing. Novák'])(
    '%s gets the ending of the usual form',
    (name) => {
      expect(dossier(name)).toEqual({ target: `${name}.pdf`, form: 'pdf' })
    },
  )

  test('a dot at the end is no ending', () => {
    expect(dossier('Novák.')).toEqual({ target: 'Novák.pdf', form: 'pdf' })
  })

  test.each(['Novák.docx', 'Novák.xlsx', 'a.pdf.txt'])('%s promises what the document cannot be', (name) => {
    expect(dossier(name)).toBeNull()
  })
})
