import type { ActionInput } from '@shared/domain/actions'
import type { Id } from '@shared/domain/values/ids'
import { idOrNone } from '../../forms/choices'

/** A recommendation while it is being written down; its chapter outlives a save, for the next one mostly shares it. */
export class RecommendationDraft {
  title = $state('')
  text = $state('')
  addressee = $state('')
  themeId = $state('')

  /** As the action takes it. */
  input(initiativeId: Id): ActionInput<'recommendation:create'> {
    const { title, text, addressee } = this
    return { initiativeId, title, text, addressee, themeId: idOrNone(this.themeId) }
  }

  clearForNext(): void {
    this.title = ''
    this.text = ''
    this.addressee = ''
  }
}
