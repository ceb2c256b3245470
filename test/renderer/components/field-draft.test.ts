import { describe, expect, it } from 'vitest'
import { FieldDraft, type Save } from '../../../src-renderer/components/fields/field-draft.svelte'

const fieldWith = (save?: Save<string>) => {
  const field = { value: 'Říčany' }
  const draft = new FieldDraft<string>({
    value: () => field.value,
    write: (text) => (field.value = text),
    save: () => save,
    format: (text) => text,
    read: (text) => (text.includes('!') ? { value: text, wrong: 'Vykřičník sem nepatří.' } : { value: text }),
  })
  return { field, draft }
}

describe('a field of a form', () => {
  it('writes every keystroke into the draft, even what is wrong, and says so on leaving', async () => {
    const { field, draft } = fieldWith()
    draft.input('Čáp!')
    expect(field.value).toBe('Čáp!')
    expect(draft.refusal).toBeUndefined()
    await draft.commit()
    expect(draft.refusal).toBe('Vykřičník sem nepatří.')
  })

  it('leaves Esc to the dialog', () => {
    const { draft } = fieldWith()
    draft.input('Čáp')
    expect(draft.takeBack()).toBe(false)
  })
})

describe('a field that saves itself', () => {
  it('saves once, on leaving, and only what was changed', async () => {
    const saved: string[] = []
    const { field, draft } = fieldWith((text) => {
      saved.push(text)
      field.value = text
    })
    await draft.commit()
    draft.input('Čáp')
    expect(saved).toEqual([])
    await draft.commit()
    await draft.commit()
    draft.input('Čáp')
    await draft.commit()
    expect(saved).toEqual(['Čáp'])
  })

  it('keeps a refused text with its sentence until it is mended', async () => {
    const { field, draft } = fieldWith((text) => (text === '' ? 'Název nesmí být prázdný.' : void (field.value = text)))
    draft.input('')
    await draft.commit()
    expect(draft.text).toBe('')
    expect(draft.refusal).toBe('Název nesmí být prázdný.')
    draft.input('Hora')
    expect(draft.refusal).toBeUndefined()
    await draft.commit()
    expect(field.value).toBe('Hora')
  })

  it('does not send a wrong text, nor the same refused text twice', async () => {
    let calls = 0
    const { draft } = fieldWith(() => {
      calls += 1
      return 'Nejde to.'
    })
    draft.input('a!')
    await draft.commit()
    expect(calls).toBe(0)
    draft.input('a')
    await draft.commit()
    await draft.commit()
    expect(calls).toBe(1)
  })

  it('takes the typed text back on Esc', async () => {
    const { draft } = fieldWith(() => 'Nejde to.')
    draft.input('x')
    await draft.commit()
    expect(draft.takeBack()).toBe(true)
    expect(draft.text).toBe('Říčany')
    expect(draft.refusal).toBeUndefined()
    expect(draft.takeBack()).toBe(false)
  })

  it('does not lose what was typed while the save was under way', async () => {
    let finish = (): void => undefined
    const { draft } = fieldWith(
      () =>
        new Promise((resolve) => {
          finish = () => resolve(undefined)
        }),
    )
    draft.input('Čá')
    const saving = draft.commit()
    draft.input('Čáp')
    finish()
    await saving
    expect(draft.text).toBe('Čáp')
  })
})
