import { describe, expect, it } from 'vitest'
import { withOpened, withoutFolder } from '../../../src-main/session/recent-databases'

const at = (folder: string, openedAt = '2026-01-01T08:00:00.000Z') => ({ folder, openedAt })

describe('the databases that were open', () => {
  it('has each folder once, the last one first', () => {
    const recent = [at('/data/a'), at('/data/b')]
    const again = withOpened(recent, at('/data/b', '2026-02-01T08:00:00.000Z'), 'linux')
    expect(again).toEqual([at('/data/b', '2026-02-01T08:00:00.000Z'), at('/data/a')])
  })

  it('takes a folder written in other letters for the same on Windows alone', () => {
    const recent = [at('C:\\Data\\Praxe')]
    expect(withOpened(recent, at('c:\\data\\praxe'), 'windows')).toEqual([at('c:\\data\\praxe')])
    expect(withOpened([at('/Data')], at('/data'), 'linux')).toHaveLength(2)
    expect(withoutFolder(recent, 'C:\\DATA\\PRAXE', 'windows')).toEqual([])
  })

  it('keeps no more than can be looked through', () => {
    const many = Array.from({ length: 20 }, (_, index) => `/data/${index}`)
    const recent = many.reduce<readonly { folder: string; openedAt: string }[]>(
      (list, folder) => withOpened(list, at(folder), 'linux'),
      [],
    )
    expect(recent.map(({ folder }) => folder)).toEqual(many.slice(-8).reverse())
  })
})
