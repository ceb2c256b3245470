/** So long the page works at one thing before it looks at what else has come; a frame takes longer. */
const sliceMs = 8

/** Takes all steps, a few milliseconds of them at a time, so that the page draws and answers in between. */
export const inSlices = async (steps: Iterator<unknown>): Promise<void> => {
  for (;;) {
    const end = performance.now() + sliceMs
    while (performance.now() < end) if (steps.next().done === true) return
    await new Promise((go) => setTimeout(go))
  }
}
