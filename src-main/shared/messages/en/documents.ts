import type { documents as czech } from '../cs/documents'
import { plural } from '../plural'

/** Words printed on sheets and in the publication. */
export const documents: typeof czech = {
  pageOfPages: (page: string, pages: string) => `Page ${page} of ${pages}`,
  attendance: {
    title: 'Attendance sheet',
    initiative: 'Activity',
    theme: 'Theme',
    when: 'Date',
    venue: 'Venue',
    dayOfDays: (day: number, days: number) => `day ${day} of ${days}`,
    columns: {
      order: 'No.',
      name: 'Name',
      position: 'Position',
      institution: 'Institution',
      band: 'Quota',
      signature: 'Signature',
    },
  },
  publication: {
    untitled: 'Untitled publication',
    watermark: 'DRAFT',
    draftNote: 'Draft for comment',
    version: (label: string) => `Version ${label}`,
    contents: 'Contents',
    foreword: 'Foreword',
    chapter: (number: string) => `Chapter ${number}`,
    noChapters: 'This publication has no chapters yet.',
    noRecommendations: 'There are no recommendations in this chapter yet.',
    addressee: 'Addressed to',
    status: 'Status',
    statuses: { draft: 'draft', 'for-comment': 'for comment', approved: 'approved' },
    sources: 'Based on',
    sourceKinds: {
      practice: 'Good practice',
      problem: 'Problem',
      method: 'Current method',
      proposal: 'Proposal',
    },
    annex: 'Annex',
    institutions: 'Institutions involved',
    noInstitutions: 'No institution has taken part yet.',
    totals: {
      events: (n: number) => plural('en', n, { one: 'event', other: 'events' }),
      institutions: (n: number) => plural('en', n, { one: 'institution', other: 'institutions' }),
      persons: (n: number) => plural('en', n, { one: 'person', other: 'people' }),
      attendances: (n: number) => plural('en', n, { one: 'attendance', other: 'attendances' }),
      note: 'Each person is counted once, however many events they attended. An attendance is the presence of one person at one event.',
    },
    columns: { name: 'Institution', kind: 'Kind', district: 'District', region: 'Region', events: 'Events' },
  },
}
