/**
 * Icons that the state's set lacks, drawn for a 16 × 16 field with a line of 1.1, so that they sit beside its outlines.
 * Each is the `d` of one stroked path.
 */
export const drawnIcons = {
  home: 'M2 7.6 8 2.2l6 5.4M3.6 6.4v7.2h3.1V9.7h2.6v3.9h3.1V6.4',
  calendar: 'M2.2 3.5h11.6v10.3H2.2zM2.2 6.5h11.6M5 1.8v3M11 1.8v3M5 9h1.4M9.6 9H11M5 11.4h1.4M9.6 11.4H11',
  building: 'M3 14V2.2h6.6V14M9.6 6H13v8M1.6 14h12.8M5.2 5h.9M5.2 7.6h.9M5.2 10.2h.9M11.2 8.6h.3M11.2 11h.3',
  people:
    'M6 7.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM1.6 13.4c0-2.6 1.9-4.2 4.4-4.2s4.4 1.6 4.4 4.2M10.6 2.9a2.2 2.2 0 0 1 0 4.2M12 9.6c1.5.5 2.4 1.9 2.4 3.8',
  envelope: 'M1.8 3.4h12.4v9.2H1.8zM2.2 3.8 8 8.6l5.8-4.8',
  checklist: 'M1.8 3.6 3 4.8l2-2.2M1.8 8 3 9.2 5 7M1.8 12.4l1.2 1.2 2-2.2M7.4 4h7M7.4 8.4h7M7.4 12.8h7',
  lightbulb: 'M6 11.4c0-1.6-2.2-2.4-2.2-5.2a4.2 4.2 0 0 1 8.4 0c0 2.8-2.2 3.6-2.2 5.2ZM6.2 13.2h3.6M6.9 14.8h2.2',
  star: 'm8 1.8 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6Z',
  table: 'M1.8 2.8h12.4v10.4H1.8zM1.8 6.2h12.4M1.8 9.7h12.4M6 6.2v7',
  undo: 'M5.4 3 2.2 6.2l3.2 3.2M2.4 6.2h6.8a3.9 3.9 0 0 1 0 7.8H6',
  redo: 'm10.6 3 3.2 3.2-3.2 3.2M13.6 6.2H6.8a3.9 3.9 0 0 0 0 7.8H10',
  trash: 'M2.4 4.2h11.2M6 4.2V2.4h4v1.8M3.6 4.2l.7 9.6h7.4l.7-9.6M6.6 6.8v4.6M9.4 6.8v4.6',
  edit: 'M2.4 13.6 3 10.4l7.8-7.8 2.6 2.6-7.8 7.8ZM9.2 4.2l2.6 2.6',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  arrowDown: 'M8 3v10M4 9l4 4 4-4',
  sort: 'M5 6.4 8 3.2l3 3.2M5 9.6l3 3.2 3-3.2',
  more: 'M3.4 8h.01M8 8h.01M12.6 8h.01',
  clock: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 4.6V8l2.4 1.6',
  presentation: 'M1.6 2.4h12.8M2.6 2.4v7.4h10.8V2.4M8 9.8v2.2M5 14.4 8 12l3 2.4',
  document: 'M3.4 1.8h5.8l3.4 3.4v9H3.4zM9 2v3.4h3.4M5.6 8.4h4.8M5.6 11h4.8',
  folder: 'M1.8 13V3.2h4.4l1.4 1.9h6.6V13z',
  lock: 'M3.4 7.2h9.2v6.6H3.4zM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2M8 9.8v1.6',
  swap: 'M4.4 2.4 1.8 5l2.6 2.6M2 5h9M11.6 8.4l2.6 2.6-2.6 2.6M14 11H5',
} as const

export type DrawnIcon = keyof typeof drawnIcons
