import { previewCard } from '#features/card/server/preview-card.ts';
import { page } from '#web/door.ts';
import { personIdOf } from '#web/own.ts';

export const load = page([previewCard], (call, event) =>
  call(previewCard, { personId: personIdOf(event), place: event.url.searchParams.get('as') ?? 'leader' }),
);
