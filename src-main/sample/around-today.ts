import { addDays, dayInFigures, daysBetween, isDay, type Day } from '@shared/domain/values/day'
import type { Passage } from './story'

const daysInTexts = /(\d{1,2})\.\s(\d{1,2})\.\s(\d{4})/g
const referenceNumber = /^(\S+-)(\d{4})$/

/** Days are moved by whole weeks, so that distances and weekdays stay. */
const weeksTo = (today: Day, lastDay: Day): number => Math.floor(daysBetween(lastDay, today) / 7)

const two = (figures: string): string => figures.padStart(2, '0')

const movedText = (text: string, move: (day: Day) => Day, writtenOn: Day): string => {
  if (isDay(text)) return move(text)
  const years = Number(move(writtenOn).slice(0, 4)) - Number(writtenOn.slice(0, 4))
  return text
    .replace(daysInTexts, (found, date: string, month: string, year: string) => {
      const day = `${year}-${two(month)}-${two(date)}`
      return isDay(day) ? dayInFigures(move(day)).replace(/\u00a0/g, ' ') : found
    })
    .replace(referenceNumber, (_, before: string, year: string) => `${before}${Number(year) + years}`)
}

const moved = (value: unknown, moveText: (text: string) => string): unknown => {
  if (typeof value === 'string') return moveText(value)
  if (Array.isArray(value)) return value.map((each) => moved(each, moveText))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, moveText)]))
}

/** The story told so that its last passage has just happened; whoever opens it finds the next workshop ahead. */
export const storyAround = (today: Day, story: readonly Passage[]): readonly Passage[] => {
  const weeks = weeksTo(today, story.at(-1)?.day ?? today)
  const move = (day: Day): Day => addDays(day, weeks * 7)
  return story.map(({ day, action, inputs }) => ({
    day: move(day),
    action,
    inputs: inputs.map((input) => moved(input, (text) => movedText(text, move, day))),
  }))
}
