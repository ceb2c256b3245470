import bookmarks from '@gov-design-system-ce/icons/lib/components/bookmarks.svg?raw'
import book from '@gov-design-system-ce/icons/lib/components/book.svg?raw'
import external from '@gov-design-system-ce/icons/lib/components/box-arrow-up-right.svg?raw'
import success from '@gov-design-system-ce/icons/lib/components/check-circle-fill.svg?raw'
import check from '@gov-design-system-ce/icons/lib/components/check-lg.svg?raw'
import chevronDown from '@gov-design-system-ce/icons/lib/components/chevron-down.svg?raw'
import chevronLeft from '@gov-design-system-ce/icons/lib/components/chevron-left.svg?raw'
import chevronRight from '@gov-design-system-ce/icons/lib/components/chevron-right.svg?raw'
import copy from '@gov-design-system-ce/icons/lib/components/copy.svg?raw'
import exportIcon from '@gov-design-system-ce/icons/lib/components/upload.svg?raw'
import eye from '@gov-design-system-ce/icons/lib/components/eye.svg?raw'
import importIcon from '@gov-design-system-ce/icons/lib/components/download.svg?raw'
import info from '@gov-design-system-ce/icons/lib/components/info-circle-fill.svg?raw'
import list from '@gov-design-system-ce/icons/lib/components/list.svg?raw'
import minus from '@gov-design-system-ce/icons/lib/components/dash-lg.svg?raw'
import plus from '@gov-design-system-ce/icons/lib/components/plus-lg.svg?raw'
import search from '@gov-design-system-ce/icons/lib/components/search.svg?raw'
import settings from '@gov-design-system-ce/icons/lib/components/gear.svg?raw'
import warning from '@gov-design-system-ce/icons/lib/components/exclamation-triangle-fill.svg?raw'
import x from '@gov-design-system-ce/icons/lib/components/x-lg.svg?raw'

/** Icons of the state's design system, each imported alone and kept as its text: one build holds only what it shows. */
const stateIcons = {
  bookmarks,
  book,
  external,
  success,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  copy,
  export: exportIcon,
  eye,
  import: importIcon,
  info,
  list,
  minus,
  plus,
  search,
  settings,
  warning,
  x,
} as const

export type StateIcon = keyof typeof stateIcons

/** The outlines of an icon of the state's set; they are handed to `<path>` one by one, so no markup is ever injected. */
export const stateIconPaths = (name: StateIcon): readonly string[] =>
  [...stateIcons[name].matchAll(/ d="([^"]+)"/g)].map(([, outline]) => outline ?? '')

/** Whether a name belongs to the state's set (the others we have drawn ourselves). */
export const isStateIcon = (name: string): name is StateIcon => name in stateIcons
