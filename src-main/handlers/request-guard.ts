import { isRequestName, requests } from '@shared/contract'
import type { RequestFailure } from '@shared/failures/request-failure'

/** Characters and keys that one request may carry in all, and how deep it may nest. */
const mostSize = 20_000_000
const mostDepth = 32

const poisonous = new Set(['__proto__', 'constructor', 'prototype'])

type Weight = { size: number; isPlain: boolean }

/** Walks plain data once; anything else than objects, arrays and primitives, and keys that could reach a prototype, are not plain. */
const weigh = (value: unknown, weight: Weight, depth = 0): void => {
  weight.size += typeof value === 'string' ? value.length : 8
  if (typeof value !== 'object' || value === null || !weight.isPlain) {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') weight.isPlain = false
    return
  }
  if (depth >= mostDepth || weight.size > mostSize) {
    weight.isPlain = weight.isPlain && depth < mostDepth
    return
  }
  if (Array.isArray(value)) return value.forEach((item) => weigh(item, weight, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    weight.isPlain = false
    return
  }
  for (const [key, item] of Object.entries(value)) {
    if (poisonous.has(key)) weight.isPlain = false
    weight.size += key.length
    weigh(item, weight, depth + 1)
  }
}

/** Why a request is refused before any handler sees it; null when it may pass. */
export const refusalOf = (name: string, input: unknown): RequestFailure | null => {
  if (!isRequestName(name)) return { code: 'request-unknown' }
  const weight: Weight = { size: 0, isPlain: true }
  weigh(input, weight)
  if (weight.size > mostSize) return { code: 'request-too-large' }
  if (!weight.isPlain) return { code: 'request-invalid' }
  const isValid = requests[name].input.safeParse(input).success
  return isValid ? null : { code: 'request-invalid' }
}
