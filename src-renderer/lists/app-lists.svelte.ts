import { getContext, setContext } from 'svelte'
import {
  institutionRows,
  personRows,
  type InstitutionRow,
  type PersonRow,
} from '@shared/domain/directory/directory-rows'
import { isToReview } from '@shared/domain/directory/salutation/doubtful-salutations'
import { isLateAnswer, isOverdue } from '@shared/domain/invitations/deadline'
import { invitationRows, type InvitationRow } from '@shared/domain/invitations/invitation-rows'
import type { DeclaredList } from '@shared/lists/declared-list'
import { institutionList } from '@shared/lists/institution-fields'
import { invitationList } from '@shared/lists/invitation-fields'
import type { DatedListContext } from '@shared/lists/list-field'
import { personList } from '@shared/lists/person-fields'
import type { AppState } from '../state/app-state.svelte'
import { FieldList, type FieldListOptions } from './field-list.svelte'
import { foldedInstitution, foldedInvitation, foldedPerson } from './folded-records'
import { answerTones } from './state-tones'

type Own<Row> = Omit<FieldListOptions<Row>, 'declared' | 'preferences' | 'context'>

/**
 * The lists of the window. Those of the directory and of the invitations outlive their screens: sorting and folding fifty thousand
 * people takes longer than a place may take to open, so it is done ahead and once.
 */
export class AppLists {
  readonly #app: AppState
  readonly institutions: FieldList<InstitutionRow>
  readonly persons: FieldList<PersonRow>
  readonly invitations: FieldList<InvitationRow>

  constructor(app: AppState) {
    this.#app = app
    this.institutions = this.of(institutionList, {
      ...institutionSettings,
      rows: () => institutionRows(app.reading, this.#initiativeId, app.clock.today),
    })
    this.persons = this.of(personList, {
      rows: () => personRows(app.reading),
      foldedText: (row) => foldedPerson(row, ({ institutionId }) => app.reading.get('institutions', institutionId)),
      tones: { doNotInvite: ({ person }) => (person.doNotInvite ? 'warning' : undefined) },
    })
    this.invitations = this.of(invitationList, {
      rows: () => (this.#initiativeId === null ? [] : invitationRows(app.reading, this.#initiativeId)),
      foldedText: (row) => foldedInvitation(row, app.reading.get('persons', row.invitation.personId)),
      tones: {
        state: (row) => answerTones[row.state],
        mark: (row) =>
          isOverdue(app.reading, row.invitation, app.clock.today) || isLateAnswer(app.reading, row.invitation)
            ? 'warning'
            : undefined,
      },
    })
  }

  /** A declared list with the rows of a screen. */
  of<Row>(declared: DeclaredList<Row>, own: Own<Row>): FieldList<Row> {
    return new FieldList({
      ...own,
      declared,
      preferences: this.#app.preferences,
      context: () => {
        // What fields have gathered once for all rows is gathered anew when one of the collections changes.
        for (const collection of declared.gathers ?? []) this.#app.reading.version(collection)
        return this.#context
      },
    })
  }

  /** The institutions that may be chosen for something, with the same fields and saved views, and a look of its own. */
  choosing(isOffered: (row: InstitutionRow) => boolean, settingsName: string): FieldList<InstitutionRow> {
    return this.of(institutionList, {
      ...institutionSettings,
      settingsName,
      // Most of them have not answered, for nobody has asked them.
      usual: () => institutionList.usual.filter((key) => key !== 'answer'),
      rows: () => institutionRows(this.#app.reading, this.#initiativeId, this.#app.clock.today).filter(isOffered),
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
}

const institutionSettings = {
  foldedText: foldedInstitution,
  tones: { answer: (row: InstitutionRow) => answerTones[row.answer] },
}

/** Thinking of a salutation costs more than folding a name. */
const personsAStep = 50

const key = Symbol('lists')

export const provideLists = (app: AppState): AppLists => setContext(key, new AppLists(app))

/** The lists, for the screens. */
export const useLists = (): AppLists => getContext<AppLists>(key)
