/** A request from the window was refused before anything was looked at, or ended in a bug. */
export type RequestFailure =
  | { readonly code: 'request-unknown' }
  | { readonly code: 'request-invalid' }
  | { readonly code: 'request-too-large' }
  | { readonly code: 'request-from-elsewhere' }
  | { readonly code: 'busy' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'bug' }
