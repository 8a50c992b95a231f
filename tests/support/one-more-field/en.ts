import type { noteTexts as nl } from './nl.ts';

/** English texts of the kept example. */
export const noteTexts: typeof nl = {
  conflictTitle: 'Something else was saved in another window',
  parts: {
    what: { title: 'What' },
    when: { title: 'When', lead: 'Everything may stay empty.', groups: { period: 'Period', means: 'Means' } },
  },
  fields: {
    title: { label: 'Name', hint: 'Short.' },
    sort: { label: 'Kind', prompt: 'Choose a kind', options: { one: 'One', two: 'Two', three: 'Three' } },
    who: { label: 'Who', options: { she: 'She', they: 'Together' } },
    why: { label: 'Why' },
    startsOn: { label: 'Begin' },
    endsOn: { label: 'End' },
    minutes: { label: 'How many hours', unit: 'hours' },
    cents: { label: 'How much money' },
    isSure: { label: 'It is certain' },
    room: { label: 'Which place', hint: 'For example: the library.' },
  },
};
