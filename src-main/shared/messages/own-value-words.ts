import { no, yes } from '../domain/lists/conditions'
import type { OwnField } from '../domain/settings/own-values'
import { dayInFigures, isDay } from '../domain/values/day'
import type { Lang } from '../preferences'
import type { Messages } from './messages'

/** What a field of yes or no may say; nothing stands where nobody knows. */
export const ownYesNo = ({ history }: Messages): readonly { readonly id: string; readonly label: string }[] => [
  { id: yes, label: history.yes },
  { id: no, label: history.no },
]

/** A value of an own field as people read it; one that is none of its type as it is kept. */
export const ownValueInWords = (
  { type, options }: Pick<OwnField, 'type' | 'options'>,
  value: string,
  { m, lang }: { readonly m: Messages; readonly lang: Lang },
): string => {
  // Without groups of thousands, so that it is read back and copied as it is.
  if (type === 'number') return lang === 'cs' ? value.replace('.', ',') : value
  if (type === 'day' && isDay(value)) return dayInFigures(value)
  if (type === 'choice') return options.find(({ id }) => id === value)?.name ?? value
  if (type === 'yes-no') return ownYesNo(m).find(({ id }) => id === value)?.label ?? value
  return value
}
