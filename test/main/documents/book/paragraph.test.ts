import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setText, type Measure, type TextLine } from '../../../../src-main/documents/book/paragraph'
import { evenSetter, plainStyle } from './setter'
import { cpuMs } from '../../../cpu-time'

const lineText = ({ runs }: TextLine): string => runs.map(({ text }) => text).join('')

const set = (text: string, letters: number, measure: Partial<Measure> = {}, missing: string[] = []): TextLine[] =>
  setText(text, plainStyle, { width: letters * 5, alignment: 'ragged', ...measure }, evenSetter(missing))

const texts = (lines: readonly TextLine[]): string[] => lines.map((line) => lineText(line).replaceAll('\u00a0', ' '))

describe('a paragraph set in lines', () => {
  it('is one line when it fits, and none when it is empty', () => {
    expect(texts(set('Město Říčany', 12))).toEqual(['Město Říčany'])
    expect(set('', 12)).toEqual([])
    expect(set('   ', 12)).toEqual([])
  })

  it('breaks between words and loses none of them', () => {
    const text = 'obce a města mají lepší přehled o tom, co se děje'
    const lines = texts(set(text, 20, { hyphenate: false }))
    expect(lines.join(' ')).toBe(text)
    expect(lines.every((line) => line.length <= 20)).toBe(true)
  })

  it('does not end a line with a one-letter preposition', () => {
    const lines = texts(set('přijde starosta i s velitelem a s ředitelem k jednání u nás', 17, { hyphenate: false }))
    expect(lines.filter((line) => / [ksvzouai]$/i.test(line))).toEqual([])
  })

  it('puts a hyphen where a word does not fit, and none where it may not', () => {
    expect(
      texts(set('nejneobhospodařovávanějšími', 12))
        .slice(0, -1)
        .every((line) => line.endsWith('-')),
    ).toBe(true)
    expect(texts(set('spolupráce spolupráce', 12, { hyphenate: false }))).toEqual(['spolupráce', 'spolupráce'])
  })

  it('fills every line but the last when it is justified', () => {
    const lines = set('obce a města mají lepší přehled o tom, co se děje v jejich okolí každý den', 24, {
      alignment: 'justified',
    })
    expect(lines.length).toBeGreaterThan(2)
    lines.slice(0, -1).forEach((line) => expect(line.width).toBeCloseTo(120, 5))
    expect(lines.at(-1)?.wordSpace).toBe(0)
  })

  it('leaves a line short rather than tearing its two words apart', () => {
    const [first] = set('Krátce nejneobhospodařovávanějšímiNEJNEOBHOSPODAŘ', 40, {
      alignment: 'justified',
      hyphenate: false,
    })
    expect(first?.wordSpace).toBeLessThanOrEqual(10)
  })

  it('keeps words bound by a no-break space together', () => {
    expect(texts(set('dne 5.\u00a0října\u00a02021', 14, { hyphenate: false }))).toEqual(['dne', '5. října 2021'])
  })

  it('breaks a word longer than the line anywhere, without adding anything', () => {
    const text = 'x'.repeat(1000)
    const lines = texts(set(text, 33))
    expect(lines.join('')).toBe(text)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(33)
  })

  it('breaks an address behind its marks', () => {
    expect(texts(set('https://www.example.cz/bezpecnost/prevence', 24))[0]).toMatch(/[/.]$/)
  })

  it('sets 100,000 characters without a space in a moment', async () => {
    const work = () => expect(texts(set('á'.repeat(100_000), 80)).join('')).toHaveLength(100_000)
    expect(await cpuMs(work)).toBeLessThan(3000)
  })

  it('sets 100,000 characters with spaces in a moment', async () => {
    const work = () => set('sebevzdělávání '.repeat(6700), 80, { alignment: 'justified' })
    expect(await cpuMs(work)).toBeLessThan(3000)
  })

  it('never lets a line stick out nor a letter get lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab čřž.,-/@5'), maxLength: 200 }),
        fc.integer({ min: 8, max: 60 }),
        (text, letters) => {
          const lines = texts(set(text, letters, { hyphenate: false }))
          expect(lines.join('').replaceAll(' ', '')).toBe(text.normalize('NFC').replaceAll(' ', ''))
          lines.forEach((line) => expect(line.length).toBeLessThanOrEqual(letters))
        },
      ),
      // A word, or two words bound together, of nine letters in a line of eight once stuck out.
      {
        examples: [
          ['aaaaaaaaa', 8],
          ['aa5 aaaaa', 8],
        ],
      },
    )
  })
})

describe('letters that the fonts lack', () => {
  it('are replaced by a box and reported, a whole emoji as one', () => {
    const missing: string[] = []
    expect(texts(set('Radost 👩‍👩‍👧 a 中 konec', 60, {}, missing))).toEqual(['Radost □ a □ konec'])
    expect(missing).toEqual(['👩‍👩‍👧', '中'])
  })
})
