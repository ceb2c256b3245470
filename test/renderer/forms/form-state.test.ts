import { describe, expect, it, vi } from 'vitest'
import type { Failure } from '@shared/failures'
import { messages } from '@shared/messages'
import { fail, ok, type Result } from '@shared/result'
import { FormState } from '../../../src-renderer/forms/form-state.svelte'

const formOf = () =>
  new FormState(
    () => messages.cs,
    { name: '', deadline: null as string | null, isTold: false },
    { 'wrong-password': 'name' },
  )

const wrong = (...path: readonly (string | number)[]): Failure => ({
  code: 'invalid-input',
  issues: [{ path: [...path], code: 'missing' }],
})

/** An element without a wrong field in it. */
const body = { querySelector: () => null } as unknown as HTMLElement // safe: the form asks it for nothing else

describe('a form', () => {
  it('is sent once while it is under way', async () => {
    const form = formOf()
    let answer: (value: Result<string>) => void = () => {}
    const send = vi.fn(() => new Promise<Result<string>>((resolve) => (answer = resolve)))
    const first = form.submit(send)
    expect(await form.submit(send)).toBeUndefined()

    await vi.waitFor(() => expect(send).toHaveBeenCalled())
    answer(ok('made'))
    expect(await first).toBe('made')
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('says itself what is wrong where no field has taken the sentence, until it is sent again', async () => {
    const form = formOf()
    form.attach(body)
    await form.submit(() => Promise.resolve(fail(wrong('bands', 0, 'places'))))
    expect(form.sentence).toBe(messages.cs.failures.issues.missing({ path: [], code: 'missing' }))
    await form.submit(() => Promise.resolve(ok('made')))
    expect(form.sentence).toBeUndefined()
  })

  it('leaves the sentence to the field that has taken it', async () => {
    const form = formOf()
    const field = { focus: vi.fn() }
    form.attach({ querySelector: () => (form.error('name') === undefined ? null : field) } as unknown as HTMLElement) // safe: as above
    await form.submit(() => Promise.resolve(fail(wrong('name'))))
    expect(field.focus).toHaveBeenCalled()
    expect(form.sentence).toBeUndefined()
  })

  it('hears again after a step of several went through', async () => {
    const form = formOf()
    const send = vi.fn(() => Promise.resolve(ok('made')))
    await form.submit(send)
    form.goOn()
    expect(await form.submit(send)).toBe('made')
  })

  it('is deaf after it went through, also with the next draft, until something is typed', async () => {
    const form = formOf()
    const send = vi.fn(() => Promise.resolve(ok('made')))
    await form.submit(send)
    await form.submit(send)
    form.restart({ name: '', deadline: null, isTold: false })
    await form.submit(send)
    expect(send).toHaveBeenCalledTimes(1)

    form.set('name', 'Nová')
    expect(await form.submit(send)).toBe('made')
  })

  it('is fresh where it is there anew', async () => {
    const form = formOf()
    const send = vi.fn(() => Promise.resolve(ok('made')))
    await form.submit(send)
    form.attach(body)

    expect(await form.submit(send)).toBe('made')
  })

  it('may be sent again after a refusal, and keeps what was typed', async () => {
    const form = formOf()
    form.set('name', 'Nová')
    const send = vi.fn(() => Promise.resolve<Result<string>>(fail(wrong('name'))))
    await form.submit(send)
    await form.submit(send)

    expect(send).toHaveBeenCalledTimes(2)
    expect(form.draft.name).toBe('Nová')
  })

  it('goes on after a question on the way', async () => {
    const form = formOf()
    await form.ask(() => Promise.resolve(ok('step')))

    expect(await form.submit(() => Promise.resolve(ok('made')))).toBe('made')
  })

  it('can be sent again where what sends it breaks', async () => {
    const form = formOf()
    await expect(form.submit(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')

    expect(form.isBusy).toBe(false)
  })
})

describe('a field of a form', () => {
  it('shows the draft and writes it back', () => {
    const form = formOf()
    form.field('name').value = 'Nová'
    form.optional('deadline').value = '2021-06-24'
    form.checked('isTold').checked = true
    expect(form.draft).toEqual({ name: 'Nová', deadline: '2021-06-24', isTold: true })

    form.optional('deadline').value = ''
    expect(form.draft.deadline).toBeNull()
    expect(form.optional('deadline').value).toBe('')
  })

  it('bears its sentence, also where the action takes changes, until it is typed in', async () => {
    const form = formOf()
    await form.submit(() => Promise.resolve<Result<string>>(fail(wrong('changes', 'name'))))
    expect(form.field('name').error).toBe(form.errors['name'])
    expect(form.field('name').error).not.toBeUndefined()
    expect(form.sentence).toBeUndefined()

    form.set('name', 'N')
    expect(form.field('name').error).toBeUndefined()
  })

  it('bears its sentence wherever the input of the action has it', async () => {
    for (const around of ['changes', 'answer', 'sender']) {
      const form = formOf()
      await form.submit(() => Promise.resolve<Result<string>>(fail(wrong(around, 'name'))))
      expect(form.field('name').error, around).not.toBeUndefined()
    }
  })

  it('bears the sentence of a refusal that belongs to it', async () => {
    const form = formOf()
    await form.submit(() => Promise.resolve<Result<string>>(fail({ code: 'wrong-password' })))

    expect(form.error('name')).not.toBeUndefined()
    expect(form.sentence).toBeUndefined()
  })

  it('that is not there leaves its sentence to the form, whatever was refused', async () => {
    for (const failure of [{ code: 'wrong-password' } as const, wrong('elsewhere')]) {
      const form = formOf()
      const gone = form.attach(body)
      await form.submit(() => Promise.resolve<Result<string>>(fail(failure)))
      expect(form.sentence).not.toBeUndefined()
      gone?.()
    }
  })

  it('bears a sentence of the form’s own', async () => {
    const form = formOf()
    await form.refuse('name', 'Hesla se liší.')
    expect(form.error('name')).toBe('Hesla se liší.')

    form.set('name', 'N')
    expect(form.error('name')).toBeUndefined()
  })
})
