import type { Messages } from '../messages'
import { counts } from './counted'

export const customFields: Messages['customFields'] = {
  title: 'Kinds and own fields',
  text: 'Your own kinds of institutions and your own fields of institutions and persons.',
  back: 'All settings',
  kinds: 'Kinds of institutions',
  kindsHint: 'The basic kinds are always there; others can be added.',
  known: 'Basic kinds',
  noKinds: 'No kind of your own yet.',
  newKind: 'New kind of institution',
  addKind: 'Add the kind',
  kindName: (position) => `Name of own kind ${position}`,
  removeKind: (name) => `Remove the kind ${name}`,
  kindRemoved: (name) => `The kind “${name}” was removed.`,
  fields: { institutions: 'Own fields of institutions', persons: 'Own fields of persons' },
  noFields: 'No field of your own yet.',
  newField: { institutions: 'New field of institutions', persons: 'New field of persons' },
  addField: 'Add the field',
  fieldName: {
    institutions: (position) => `Name of field ${position} of institutions`,
    persons: (position) => `Name of field ${position} of persons`,
  },
  removeField: (name) => `Remove the field ${name}`,
  fieldRemoved: (name) => `The field “${name}” was removed.`,
  usedByKind: (n) => (n === 0 ? 'not used' : counts.institutions(n)),
  usedByField: (n) => (n === 0 ? 'not filled in' : `filled in on ${counts.records(n)}`),
  removeKindTitle: (name) => `Remove the kind “${name}”`,
  removeKindText: (n) =>
    `${counts.institutions(n)} ${n === 1 ? 'is' : 'are'} of this kind. Choose of which kind ${n === 1 ? 'it' : 'they'} will be then.`,
  replacement: 'New kind',
  submitKind: (n) => `Change the kind (${counts.institutions(n)}) and remove`,
  removeFieldTitle: (name) => `Remove the field “${name}”`,
  removeFieldText: (n) =>
    `The field is filled in on ${counts.records(n)}. The values go with it; the step can be undone.`,
  submitField: (n) => `Remove with its values (${n})`,
}
