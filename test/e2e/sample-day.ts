/** The day on which the story of the sample ends as it was written down: what the tests know of its days. */
export const sampleDay = '2021-01-28'
