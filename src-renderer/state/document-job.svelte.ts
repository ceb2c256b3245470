import type { JobProgress } from '@shared/contract/documents'
import type { MadeDocument } from '@shared/domain/documents/made-document'
import type { Failure } from '@shared/failures'
import type { Result } from '@shared/result'

type Work<Subject> = {
  readonly make: (subject: Subject & { readonly job: string }) => Promise<Result<MadeDocument | null>>
  readonly cancel: (job: string) => Promise<unknown>
  readonly newJob: () => string
}

export type DocumentPhase =
  | { readonly name: 'idle' }
  /** `progress` is null while main asks where to put the file and gathers what goes into it. */
  | { readonly name: 'running'; readonly job: string; readonly progress: JobProgress | null }
  | { readonly name: 'made'; readonly document: MadeDocument }
  | { readonly name: 'refused'; readonly failure: Failure }

/** One document on its way from the button to the file: asked for, written, and at the end there or refused. */
export class DocumentJob<Subject> {
  #phase = $state.raw<DocumentPhase>({ name: 'idle' })
  readonly #work: Work<Subject>

  constructor(work: Work<Subject>) {
    this.#work = work
  }

  get phase(): DocumentPhase {
    return this.#phase
  }

  /** Makes the document; a closed file dialog and a cancelled job leave no trace. */
  async start(subject: Subject): Promise<DocumentPhase> {
    if (this.#phase.name === 'running') return this.#phase
    const job = this.#work.newJob()
    this.#phase = { name: 'running', job, progress: null }
    this.#phase = this.#ended(await this.#work.make({ ...subject, job }))
    return this.#phase
  }

  /** Takes over a signal of progress where it is about this job. */
  readonly note = (progress: JobProgress): void => {
    if (this.#phase.name !== 'running' || this.#phase.job !== progress.job) return
    this.#phase = { ...this.#phase, progress }
  }

  /** Opening or showing the file was refused: the document is no longer where it was. */
  refuse(failure: Failure): void {
    this.#phase = { name: 'refused', failure }
  }

  async cancel(): Promise<void> {
    if (this.#phase.name === 'running') await this.#work.cancel(this.#phase.job)
  }

  #ended(answer: Result<MadeDocument | null>): DocumentPhase {
    if (answer.ok) return answer.value === null ? { name: 'idle' } : { name: 'made', document: answer.value }
    return answer.failure.code === 'document-cancelled'
      ? { name: 'idle' }
      : { name: 'refused', failure: answer.failure }
  }
}
