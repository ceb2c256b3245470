import { act } from './act'
import { listActions } from './actions'
import { attach } from './attach'
import { backup } from './backup'
import { check } from './check'
import { clear } from './clear'
import { clock } from './clock'
import type { Command } from './command'
import { dossier } from './dossier'
import { erase } from './erase'
import { exportDocument } from './export-document'
import { files } from './files'
import { history } from './history'
import { importFile } from './import-file'
import { letters } from './letters'
import { makeDatabase } from './new'
import { password } from './password'
import { read } from './read'
import { redo } from './redo'
import { rescue } from './rescue'
import { restore } from './restore'
import { undo } from './undo'

/** Every command of the engine without a window, in the order of the usage. */
export const commands: { readonly [name: string]: Command } = {
  new: makeDatabase,
  actions: listActions,
  act,
  read,
  import: importFile,
  export: exportDocument,
  letters,
  attach,
  files,
  dossier,
  erase,
  clear,
  history,
  undo,
  redo,
  check,
  clock,
  backup,
  restore,
  rescue,
  password,
}
