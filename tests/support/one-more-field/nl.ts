/** Dutch texts of the kept example. */
export const noteTexts = {
  conflictTitle: 'In een ander venster is iets anders bewaard',
  parts: {
    what: { title: 'Wat' },
    when: {
      title: 'Wanneer',
      lead: 'Alles mag leeg blijven.',
      groups: { period: 'Periode', means: 'Middelen' },
    },
  },
  fields: {
    title: { label: 'Naam', hint: 'Kort.' },
    sort: { label: 'Soort', prompt: 'Kies een soort', options: { one: 'Eén', two: 'Twee', three: 'Drie' } },
    who: { label: 'Wie', options: { she: 'Zij', they: 'Samen' } },
    why: { label: 'Waarom' },
    startsOn: { label: 'Begin' },
    endsOn: { label: 'Einde' },
    minutes: { label: 'Hoeveel uur', unit: 'uur' },
    cents: { label: 'Hoeveel geld' },
    isSure: { label: 'Het is zeker' },
    room: { label: 'Welke ruimte', hint: 'Bijvoorbeeld: de bibliotheek.' },
  },
};
