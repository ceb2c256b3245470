/**
 * Whatever this process makes, only the account that it runs under can read: a database, a backup, a draft, an export, a log. On Windows the
 * rights are those of the folder, and the profile is the user's own.
 */
export const makeForOwnerOnly = (): void => void process.umask(0o077)
