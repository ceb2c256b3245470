import { fold } from '../../values/fold'

/** Family names of the Vietnamese: they are written to as they are, and stand first in a name. */
const unmistakable = new Set(
  'nguyen tran pham hoang huynh phan vu dang bui duong ngo trinh dinh luu doan dao luong truong vuong'.split(' '),
)

/** Short ones, that are words of other languages too. */
const short = new Set('le vo do ho ly mai ha cao chu ta thai to'.split(' '))

/** Whether a surname is Vietnamese, written with or without its marks. */
export const isVietnameseSurname = (word: string): boolean => unmistakable.has(fold(word)) || short.has(fold(word))

/** Whether a word can be nothing but the family name of a Vietnamese. */
export const isSurelyVietnamese = (word: string): boolean => unmistakable.has(fold(word))
