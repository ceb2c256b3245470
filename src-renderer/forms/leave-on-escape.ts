import type { Attachment } from 'svelte/attachments'

/** For a pane beside a list: Escape, where no field or dialog in it needed the key, leads back to the list. */
export const leaveOnEscape =
  (leave: () => void): Attachment<HTMLElement> =>
  (pane) => {
    const keydown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave()
    }
    pane.addEventListener('keydown', keydown)
    return () => pane.removeEventListener('keydown', keydown)
  }
