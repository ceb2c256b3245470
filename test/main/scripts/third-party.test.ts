import { describe, expect, it } from 'vitest'
import { thirdPartyDocument } from '../../../scripts/licences/document.mjs'
import { readLicence } from '../../../scripts/licences/texts.mjs'

describe('THIRD-PARTY.md', () => {
  it('gives a text once and every holder', () => {
    const terms = 'Permission is hereby granted to all.\nApache License Version 2.0'
    const entry = { version: '1.0.0', licence: 'MIT', author: '' }
    const text = thirdPartyDocument(
      [
        { ...entry, name: 'a', texts: [`MIT License\n\nCopyright (c) 2001 Anna\n\n${terms}`] },
        { ...entry, name: 'b', texts: [`The MIT License (MIT)\n\nCopyright (c) 2002 Bára\n\n${terms}`] },
      ],
      { electronLicence: 'Copyright (c) Electron contributors\n\nOther terms.', electronVersion: '1.2.3' },
    )
    expect(text.split('Permission is hereby granted to all.')).toHaveLength(2)
    expect(text).toContain('Copyright (c) 2001 Anna')
    expect(text).toContain('Copyright (c) 2002 Bára')
  })
})

describe('a licence file', () => {
  it('does not take the blank form of the Apache licence, or a clause (c), for a holder', () => {
    const { holders, body } = readLicence('(c) You must retain it\n   Copyright [yyyy] [name of copyright owner]\n')
    expect(holders).toEqual([])
    expect(body).toContain('(c) You must retain it')
  })
})
