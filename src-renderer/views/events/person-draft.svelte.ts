import type { ActionInput } from '@shared/domain/actions'
import { fullName } from '@shared/domain/directory/person'
import type { DatabaseView } from '@shared/domain/database/state'
import { idOrNone } from '../../forms/choices'

type Nominee = ActionInput<'registration:create'>['person']

/** Somebody chosen from the directory, or somebody new with what is known of them; both are kept while one is shown. */
export class PersonDraft {
  isNew = $state(false)
  personId = $state('')
  firstName = $state('')
  lastName = $state('')
  institutionId = $state('')
  position = $state('')
  email = $state('')

  /** As the actions take it. */
  get nominee(): Nominee {
    if (!this.isNew) return { personId: this.personId }
    const { firstName, lastName, position, email } = this
    return { firstName, lastName, position, email, institutionId: idOrNone(this.institutionId) }
  }

  /** The name for a notice. */
  nameIn(view: DatabaseView): string {
    if (this.isNew) return [this.firstName, this.lastName].filter(Boolean).join(' ')
    const person = view.get('persons', this.personId)
    return person === undefined ? '' : fullName(person)
  }

  /** The country of the institution, by which the quota is chosen; Czech where nothing says otherwise. */
  countryIn(view: DatabaseView): string {
    const institutionId = this.isNew ? this.institutionId : view.get('persons', this.personId)?.institutionId
    return view.get('institutions', institutionId ?? null)?.country ?? 'CZ'
  }
}
