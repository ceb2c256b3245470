import type { Attachment } from 'svelte/attachments'
import { isShortcut } from './shortcuts'

/** To be attached to a form or page: what the shortcut does while the focus is somewhere inside. */
export const onShortcut =
  (shortcut: string, run: () => void): Attachment<HTMLElement> =>
  (inside) => {
    const keydown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !isShortcut(shortcut, event)) return
      event.preventDefault()
      run()
    }
    inside.addEventListener('keydown', keydown)
    return () => inside.removeEventListener('keydown', keydown)
  }
