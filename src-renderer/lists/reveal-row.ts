import { tick } from 'svelte'

/**
 * To be attached to what holds a grid: brings the selected row into sight when it was chosen elsewhere, by a link, by being
 * made or by coming back to the place. A row chosen in the grid itself is in sight already.
 */
export const revealSelected = (selected: string | null) => (holder: HTMLElement) => {
  if (selected !== null) void tick().then(() => reveal(holder))
}

const reveal = (holder: HTMLElement): void => {
  const row = holder.querySelector('[role="row"][aria-current="true"]')
  const grid = row?.closest('[role="grid"]')
  if (!row || !grid) return
  const seen = grid.getBoundingClientRect()
  const { top, bottom, height } = row.getBoundingClientRect()
  // The head of the grid, as high as a row, lies over the first one.
  if (top < seen.top + height || bottom > seen.bottom) row.scrollIntoView({ block: 'center' })
}
