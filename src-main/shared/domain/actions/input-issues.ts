import type { z } from 'zod'
import type { InputIssue, InputIssueCode } from '../../failures/action-failure'

type Raw = z.core.$ZodIssue

const ownCodes: readonly InputIssueCode[] = [
  'not-a-day',
  'days-not-ascending',
  'not-an-hour',
  'hours-end-before',
  'email-form',
]

const customCode = (issue: Raw): InputIssueCode => {
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined
  return ownCodes.find((own) => own === code) ?? 'bad-form'
}

const sizeCode = (issue: Extract<Raw, { code: 'too_big' | 'too_small' }>): InputIssueCode => {
  const isLength = issue.origin === 'string' || issue.origin === 'array'
  if (issue.code === 'too_big') return isLength ? 'too-long' : 'too-large'
  return isLength ? 'too-short' : 'too-small'
}

const pathOf = (issue: Raw): readonly (string | number)[] =>
  issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))

const translate = (issue: Raw): InputIssue => {
  const path = pathOf(issue)
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: issue.input === undefined && issue.message.includes('undefined') ? 'missing' : 'wrong-type' }
    case 'too_big':
      return { path, code: sizeCode(issue), limit: Number(issue.maximum) }
    case 'too_small':
      return { path, code: sizeCode(issue), limit: Number(issue.minimum) }
    case 'unrecognized_keys':
      return { path, code: 'unknown-keys', keys: issue.keys.slice(0, 20).map((key) => key.slice(0, 100)) }
    case 'invalid_value':
      return { path, code: 'not-allowed' }
    case 'custom':
      return { path, code: customCode(issue) }
    default:
      return { path, code: 'bad-form' }
  }
}

/** What is wrong with an input, in our own codes; at most twenty issues, because nobody reads more. */
export const issuesOf = (error: z.ZodError): readonly InputIssue[] => error.issues.slice(0, 20).map(translate)
