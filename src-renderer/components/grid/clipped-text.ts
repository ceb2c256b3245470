/** Gives the cell under the pointer its whole text as a tooltip when the column is too narrow to show it. */
export const tellClippedText = (event: MouseEvent): void => {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null
  if (!cell) return
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent?.trim() ?? '') : ''
}
