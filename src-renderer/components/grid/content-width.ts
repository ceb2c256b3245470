/** Wider than this a column pushes the others out of sight. */
const mostPx = 560
const gapPx = 6

const textNodes = (cell: Element): readonly Node[] => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const found: Node[] = []
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) found.push(walker.currentNode)
  return found
}

/** What stands behind the text, as the arrow of the sorted column, with the gap before it, in pixels. */
const behindTextPx = (cell: Element, last: Node | undefined): number =>
  Array.from(cell.querySelectorAll('svg'))
    .filter(
      (icon) => last !== undefined && (last.compareDocumentPosition(icon) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )
    .reduce((sum, icon) => sum + icon.getBoundingClientRect().width + gapPx, 0)

/** What a cell takes to show all that it says, in pixels: its text, cut off or not, with as much beside it on the other side. */
const cellWidthPx = (cell: Element): number => {
  const range = document.createRange()
  const nodes = textNodes(cell)
  const texts = nodes.map((node) => {
    range.selectNodeContents(node)
    return range.getBoundingClientRect()
  })
  if (texts.length === 0) return 0
  const box = cell.getBoundingClientRect()
  const [left, right] = [Math.min(...texts.map((each) => each.left)), Math.max(...texts.map((each) => each.right))]
  const [before, behind] = [left - box.left, box.right - right]
  const beside = behind < 0 ? before : Math.min(before, behind)
  return right - left + behindTextPx(cell, nodes.at(-1)) + 2 * beside
}

/** What a column takes to show its heading and the rows that are drawn, in pixels; `at` counts every cell of a row. */
export const contentWidthPx = (grid: Element, at: number): number => {
  const cells = Array.from(grid.querySelectorAll('[role="row"]'), (row) => row.children[at]).filter(
    (cell) => cell !== undefined,
  )
  return Math.min(mostPx, Math.ceil(Math.max(0, ...cells.map(cellWidthPx))) + 1)
}
