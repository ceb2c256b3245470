import type { Messages } from '../messages'
import { counts } from './counted'

export const customFields: Messages['customFields'] = {
  title: 'Kinds and own fields',
  text: 'Your own kinds of institutions and your own fields of institutions and persons.',
  back: 'All settings',
  kinds: 'Kinds of institutions',
  kindsHint: 'The basic kinds are always there; others can be added.',
  known: 'Basic kinds',
  kind: {
    none: 'No kind of your own yet.',
    newLabel: 'New kind of institution',
    addLabel: 'Add the kind',
    nameLabel: (position) => `Name of own kind ${position}`,
    removeLabel: (name) => `Remove the kind ${name}`,
    removed: (name) => `The kind “${name}” was removed.`,
    usedBy: (n) => (n === 0 ? 'not used' : counts.institutions(n)),
    removeTitle: (name) => `Remove the kind “${name}”`,
    removeText: (n) =>
      `${counts.institutions(n)} ${n === 1 ? 'is' : 'are'} of this kind. Choose of which kind ${n === 1 ? 'it' : 'they'} will be then.`,
    removeConfirm: (n) => `Change the kind (${counts.institutions(n)}) and remove`,
  },
  replacement: 'New kind',
  fields: { institutions: 'Own fields of institutions', persons: 'Own fields of persons' },
  field: {
    none: 'No field of your own yet.',
    addLabel: 'Add the field',
    removeLabel: (name) => `Remove the field ${name}`,
    removed: (name) => `The field “${name}” was removed.`,
    usedBy: (n) => (n === 0 ? 'not filled in' : `filled in on ${counts.records(n)}`),
    removeTitle: (name) => `Remove the field “${name}”`,
    removeText: (n) => `The field is filled in on ${counts.records(n)}. The values go with it; the step can be undone.`,
    removeConfirm: (n) => `Remove with its values (${n})`,
  },
  newField: { institutions: 'New field of institutions', persons: 'New field of persons' },
  fieldName: {
    institutions: (position) => `Name of field ${position} of institutions`,
    persons: (position) => `Name of field ${position} of persons`,
  },
}
