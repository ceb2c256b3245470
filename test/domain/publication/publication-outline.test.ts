import { describe, expect, it } from 'vitest'
import type { ActionInput } from '@shared/domain/actions'
import { publicationOutline } from '@shared/domain/publication/publication-outline'
import { Scene } from '../../builders'

type RecommendationInput = Omit<ActionInput<'recommendation:create'>, 'initiativeId'>

/** An initiative with two themes, and its outline as it stands at the moment of asking. */
const publication = () => {
  const scene = new Scene()
  const { id, themes } = scene.initiative()
  const [first, second] = themes.map((theme) => theme.id)
  if (first === undefined || second === undefined) throw new Error('the scene has two themes')
  const outline = () => {
    const initiative = scene.state.get('initiatives', id)
    if (initiative === undefined) throw new Error('the initiative is gone')
    return publicationOutline(scene.state, initiative)
  }
  const write = (changes: ActionInput<'publication:edit'>['changes']) =>
    scene.do('publication:edit', { initiativeId: id, changes })
  const recommend = (input: RecommendationInput) => scene.do('recommendation:create', { initiativeId: id, ...input })
  const finished = (title: string, themeId: string) => {
    const outcome = scene.do('outcome:create', { initiativeId: id, title })
    return recommend({ title, themeId, text: 'Text.', addressee: 'obce', outcomeIds: [outcome.id] })
  }
  return { scene, id, first, second, outline, write, recommend, finished }
}

describe('publicationOutline', () => {
  it('begins with everything missing: texts, publicity and a recommendation in every chapter', () => {
    const { outline } = publication()
    expect(outline().gaps.map(({ code }) => code)).toEqual([
      'no-title',
      'no-foreword',
      'no-publicity',
      'empty-chapter',
      'empty-chapter',
    ])
  })

  it('ends with nothing missing, and is no draft once all is approved', () => {
    const { scene, id, first, second, outline, write, finished } = publication()
    write({ title: 'Soubor', foreword: 'Úvodem.' })
    scene.do('initiative:edit', { id, changes: { publicity: 'Podpořeno.' } })
    const all = [finished('První', first), finished('Druhé', second)]
    expect(outline()).toMatchObject({ gaps: [], recommendations: 2, approved: 0, isDraft: true })
    for (const each of all) scene.do('recommendation:edit', { id: each.id, changes: { status: 'approved' } })
    expect(outline()).toMatchObject({ approved: 2, isDraft: false })
  })

  it('names a recommendation once, with its number and all that it lacks', () => {
    const { first, outline, recommend, finished } = publication()
    finished('Hotové', first)
    const { id } = recommend({ title: 'Rozpracované', themeId: first })
    expect(outline().gaps.filter(({ code }) => code === 'recommendation')).toEqual([
      {
        code: 'recommendation',
        id,
        number: '1.2',
        title: 'Rozpracované',
        lacks: ['no-text', 'no-addressee', 'no-source'],
      },
    ])
  })

  it('misses the chapter of a recommendation that stands under no theme', () => {
    const { outline, recommend } = publication()
    recommend({ title: 'Bez tématu', text: 'Text.', addressee: 'obce' })
    expect(outline().gaps.at(-1)).toMatchObject({ number: '1.1', lacks: ['no-chapter', 'no-source'] })
  })

  it('is a draft while there is nothing to approve', () => {
    expect(publication().outline()).toMatchObject({ recommendations: 0, isDraft: true })
  })

  it('does not take the sibling initiative for its own', () => {
    const { scene, outline } = publication()
    const sibling = scene.initiative('PDP4')
    scene.do('recommendation:create', { initiativeId: sibling.id, title: 'Cizí' })
    scene.do('publication:edit', { initiativeId: sibling.id, changes: { title: 'Cizí' } })
    expect(outline()).toMatchObject({ texts: undefined, recommendations: 0 })
  })
})
