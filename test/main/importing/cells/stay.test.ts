import { describe, expect, it } from 'vitest'
import { stayOf } from '../../../../src-main/importing/cells/stay-text'

const none = { nights: '', meals: '', diet: '' }
const stay = (cells: Partial<typeof none>) => stayOf({ ...none, ...cells })

describe('nights, meals and diet', () => {
  it.each([
    [{ nights: '2 noci, plná penze, vegetarián' }, { nights: 2, meals: 'plná penze', diet: 'vegetarián' }],
    [
      { meals: 'plná penze a vegetariánská strava' },
      { nights: null, meals: 'plná penze', diet: 'vegetariánská strava' },
    ],
    [{ meals: 'bez oběda, 2 noci' }, { nights: 2, meals: 'bez oběda', diet: '' }],
    [{ meals: 'oběd; bez lepku' }, { nights: null, meals: 'oběd', diet: 'bez lepku' }],
    [{ diet: 'alergie na ořechy, bez večeře' }, { nights: null, meals: 'bez večeře', diet: 'alergie na ořechy' }],
    [
      { nights: 'ne', meals: 'oběd + večeře' },
      { nights: 0, meals: 'oběd + večeře', diet: '' },
    ],
    [{ nights: 'plná penze' }, { nights: null, meals: 'plná penze', unclearNights: '' }],
  ])('go into their fields from whichever cell: %j', (cells, said) => {
    expect(stay(cells)).toMatchObject(said)
  })

  it('are left in their cell where they stand in the right one', () => {
    const cells = { nights: 'ano, 1 noc', meals: 'polopenze (snídaně, večeře)', diet: 'vegan, bez lepku' }
    expect(stay(cells)).toMatchObject({ nights: 1, meals: cells.meals, diet: cells.diet })
  })

  it.each(['první noc', 'jen druhou noc'])('of %s is one, and which of them is not lost', (text) => {
    expect(stay({ nights: text })).toMatchObject({ nights: 1, which: text, unsureNights: '' })
  })

  it.each([
    ['asi 2 noci', 2],
    ['1–2 noci', 1],
    ['2 noci?', 2],
  ])('of %s are offered, never sure', (text, nights) => {
    expect(stay({ nights: text })).toMatchObject({ nights, unsureNights: text })
  })

  it.each(['snad', '5.–6. 11.', 'ano, z pátku na sobotu'])('of %s are not understood', (text) => {
    expect(stay({ nights: text })).toMatchObject({ nights: null, unclearNights: text })
  })
})
