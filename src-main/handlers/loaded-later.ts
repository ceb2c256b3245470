import type { HandlersOf } from '@shared/contract'
import type { Request } from '@shared/contract/request'
import { once } from '@shared/domain/values/once'

/** The handlers of an area whose code is loaded with the first of its requests, so that it does not delay the start. */
export const loadedLater = <Area extends Record<string, Request>>(
  area: Area,
  load: () => Promise<HandlersOf<Area>>,
): HandlersOf<Area> => {
  const handlers = once(load)
  const named = Object.keys(area).map((name) => [name, async (input: never) => (await handlers())[name]?.(input)])
  return Object.fromEntries(named) as HandlersOf<Area> // safe: one handler for each name of the area
}
