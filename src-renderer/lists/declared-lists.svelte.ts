import { getContext, setContext } from 'svelte'
import {
  institutionRows,
  personRows,
  type InstitutionRow,
  type PersonRow,
} from '@shared/domain/directory/directory-rows'
import type { CollectionName } from '@shared/domain/database/database'
import { isLateAnswer, isOverdue } from '@shared/domain/invitations/invitation'
import { invitationRows, type InvitationRow } from '@shared/domain/invitations/invitation-rows'
import { institutionListFields, usualInstitutionColumns } from '@shared/lists/institution-fields'
import { invitationListFields, usualInvitationColumns } from '@shared/lists/invitation-fields'
import type { DatedListContext } from '@shared/lists/list-field'
import { personListFields, usualPersonColumns } from '@shared/lists/person-fields'
import type { AppState } from '../state/app-state.svelte'
import { isToReview } from '../views/persons/doubtful-salutations'
import { FieldList, type FieldListOptions } from './field-list.svelte'
import { foldedInstitution, foldedInvitation, foldedPerson } from './folded-records'
import { answerTones } from './state-tones'

/**
 * The lists whose fields are declared once. They outlive their screens: sorting and folding fifty thousand people takes longer than a place
 * may take to open, so it is done ahead and once.
 */
export class DirectoryLists {
  readonly #app: AppState
  readonly #ofInstitutions: FieldListOptions<InstitutionRow>
  readonly institutions: FieldList<InstitutionRow>
  readonly persons: FieldList<PersonRow>
  readonly invitations: FieldList<InvitationRow>

  constructor(app: AppState) {
    this.#app = app
    this.#ofInstitutions = {
      name: 'institutions',
      preferences: app.preferences,
      fields: () => institutionListFields(this.#contextOf('communications', 'invitations', 'nominations')),
      usual: usualInstitutionColumns,
      rows: () => institutionRows(app.reading, this.#initiativeId),
      rowId: ({ institution }) => institution.id,
      foldedText: foldedInstitution,
      tones: { answer: (row) => answerTones[row.answer] },
    }
    this.institutions = new FieldList(this.#ofInstitutions)
    this.persons = new FieldList<PersonRow>({
      name: 'persons',
      preferences: app.preferences,
      fields: () => personListFields(this.#contextOf('communications')),
      usual: usualPersonColumns,
      rows: () => personRows(app.reading),
      rowId: ({ person }) => person.id,
      foldedText: foldedPerson,
      tones: { doNotInvite: ({ person }) => (person.doNotInvite ? 'warning' : undefined) },
    })
    this.invitations = new FieldList<InvitationRow>({
      name: 'invitations',
      preferences: app.preferences,
      fields: () => invitationListFields(this.#contextOf('nominations')),
      usual: usualInvitationColumns,
      rows: () => (this.#initiativeId === null ? [] : invitationRows(app.reading, this.#initiativeId)),
      rowId: ({ invitation }) => invitation.id,
      foldedText: (row) => foldedInvitation(row, app.reading.get('persons', row.invitation.personId)),
      tones: {
        state: (row) => answerTones[row.state],
        mark: (row) =>
          isOverdue(row.invitation, this.#app.clock.today) || isLateAnswer(row.invitation) ? 'warning' : undefined,
      },
    })
  }

  /** The institutions that may be chosen for something, with the same fields and saved views, and a look of its own. */
  choosing(isOffered: (row: InstitutionRow) => boolean, lookName: string): FieldList<InstitutionRow> {
    return new FieldList<InstitutionRow>({
      ...this.#ofInstitutions,
      lookName,
      // Most of them have not answered, for nobody has asked them.
      usual: usualInstitutionColumns.filter((key) => key !== 'answer'),
      rows: () => institutionRows(this.#app.reading, this.#initiativeId).filter(isOffered),
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
    yield* this.#countSalutations()
  }

  /** How many persons' salutations should be looked at; 0 until it has been counted beside other work. */
  get salutationsToReview(): number {
    return this.#salutationsToReview
  }

  *#countSalutations(): Generator<void, void> {
    let [seen, found] = [0, 0]
    for (const person of this.#app.reading.all('persons')) {
      if (isToReview(person)) found++
      if (++seen % personsAStep === 0) yield
    }
    this.#salutationsToReview = found
  }

  #salutationsToReview = $state.raw(0)

  // Each of its own, so that what is remembered of the lists' looks does not sort them anew.
  readonly #lang = $derived.by(() => this.#app.preferences.all.lang)
  readonly #initiativeId = $derived.by(() => this.#app.initiative?.id ?? null)
  readonly #context: DatedListContext = $derived.by(() => ({
    view: this.#app.reading,
    m: this.#app.preferences.words,
    lang: this.#lang,
    initiativeId: this.#initiativeId,
    today: this.#app.clock.today,
  }))

  /**
   * The context that fields are made from anew whenever one of the collections changes: what they have gathered from it once, for
   * all rows, would be out of date.
   */
  #contextOf(...gathered: readonly CollectionName[]): DatedListContext {
    for (const collection of gathered) this.#app.reading.version(collection)
    return this.#context
  }
}

/** Thinking of a salutation costs more than folding a name. */
const personsAStep = 50

const key = Symbol('directory')

export const provideDirectory = (app: AppState): DirectoryLists => setContext(key, new DirectoryLists(app))

/** The lists of the directory, for its screens. */
export const useDirectory = (): DirectoryLists => getContext<DirectoryLists>(key)
