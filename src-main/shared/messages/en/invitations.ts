import type { invitations as cs } from '../cs/invitations'

export const invitations: typeof cs = {}
