import { z } from 'zod'

/**
 * The schema of something stored: fields that this version does not know survive reading and writing, but its type shows
 * only the known ones, so that a misspelt field does not compile.
 */
export const stored = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> =>
  z.looseObject(shape) as unknown as z.ZodObject<Shape> // safe: narrows what may be read, never what is kept
