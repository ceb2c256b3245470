import type { Recommendation } from '../domain/outcomes/recommendation'
import { recommendationStatuses } from '../fields/recommendation'
import { chaptersOf, type Chapter } from '../domain/publication/chapters'
import { withDeclared } from './declared-fields'
import type { DeclaredRecordList } from './declared-list'
import { codeField, countField, namedField } from './field-kinds'
import { textField, themesOf, type DatedListContext, type ListField } from './list-field'

export type RecommendationRow = {
  readonly recommendation: Recommendation
  /** As it is cited and printed, and where it stands among all. */
  readonly number: string
  readonly rank: number
  /** Null where it stands under no theme. */
  readonly chapterId: string | null
}

/** The recommendations of the chapters in the order in which they are printed. */
export const recommendationRows = (chapters: readonly Chapter[]): readonly RecommendationRow[] =>
  chapters
    .flatMap(({ themeId, recommendations }) => recommendations.map((each) => ({ ...each, chapterId: themeId })))
    .map((each, rank) => ({ ...each, rank }))

const noChapter = 'none'

const recommendationListFields = (context: DatedListContext): readonly ListField<RecommendationRow>[] => {
  const { m, lang } = context
  const names = m.fields.names.recommendations
  const { columns } = m.recommendations
  const themes = themesOf(context)
  const others = m.documents.publication.otherRecommendations
  const own: readonly ListField<RecommendationRow>[] = [
    {
      ...textField({ key: 'number', name: columns.number, width: 84 }, ({ number }: RecommendationRow) => number),
      sortBy: ({ rank }) => rank,
    },
    textField({ key: 'title', name: names.title, width: 240, grow: 4 }, (row) => row.recommendation.title),
    codeField(
      { key: 'status', name: names.status, width: 140 },
      recommendationStatuses,
      m.words.recommendationStatuses,
      ({ recommendation }) => recommendation.status,
    ),
    namedField({ key: 'chapter', name: names.themeId, grow: 2 }, themes, ({ chapterId }) => chapterId, {
      none: { id: noChapter, label: others },
      textOf: ({ chapterId }) => themes.find(({ id }) => id === chapterId)?.label ?? others,
    }),
    textField({ key: 'addressee', name: names.addressee, width: 160, grow: 2 }, (row) => row.recommendation.addressee),
    countField(
      { key: 'sources', name: columns.sources, width: 92 },
      lang,
      ({ recommendation }) => recommendation.outcomeIds.length,
    ),
  ]
  return withDeclared(own, { context, collection: 'recommendations', recordOf: ({ recommendation }) => recommendation })
}

/** The recommendations of an initiative, as they are numbered. */
export const recommendationList: DeclaredRecordList<RecommendationRow> = {
  name: 'recommendations',
  fields: recommendationListFields,
  usual: ['number', 'title', 'status', 'chapter', 'addressee', 'sources'],
  searched: ['number', 'title', 'addressee', 'text'],
  idOf: ({ recommendation }) => recommendation.id,
  gathers: ['initiatives'],
  rowOf: ({ view }, id) => {
    const initiative = view.get('initiatives', view.get('recommendations', id)?.initiativeId ?? null)
    const rows = initiative === undefined ? [] : recommendationRows(chaptersOf(view, initiative))
    return rows.find(({ recommendation }) => recommendation.id === id)
  },
  personsOf: () => [],
}
