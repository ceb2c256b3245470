import { describe, expect, test } from 'vitest'
import { documentKinds, type DocumentForm, type DocumentKind } from '@shared/domain/documents/kinds'
import { exportKinds } from '@shared/fields/export-note'
import { writerOf } from '../../../src-main/documents/kinds'

const kinds = Object.entries(documentKinds) as [DocumentKind, { readonly forms: readonly DocumentForm[] }][] // safe: the entries of a constant

describe('every kind of document', () => {
  test.each(kinds)('%s has a writer for each of its forms', async (kind, { forms }) => {
    for (const form of forms) expect(await writerOf(kind, form)).toBeTypeOf('function')
  })

  test('refuses a form that it has not', () => {
    expect(() => writerOf('roster', 'pdf')).toThrow('roster has no form pdf, only xlsx')
  })

  test('is noted where it is about records, under the codes that are stored', () => {
    expect([...exportKinds].sort()).toEqual([
      'attendance-sheet',
      'dossier',
      'letters',
      'list',
      'programme',
      'publication',
      'roster',
    ])
  })
})
