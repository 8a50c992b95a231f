import type { GatheringTexts } from '../nl/gathering.ts';

export const gathering: GatheringTexts = {
  parts: { meeting: { title: 'When and where' } },
  fields: {
    startsAt: { label: 'When does it begin?' },
    minutes: { label: 'How many minutes does it take?' },
    place: { label: 'Where is it?', hint: 'A room, an address or online.' },
    places: { label: 'For how many people is there room?', hint: 'Empty: for everybody.' },
  },
};
