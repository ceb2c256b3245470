/** What `headless` prints when it was called wrongly. */
export const usage = `Usage: headless COMMAND --data DIR [--by NAME]

  new [--sample]                          make a database in an empty or missing folder
  actions                                 every action with its input as JSON Schema
  act NAME --input JSON|@FILE             run one action
  act --batch FILE.ndjson [--keep-going]  one commit a line {"action": …, "input": …}; prints a line when each is durable
  read COLLECTION [--id ID]               records as an array
  import institutions|persons FILE [--mapping JSON|@FILE] [--dry-run] [--take-doubtful]
  import answers FILE [--initiative ID] …  answers to an invitation, with the people they name
  import sign-ups FILE [--event ID] …     people who sign up for an event, or for those that a column names
  export publication|attendance-sheet|roster --out FILE [--initiative ID] [--event ID] [--lang cs|en]
  letters --form print|pdf|eml|data-box --template ID|NAME [--other-template ID|NAME] --out FILE|FOLDER [ATTACHMENT…]
  letters --form docx [--docx FILE] [--docx-en FILE] --out FOLDER
          [--state prepared,exported,…] [--initiative ID] [--event ID] [--wave N] [--ids ID,ID…]
          [--reference-number TEXT [--number-from N]] [--no-calendar] [--mark-exported] [--dry-run]
                                          letters to invitations, by default to those not sent yet, each in the language
                                          of its reader; --dry-run checks and makes nothing; nothing is marked as sent
  dossier PERSON_ID --out FILE.json|.pdf  everything about a person, in the language of letters to them
  erase PERSON_ID [--dry-run]             erase a person everywhere; cannot be undone
  history [--last N]                      the last change sets in brief, newest first
  history --id ID                         what happened to one record, with old and new values
  undo                                    take the last step back
  undo --seq N [--with-dependents]        take one past change set back, and what depends on it
  redo
  check                                   verify every checksum and every reference, without writing
  backup [list|make]                      every backup, verified; or make one
  restore NAME|FILE [--dry-run] [--accept-large] [--backup-password TEXT|@FILE | --backup-recovery-code CODE|@FILE]
                                          a backup of the folder or from anywhere; shows the differences or restores them
  rescue [--go-on | --out FILE.xlsx]      what can be saved of a folder that cannot be opened; go on with it, or write it out
  password set --new-password TEXT|@FILE  encrypt the database; prints the recovery code, once
  password change --new-password TEXT|@FILE
  password remove

A database under a password needs --password TEXT|@FILE, the variable DOBRA_PRAXE_PASSWORD, or --recovery-code CODE|@FILE
with every command. On the command line itself a password is seen by everybody who lists the processes.

JSON on stdout, messages on stderr. Exit codes: 0 done, 1 refused (the result is on stdout), 2 wrong use.`
