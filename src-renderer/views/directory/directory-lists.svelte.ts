import { getContext, setContext } from 'svelte'
import { institutionRows, personRows, type InstitutionRow, type PersonRow } from '@shared/domain/directory-rows'
import { institutionListFields, usualInstitutionColumns } from '@shared/lists/institution-fields'
import { personListFields, usualPersonColumns } from '@shared/lists/person-fields'
import type { AppState } from '../../state/app-state.svelte'
import { FieldList } from './field-list.svelte'
import { foldedInstitution, foldedPerson } from './folded-records'
import { answerTones } from './state-tones'

/**
 * The two lists of the directory. They outlive their screens: sorting and folding fifty thousand people takes longer than a place
 * may take to open, so it is done ahead and once.
 */
export class DirectoryLists {
  readonly #app: AppState
  readonly institutions: FieldList<InstitutionRow>
  readonly persons: FieldList<PersonRow>

  constructor(app: AppState) {
    this.#app = app
    this.institutions = new FieldList<InstitutionRow>({
      name: 'institutions',
      preferences: app.preferences,
      fields: () => institutionListFields(this.#context),
      usual: usualInstitutionColumns,
      rows: () => institutionRows(app.reading, this.#initiativeId),
      rowId: ({ institution }) => institution.id,
      foldedText: foldedInstitution,
      tones: { answer: (row) => answerTones[row.answer] },
    })
    this.persons = new FieldList<PersonRow>({
      name: 'persons',
      preferences: app.preferences,
      fields: () => personListFields(this.#context),
      usual: usualPersonColumns,
      rows: () => personRows(app.reading),
      rowId: ({ person }) => person.id,
      foldedText: foldedPerson,
      tones: { doNotInvite: ({ person }) => (person.doNotInvite ? 'warning' : undefined) },
    })
  }

  /** Sorts and folds the lists, a little at a step. */
  *prepare(): Generator<void, void> {
    for (const { list, columnKeys } of [this.institutions, this.persons]) {
      void list.rows
      yield
      yield* list.foldAhead()
      yield* list.orderAhead(columnKeys)
    }
  }

  // Each of its own, so that what is remembered of the lists' looks does not sort them anew.
  readonly #lang = $derived.by(() => this.#app.preferences.all.lang)
  readonly #initiativeId = $derived.by(() => this.#app.initiative?.id ?? null)
  readonly #context = $derived.by(() => ({
    view: this.#app.reading,
    m: this.#app.preferences.words,
    lang: this.#lang,
    initiativeId: this.#initiativeId,
  }))
}

const key = Symbol('directory')

export const provideDirectory = (app: AppState): DirectoryLists => setContext(key, new DirectoryLists(app))

/** The lists of the directory, for its screens. */
export const useDirectory = (): DirectoryLists => getContext<DirectoryLists>(key)
