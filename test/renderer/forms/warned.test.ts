import { describe, expect, it } from 'vitest'
import { checkIco } from '@shared/domain/values/contact-checks'
import { messages } from '@shared/messages'
import { warningOf } from '../../../src-renderer/forms/warned'

const words = messages.cs
const warning = (saved: string, typed?: string) => warningOf(words, checkIco, { saved, typed })

describe('warningOf', () => {
  it('says that zeros were added, as long as the saved value comes from what was typed', () => {
    expect(warning('00007064', '7064')).toBe(words.failures.warnings['ico-padded'])
    expect(warning('46505334', '7064')).toBeUndefined()
  })

  it('warns of a saved value that nobody typed now', () => {
    expect(warning('46505335')).toBe(words.failures.warnings['ico-check-digit'])
  })

  it('is silent about a sound or an empty value', () => {
    expect(warning('46505334', '46505334')).toBeUndefined()
    expect(warning('', '')).toBeUndefined()
  })
})
