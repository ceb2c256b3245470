import { letterForms } from '@shared/fields/kept-letter'
import type { Row } from '../figures/row'
import { median } from '../figures/statistics'
import { times, type Part } from '../part'

const count = 300

/** As many letters as a wave of invitations has, in every form. */
export const lettersPart: Part = {
  name: 'letters',
  run: async (around) => {
    const subject = await around.startSubject('letters', { folder: around.place('letters'), count })
    const rows: Row[] = []
    const checking: number[] = []
    for (const form of letterForms) {
      const trials = await times(around.isQuick ? 1 : 3, () => subject.round(form))
      checking.push(...trials.map((each) => each.checking))
      rows.push({
        name: `${count} letters, ${form}`,
        value: median(trials.map(({ making }) => making)),
        unit: 'ms',
        reference: null,
        aim: { of: 'value', most: 20_000 },
      })
    }
    const peak = await subject.end()
    return [
      { name: `check of ${count} letters`, value: median(checking), unit: 'ms', reference: null, aim: null },
      ...rows,
      { name: 'memory, letters', value: peak, unit: 'MB', reference: null, aim: null },
    ]
  },
}
