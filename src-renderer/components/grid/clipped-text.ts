const isClipped = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth

/** Gives the cell under the pointer its whole text as a tooltip when the column is too narrow to show it. */
export const tellClippedText = (event: MouseEvent): void => {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null
  if (!cell) return
  const parts = [cell, ...cell.querySelectorAll('.badge > span')]
  cell.title = parts.some(isClipped) ? (cell.textContent?.trim() ?? '') : ''
}
