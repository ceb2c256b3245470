import { answerStates, institutionRow, type AnswerState, type InstitutionRow } from '../domain/directory/directory-rows'
import { lastContacts } from '../domain/directory/last-contacts'
import { once } from '../domain/values/once'
import { funnelSteps, institutionsAtSteps, type FunnelStep } from '../domain/overview/overview'
import { listFieldsOf } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { relationColumns } from './relation-columns'
import { countField, dayField } from './field-kinds'
import { importField } from './import-field'
import type { DatedListContext, ListField } from './list-field'

/** Every field that institutions can be looked at, sorted and narrowed by. */
export const institutionListFields = (context: DatedListContext): readonly ListField<InstitutionRow>[] => {
  const { view, m, lang, initiativeId } = context
  const { columns, steps: stepNames, notInvited } = m.institutions
  const answers: Readonly<Record<AnswerState, string>> = { 'not-invited': notInvited, ...m.words.invitationStates }
  const contacts = lastContacts(view, 'institutionId')
  const steps = once(() => (initiativeId === null ? null : institutionsAtSteps(view, initiativeId)))
  const stepsOf = ({ institution }: InstitutionRow): readonly FunnelStep[] =>
    funnelSteps.filter((step) => steps()?.[step].has(institution.id))

  return [
    ...listFieldsOf<InstitutionRow, 'institutions'>({
      context,
      collection: 'institutions',
      recordOf: ({ institution }) => institution,
    }),
    {
      key: 'answer',
      name: columns.answer,
      type: 'choice',
      width: 124,
      value: ({ answer }) => answer,
      text: ({ answer }) => (answer === 'not-invited' ? '' : answers[answer]),
      sortBy: ({ answer }) => answerStates.indexOf(answer),
      choices: () => answerStates.map((id) => ({ id, label: answers[id] })),
    },
    ...relationColumns(context),
    countField({ key: 'persons', name: columns.persons, width: 72 }, lang, ({ persons }) => persons),
    dayField({ key: 'lastContact', name: m.communications.lastContact }, ({ institution }) =>
      contacts().get(institution.id),
    ),
    {
      key: 'reached',
      name: columns.reached,
      type: 'choice',
      width: 150,
      value: stepsOf,
      text: (row) => {
        const last = stepsOf(row).at(-1)
        return last === undefined ? '' : stepNames[last]
      },
      sortBy: (row) => stepsOf(row).length,
      choices: () => funnelSteps.map((id) => ({ id, label: stepNames[id] })),
    },
    importField(context, 'institutionIds', ({ institution }) => institution.id),
  ]
}

/** The institutions of the directory, with their answers in the chosen initiative. */
export const institutionList: DeclaredRecordList<InstitutionRow> = {
  name: 'institutions',
  fields: institutionListFields,
  usual: ['name', 'kind', 'answer', 'persons', 'district', 'region', 'ico'],
  idOf: ({ institution }) => institution.id,
  gathers: ['communications', 'imports', 'invitations', 'nominations', 'relations'],
  rowOf: (context, id) => {
    const { view } = context
    const institution = view.get('institutions', id)
    return institution && institutionRow(view, institution, context)
  },
  personsOf: () => [],
}
