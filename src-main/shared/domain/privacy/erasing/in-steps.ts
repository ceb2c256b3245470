/** So few that a step takes a few milliseconds, whatever is done with each. */
const recordsAStep = 500

/** Goes through records a few at a step, so that whoever has something else to do may do it in between. */
export function* inSteps<Value>(records: Iterable<Value>, take: (record: Value) => void): Generator<void, void> {
  let taken = 0
  for (const record of records) {
    take(record)
    if (++taken % recordsAStep === 0) yield
  }
}

/** Takes all steps at once and gives what they come to. */
export const allSteps = <Value>(steps: Generator<void, Value>): Value => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
