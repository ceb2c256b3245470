import { serveJobs } from '../../../src-main/jobs/serve-jobs'
import { pause } from './running-writer'

/** A process that counts to a thousand as a job, and tells how far it is. */
serveJobs([
  {
    name: 'count',
    run: async (_input, progress) => {
      for (let done = 1; done <= 1000; done++) {
        await pause(5)
        progress(done, 1000)
      }
      return null
    },
  },
])
