import type { PlainCopies } from '../../domain/database/plain-copies'
import type { Messages } from '../messages'
import { number } from '../plural'
import { counted, counts } from './counted'

const plainPlaces: Record<PlainCopies['place'], string> = {
  folder: 'In the folder of the database',
  quarantine: 'In the folder quarantine',
  backups: 'Among the backups',
  'second-place': 'At the second place for backups',
}

export const password: Messages['password'] = {
  title: 'Password',
  summary: 'Encryption of the database, recovery code, automatic locking.',
  isOn: 'The database is encrypted',
  isOnText:
    'All files in the folder of the database, its history included, can be read only with the password or the recovery code. Documents that you save elsewhere are not encrypted.',
  isOff: 'The database has no password',
  isOffText:
    'Whoever gets at the folder of the database can read it. A password encrypts it together with its history; useful where the data lie on a portable drive or several people use the computer.',
  set: 'Set a password',
  setTitle: 'Set a password for the database',
  change: 'Change the password',
  renewCode: 'New recovery code',
  renewCodeConfirm: 'Replace the recovery code',
  renewCodeText: 'The present code will stop working. The password stays.',
  remove: 'Remove the password',
  removeText:
    'The files of the database will be written in readable form. Whoever gets at the folder will be able to read them. The backups made so far stay under the present password; keep it for them. A password can be set again at any time.',
  removeConfirm: 'Remove the password of the database',
  current: 'Present password',
  next: 'New password',
  password: 'Password',
  again: 'Password once more',
  hint: 'At least eight characters. A phrase of several words is easy to remember and to type.',
  differs: 'The two entries differ.',
  strength: {
    'too-short': 'Still too short.',
    weak: 'Weak: it can be guessed.',
    fair: 'Good.',
    strong: 'Strong.',
  },
  show: 'Show the password',
  capsLock: 'Caps Lock is on.',
  goOn: 'Continue',
  previous: 'Back',
  codeTitle: 'Recovery code',
  codeText:
    'It opens the database when the password is forgotten. It is shown only now. Save and print the sheet with the code and keep it away from the computer; without the password and without the code nobody can get the data back.',
  code: 'Recovery code',
  saveSheet: 'Save the sheet with the code (PDF)',
  savingSheet: 'Saving the sheet…',
  sheetSaved: (fileName) => `The sheet is saved: ${fileName}. Delete the file once it is printed.`,
  proof: 'Type the end of the code from the sheet',
  proofHint: 'The last two groups of characters. This makes sure that you have the code written down.',
  working: 'Rewriting and verifying the database…',
  done: {
    set: 'The password is set and the database encrypted.',
    change: 'The password has been changed.',
    renewCode: 'The new recovery code is valid. You can shred the old sheet.',
    remove: 'The password has been removed.',
    remember: 'This computer remembers the key.',
    forget: 'This computer has forgotten the key.',
  },
  plain: {
    title: 'Files that anybody can read lie beside the encrypted database',
    line: ({ place, files, isAway }) =>
      isAway
        ? `The second place for backups is not connected. Backups at it may be readable; they are encrypted as soon as you connect it: ${files.join(', ')}.`
        : `${plainPlaces[place]}: ${files.join(', ')}. Encrypting did not work; delete what you do not need of them.`,
  },
  autoLock: 'Lock when the application is not used',
  autoLockHint: 'Applies to this computer. The database is also locked when it goes to sleep or its screen is locked.',
  autoLockChoices: (minutes) => (minutes === 0 ? 'never' : `after ${counted('minute', 'minutes')(minutes)}`),
  cost: {
    title: 'How quickly the password can be guessed',
    text: ({ tookMs, N, r, p }) =>
      `Trying one password takes ${number('en', tookMs)} ms on this computer (scrypt, N = ${number('en', N)}, r = ${r}, p = ${p}).`,
    low: (leastMs) =>
      `This is less than ${leastMs} ms: whoever got the files could guess more quickly than is good. A change of the password slows it down.`,
    raise: 'Change the password and slow guessing down',
  },
  computer: 'This computer',
  remembered: 'Remember on this computer',
  rememberedText:
    'The database opens without the password at start. The key is protected by your account in the system; after locking, the password is always asked for.',
  remember: 'Remember',
  forget: 'Forget',
  cannotRemember: 'The system of this computer cannot keep a key safely.',
  lockNow: 'Lock now',
  lock: {
    title: 'The database is locked',
    kept: 'The form that was open has been kept as it was.',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    remember: 'Remember on this computer',
    useCode: 'Use the recovery code',
    usePassword: 'Enter the password',
    recoverText: 'Type the code from the printed sheet and choose a new password. Case and dashes do not matter.',
    recover: 'Unlock and set the password',
    other: 'Open another database',
    folder: (folder) => `Folder: ${folder}`,
    soon: (left) => `The database will be locked in ${counts.seconds(left)}.`,
    stay: 'Press any key or move the mouse to go on working.',
  },
}
