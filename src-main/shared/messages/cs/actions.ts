import { mergedOf } from '../noun-words'
import { nouns } from './nouns'
import type { ChangeSetSummary } from '../../domain/history/change-set-summary'

/** What was done, as a noun phrase: it reads after *Zpět:* and in the history. */
export const actions = {
  'database:create': 'založení databáze',
  'database:restore': 'obnovení zálohy',
  undo: 'krok zpět',
  redo: 'krok znovu',
  'directory:import': 'načtení ze souboru',
  'answers:import': 'načtení odpovědí ze souboru',
  'sign-ups:import': 'načtení přihlášek ze souboru',
  'invitations:import': 'načtení upraveného seznamu pozvánek',
  'privacy:clear': 'vymazání údajů po době uchování',
  'erasing:finish': 'dokončení vymazání',
  ...mergedOf(nouns, 'actions'),
} satisfies Record<ChangeSetSummary['action'], string>
