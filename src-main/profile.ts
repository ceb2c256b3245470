import { homedir } from 'node:os'
import { join } from 'node:path'

const folderName = 'Dobrá praxe'

/** The user's local profile on Windows, not the roaming one: a database must not travel with the profile. Null elsewhere. */
export const localProfile = (): string | null => {
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined
  return local ? join(local, folderName) : null
}

/** Where a run without Electron keeps what belongs to the user and not to a database; a test moves it. */
export const profileOfUser = ({ DOBRA_PRAXE_USER_DATA: moved, XDG_CONFIG_HOME: config }: NodeJS.ProcessEnv): string =>
  moved ?? localProfile() ?? join(config ?? join(homedir(), '.config'), folderName)
