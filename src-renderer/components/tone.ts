/** The meaning of a colour; the words beside it say the same, because colour alone tells nothing to many people. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'violet'
