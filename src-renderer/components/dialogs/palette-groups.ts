type Group<Item> = { readonly name: string; readonly start: number; readonly items: readonly Item[] }

/**
 * Puts items under the name of their group, groups in the order of their first item. `start` is how many items stand before
 * the group: an item's number in the whole list is `start` and its index in the group.
 */
export const grouped = <Item extends { readonly group: string }>(items: readonly Item[]): readonly Group<Item>[] => {
  const byName = new Map<string, Item[]>()
  for (const item of items) {
    const known = byName.get(item.group)
    if (known) known.push(item)
    else byName.set(item.group, [item])
  }
  let start = 0
  return [...byName].map(([name, members]) => {
    const group = { name, start, items: members }
    start += members.length
    return group
  })
}
