/** Height of every row. Fixed: this is what makes the place of any row a multiplication. */
export const rowHeightPx = 32

const overscan = 6

type View = { readonly scrollTop: number; readonly height: number; readonly rowCount: number }

/** The numbers of the rows to draw: those in view and a few beyond, so that a slow scroll finds them drawn. */
export const visibleRows = ({
  scrollTop,
  height,
  rowCount,
}: View): { readonly first: number; readonly end: number } => {
  const first = Math.max(0, Math.floor(scrollTop / rowHeightPx) - overscan)
  const end = Math.min(rowCount, Math.ceil((scrollTop + height) / rowHeightPx) + overscan)
  return { first: Math.min(first, end), end }
}

/** Where to scroll so that a row is wholly in view (the heading hides one row's height); the same place if it already is. */
export const scrollTopShowing = (index: number, { scrollTop, height }: Omit<View, 'rowCount'>): number => {
  const top = index * rowHeightPx
  const lowest = top + rowHeightPx - height
  return Math.max(lowest, Math.min(top, scrollTop))
}
