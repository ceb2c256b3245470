import type { ActionInput } from '@shared/domain/actions'
import { issuesOf } from '@shared/domain/actions/input-issues'
import { newPersonSchema } from '@shared/domain/directory/person-actions'
import type { InputIssue } from '@shared/failures/action-failure'

type Nominee = NonNullable<ActionInput<'invitation:record-answer'>['nominees']>[number]

const nameFields = ['titleBefore', 'firstName', 'lastName', 'titleAfter', 'position', 'email', 'phone'] as const
export type NomineeField = (typeof nameFields)[number]

/** One person that an answer names: chosen from the directory, or new. Both are kept while one of them is shown. */
export class NomineeDraft {
  readonly id = crypto.randomUUID()
  isNew = $state(false)
  personId = $state('')
  fields = $state<Record<NomineeField, string>>({
    titleBefore: '',
    firstName: '',
    lastName: '',
    titleAfter: '',
    position: '',
    email: '',
    phone: '',
  })

  constructor(isNew: boolean) {
    this.isNew = isNew
  }

  /** Nothing was filled in, so the line names nobody. */
  get isBlank(): boolean {
    if (!this.isNew) return this.personId === ''
    return nameFields.every((field) => this.fields[field].trim() === '')
  }

  /** As the action takes it. */
  get nominee(): Nominee {
    return this.isNew ? { ...this.fields } : { personId: this.personId }
  }

  /**
   * What is wrong with a new person, by field. Asked before the whole answer is sent: there a nominee is one of two shapes,
   * and a refusal could not say which field is meant.
   */
  get issues(): ReadonlyMap<string, InputIssue> {
    if (!this.isNew || this.isBlank) return new Map()
    const parsed = newPersonSchema.safeParse({ ...this.fields })
    return new Map(parsed.success ? [] : issuesOf(parsed.error).map((issue) => [String(issue.path[0]), issue]))
  }
}
