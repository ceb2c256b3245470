/** Takes the steps one by one while the window has nothing else to do; what comes back stops it. */
export const whenIdle = (steps: Iterator<unknown>): (() => void) => {
  const work = (deadline: IdleDeadline): void => {
    while (deadline.timeRemaining() > 1) if (steps.next().done) return
    handle = requestIdleCallback(work)
  }
  let handle = requestIdleCallback(work)
  return () => cancelIdleCallback(handle)
}
