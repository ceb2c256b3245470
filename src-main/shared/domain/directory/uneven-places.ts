import type { DatabaseView } from '../database/state'
import { districtName, regionName } from '../values/places'
import type { Id } from '../values/ids'
import type { Institution } from './institution'

/** A region or district that stands in the directory under another name than its official one. */
export type UnevenPlace = {
  readonly field: 'region' | 'district'
  readonly written: string
  readonly name: string
  readonly ids: readonly Id[]
}

/** The official names of the place of an institution; texts that mean no region or district stay. */
export const evenPlace = ({ region, district }: Institution): Pick<Institution, 'region' | 'district'> => ({
  region: regionName(region),
  district: districtName(district),
})

/** What the directory has of regions and districts under other names than the official ones, each way of writing once. */
export const unevenPlaces = (view: DatabaseView): readonly UnevenPlace[] => {
  const found = new Map<string, { readonly place: Omit<UnevenPlace, 'ids'>; readonly ids: Id[] }>()
  for (const institution of view.all('institutions')) {
    const even = evenPlace(institution)
    for (const field of ['region', 'district'] as const) {
      const [written, name] = [institution[field], even[field]]
      if (written === name) continue
      const key = `${field} ${written}`
      const group = found.get(key) ?? { place: { field, written, name }, ids: [] }
      group.ids.push(institution.id)
      found.set(key, group)
    }
  }
  return Array.from(found.values(), ({ place, ids }) => ({ ...place, ids }))
}
