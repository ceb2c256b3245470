import { isComplete, rowMatcher } from '@shared/domain/lists/conditions'
import type { SavedView } from '@shared/domain/lists/saved-view'
import type { Condition, ListName } from '@shared/fields/saved-view'
import { fold } from '@shared/domain/values/fold'
import { messages } from '@shared/messages'
import type { Lang } from '@shared/preferences'
import type { DeclaredList } from '@shared/lists/declared-list'
import type { DatedListContext, ListField } from '@shared/lists/list-field'
import type { Column } from '../components/grid/column'
import type { Tone } from '../components/tone'
import type { PreferencesState } from '../state/preferences-state.svelte'
import { ListState } from './list-state.svelte'
import { ListSettings } from './list-settings.svelte'

export type FieldListOptions<Row> = {
  readonly declared: DeclaredList<Row>
  readonly preferences: PreferencesState
  /** What the fields read beside their row; followed. */
  readonly context: () => DatedListContext
  readonly rows: () => Iterable<Row>
  /** Under which name its settings are kept, where the same list stands on a screen of its own as well. */
  readonly settingsName?: string
  /** Keys of the usual columns, where they are not those of the declaration; followed. */
  readonly usual?: () => readonly string[]
  /** The text that a search looks through, where it is remembered beyond the rows. */
  readonly foldedText?: (row: Row) => string
  /** Shows fields as badges, by their keys. */
  readonly tones?: { readonly [key: string]: (row: Row) => Tone | undefined }
}

/** A list whose fields are declared once: what is shown of it, in which columns, narrowed by which conditions. */
export class FieldList<Row> {
  readonly name: ListName
  readonly settings: ListSettings
  readonly list: ListState<Row>
  readonly rowId: (row: Row) => string
  readonly #options: FieldListOptions<Row>

  constructor(options: FieldListOptions<Row>) {
    const { declared, settingsName = declared.name, foldedText } = options
    this.#options = options
    this.name = declared.name
    this.rowId = declared.idOf
    this.settings = new ListSettings(options.preferences, settingsName)
    const { settings } = this
    this.list = new ListState<Row>({
      name: declared.name,
      rows: options.rows,
      rowId: declared.idOf,
      foldedText: foldedText ?? ((row) => fold(this.#searched.map(({ text }) => text(row)).join(' '))),
      sortBy: () => Object.fromEntries(this.fields.map((field) => [field.key, field.sortBy ?? field.text])),
      sort: declared.sort ?? { key: declared.usual[0] ?? '', descending: false },
      order: { get: () => settings.sort, set: (sort) => settings.keepSort(sort) },
      search: { get: () => settings.search, set: (query) => settings.keepSearch(query) },
      filter: () => this.#matcher,
    })
  }

  readonly fields: readonly ListField<Row>[] = $derived.by(() => this.#options.declared.fields(this.#options.context()))

  /** The fields with their names and values in another language than that of the window. */
  fieldsIn(lang: Lang): readonly ListField<Row>[] {
    return this.#options.declared.fields({ ...this.#options.context(), lang, m: messages[lang] })
  }

  /** Keys of the columns while nobody has chosen others. */
  readonly usual: readonly string[] = $derived.by(() => this.#options.usual?.() ?? this.#options.declared.usual)

  readonly #searched = $derived.by(() => {
    const { searched, usual } = this.#options.declared
    return this.fields.filter(({ key }) => (searched ?? usual).includes(key))
  })

  readonly #matcher = $derived.by(() => rowMatcher(this.fields, this.settings.conditions))

  /** Keys of the columns that are to be seen, in their order; those of a field that is no more are passed over. */
  readonly columnKeys: readonly string[] = $derived.by(() => {
    const known = this.settings.columns.filter((key) => this.fields.some((field) => field.key === key))
    return known.length > 0 ? known : this.usual
  })

  /** Whether the columns were chosen: then all of them stay, whatever the room; the usual ones may give way. */
  readonly areColumnsChosen: boolean = $derived.by(
    () => this.settings.columns.length > 0 && this.columnKeys.join() !== this.usual.join(),
  )

  readonly columns: readonly Column<Row>[] = $derived.by(() =>
    this.columnKeys.flatMap((key) => {
      const field = this.fields.find((each) => each.key === key)
      return field === undefined ? [] : [this.#column(field)]
    }),
  )

  field(key: string): ListField<Row> | undefined {
    return this.fields.find((field) => field.key === key)
  }

  setConditions(conditions: readonly Condition[]): void {
    this.settings.keepConditions(conditions, this.#remembered(conditions))
  }

  apply(view: SavedView | null): void {
    this.settings.apply(view, this.#remembered(view?.conditions ?? []))
  }

  /** What a saved view of all this would hold, without its name. */
  get current(): Omit<SavedView, 'id' | 'name'> {
    const { columns, conditions, search, sort } = this.settings
    return {
      list: this.name,
      search,
      conditions: conditions.filter(isComplete).map((each) => ({ ...each, values: [...each.values] })),
      columns: [...columns],
      sort: sort && { ...sort },
    }
  }

  /** Whether the list is seen otherwise than the view says. */
  differsFrom({ search, conditions, columns, sort }: SavedView): boolean {
    const { current } = this
    const plain = (view: Pick<SavedView, 'search' | 'conditions' | 'columns' | 'sort'>): string =>
      JSON.stringify([
        view.search,
        view.conditions.map(({ field, operator, values }) => [field, operator, values]),
        view.columns,
        view.sort && [view.sort.key, view.sort.descending],
      ])
    return plain(current) !== plain({ search, conditions, columns, sort })
  }

  /** Conditions that may stay on this computer: their values were chosen from words of the app, none was typed. */
  #remembered(conditions: readonly Condition[]): readonly Condition[] {
    return conditions.filter(({ field: key }) => {
      const field = this.field(key)
      return field !== undefined && ['choice', 'yes-no', 'number', 'day'].includes(field.type)
    })
  }

  #column({ key, name, width, grow, align, text }: ListField<Row>): Column<Row> {
    const tone = this.#options.tones?.[key]
    return {
      key,
      heading: name,
      width,
      text,
      ...(grow === undefined ? {} : { grow }),
      ...(align === undefined ? {} : { align }),
      ...(tone === undefined ? {} : { tone }),
    }
  }
}
