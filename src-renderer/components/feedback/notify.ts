import { toast } from 'svelte-sonner'

export type Notification = {
  readonly text: string
  readonly detail?: string | undefined
  readonly tone?: 'info' | 'success' | 'warning' | 'danger' | undefined
  /** One thing to do about it, for example `Zpět`. */
  readonly action?: { readonly label: string; readonly onpick: () => void } | undefined
}

/** A message that must be read stays until it is closed; the others leave after a while, longer when they offer an action. */
const durationMs = ({ tone, action }: Notification): number => {
  if (tone === 'danger') return Number.POSITIVE_INFINITY
  return action ? 10_000 : 5_000
}

const shows = { info: toast.info, success: toast.success, warning: toast.warning, danger: toast.error } as const

/** Shows a short message in the corner; needs one `Toaster` in the page. */
export const notify = (notification: Notification): void => {
  const { text, detail, tone = 'info', action } = notification
  shows[tone](text, {
    duration: durationMs(notification),
    // Errors interrupt the reader of the screen, everything else waits for its turn.
    important: tone === 'danger',
    ...(detail === undefined ? {} : { description: detail }),
    ...(action === undefined ? {} : { action: { label: action.label, onClick: action.onpick } }),
  })
}

/** Takes all messages away, for example when another database is opened. */
export const clearNotifications = (): void => {
  toast.dismiss()
}
